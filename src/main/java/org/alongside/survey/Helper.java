package org.alongside.survey;

/** Who helped a man with his answers. */
public enum Helper {
    NOBODY,
    FACILITATOR,
    SOMEBODY_ELSE
}
