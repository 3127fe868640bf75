package org.alongside.cohort;

import java.util.UUID;
import org.alongside.common.Id;

public record EnrolmentId(UUID value) implements Id {
    public static EnrolmentId random() {
        return new EnrolmentId(Id.next());
    }
}
