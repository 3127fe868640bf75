package org.alongside.common.imports;

/** What became of a row. */
public enum Outcome {
    /** All of it came in. */
    IMPORTED,
    /** It came in but for some cells, which its sentences name. */
    PARTLY,
    /** It was left out because the person said so. */
    SKIPPED,
    /** It cannot come in. */
    REFUSED
}
