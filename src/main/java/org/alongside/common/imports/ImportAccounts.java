package org.alongside.common.imports;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.alongside.common.Role;

/** What importing needs to know of the people who do it; the module that has the accounts gives it. */
public interface ImportAccounts {
    /** Who is asking. */
    UUID id();

    Role role();

    Map<UUID, String> names(Collection<UUID> accounts);

    /** Writes to the audit trail. */
    void record(String action, ImportId run);

    /** Does something for a person who may have gone since, with that person’s rights as they are now. */
    void inNameOf(UUID account, Runnable work);
}
