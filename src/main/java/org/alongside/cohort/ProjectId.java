package org.alongside.cohort;

import java.util.UUID;
import org.alongside.common.Id;

public record ProjectId(UUID value) implements Id {
    public static ProjectId random() {
        return new ProjectId(UUID.randomUUID());
    }
}
