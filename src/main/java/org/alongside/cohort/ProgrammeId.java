package org.alongside.cohort;

import java.util.UUID;
import org.alongside.common.Id;

public record ProgrammeId(UUID value) implements Id {
    public static ProgrammeId random() {
        return new ProgrammeId(UUID.randomUUID());
    }
}
