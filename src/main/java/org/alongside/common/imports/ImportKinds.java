package org.alongside.common.imports;

import java.util.UUID;
import org.alongside.common.RuleViolation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of import that there are, for those who may use them. */
@Component
class ImportKinds {
    private final ObjectProvider<ImportKind> kinds;
    private final ImportAccounts accounts;

    ImportKinds(ObjectProvider<ImportKind> kinds, ImportAccounts accounts) {
        this.kinds = kinds;
        this.accounts = accounts;
    }

    /** A kind that the person who asks may use on that subject; to others it is not there. */
    ImportKind of(String code, UUID subject) {
        var kind = kinds.stream()
                .filter(each -> each.code().equals(code) && each.roles().contains(accounts.role()))
                .findFirst()
                .orElseThrow(RuleViolation.NotFound::new);
        kind.subject(subject);
        return kind;
    }

    ImportKind of(ImportRun run) {
        return of(run.kind(), run.subject());
    }
}
