package org.alongside.activity;

import java.util.UUID;
import org.alongside.common.Id;

public record SessionId(UUID value) implements Id {
    public static SessionId random() {
        return new SessionId(UUID.randomUUID());
    }
}
