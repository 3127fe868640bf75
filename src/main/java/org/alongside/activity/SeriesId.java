package org.alongside.activity;

import java.util.UUID;
import org.alongside.common.Id;

/** Sessions that were planned together. */
public record SeriesId(UUID value) implements Id {
    static SeriesId random() {
        return new SeriesId(UUID.randomUUID());
    }
}
