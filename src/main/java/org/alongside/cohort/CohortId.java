package org.alongside.cohort;

import java.util.UUID;
import org.alongside.common.Id;

public record CohortId(UUID value) implements Id {
    public static CohortId random() {
        return new CohortId(UUID.randomUUID());
    }
}
