package org.alongside.activity;

import java.util.UUID;
import org.alongside.common.Id;

public record ActivityId(UUID value) implements Id {
    public static ActivityId random() {
        return new ActivityId(UUID.randomUUID());
    }
}
