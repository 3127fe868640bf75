package org.alongside.common.imports;

import java.util.UUID;
import org.alongside.common.Id;

public record ImportId(UUID value) implements Id {
    public static ImportId random() {
        return new ImportId(UUID.randomUUID());
    }
}
