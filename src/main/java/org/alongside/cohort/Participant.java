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
        String familyName,
        @Nullable String phone,
        boolean toComplete) {

    static Participant of(NewMan man, AccountId account) {
        return new Participant(
                ParticipantId.random(),
                0,
                account,
                null,
                man.firstName().value(),
                man.familyName().strip(),
                orNull(man.phone()),
                false);
    }

    /** Added at the door: somebody asks him for the rest later. */
    static Participant atTheDoor(PersonName firstName, AccountId account) {
        return new Participant(ParticipantId.random(), 0, account, null, firstName.value(), "", null, true);
    }

    /** As somebody has now written it down. */
    Participant with(long seen, Participants.Details details) {
        return new Participant(
                id,
                seen,
                accountId,
                orNull(details.reference()),
                details.firstName().value(),
                details.familyName(),
                orNull(details.phone()),
                false);
    }

    static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
