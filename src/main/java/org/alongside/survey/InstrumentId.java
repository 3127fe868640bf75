package org.alongside.survey;

import java.util.UUID;
import org.alongside.common.Id;

public record InstrumentId(UUID value) implements Id {
    public static InstrumentId random() {
        return new InstrumentId(UUID.randomUUID());
    }
}
