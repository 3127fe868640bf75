package org.alongside.survey;

import java.util.UUID;
import org.alongside.common.Id;

public record ResponseId(UUID value) implements Id {
    public static ResponseId random() {
        return new ResponseId(Id.next());
    }
}
