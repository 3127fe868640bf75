package org.alongside.cohort;

import java.util.UUID;
import org.alongside.common.Id;

public record ParticipantId(UUID value) implements Id {
    public static ParticipantId random() {
        return new ParticipantId(Id.next());
    }
}
