package org.alongside.actionplan;

import java.util.UUID;
import org.alongside.common.Id;

/** Made on the man’s phone. */
public record GoalId(UUID value) implements Id {}
