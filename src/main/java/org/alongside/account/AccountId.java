package org.alongside.account;

import java.io.Serializable;
import java.util.UUID;
import org.alongside.common.Id;

public record AccountId(UUID value) implements Id, Serializable {
    public static AccountId random() {
        return new AccountId(Id.next());
    }
}
