package org.alongside.cohort;

import org.alongside.account.AccountId;
import org.alongside.account.PersonName;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A man who takes part. A first name is enough. */
@Table("participant")
record Participant(
        @Id ParticipantId id,
        @Version long version,
        AccountId accountId,
        @Nullable String reference,
        String firstName,
        String familyName) {

    static Participant named(PersonName firstName, AccountId account) {
        return new Participant(ParticipantId.random(), 0, account, null, firstName.value(), "");
    }
}
