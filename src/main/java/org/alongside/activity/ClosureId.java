package org.alongside.activity;

import java.util.UUID;
import org.alongside.common.Id;

public record ClosureId(UUID value) implements Id {
    static ClosureId random() {
        return new ClosureId(UUID.randomUUID());
    }
}
