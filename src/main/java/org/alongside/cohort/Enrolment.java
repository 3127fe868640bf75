package org.alongside.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.alongside.account.AccountId;
import org.alongside.common.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A participant in a cohort. The database keeps every stage and cohort it has had. */
@Table("enrolment")
record Enrolment(
        @Id EnrolmentId id,
        @Version long version,
        CohortId cohortId,
        ParticipantId participantId,
        Stage stage,
        @Nullable LeavingReason stageReason,
        @Nullable String stageWords,
        Instant stageAt,
        AccountId stageBy,
        @Nullable Integer ageAtStart,
        @Nullable OutsideReason outsideTargetReason,
        @Nullable String outsideTargetWords,
        boolean beyondCapacity,
        LocalDate enrolledOn) {

    /** Who did it, and when: the instant, and the day on the project’s own calendar. */
    record Moment(AccountId by, Instant at, LocalDate day) {}

    static Enrolment of(CohortId cohort, ParticipantId participant, NewMan man, Moment moment) {
        return new Enrolment(
                EnrolmentId.random(),
                0,
                cohort,
                participant,
                man.stage(),
                null,
                null,
                moment.at(),
                moment.by(),
                man.age().map(Age::years).orElse(null),
                man.outside().map(OutsideTarget::reason).orElse(null),
                man.outside().map(OutsideTarget::words).map(Participant::orNull).orElse(null),
                false,
                moment.day());
    }

    /** He is here: whether there is room for him is no question any more. */
    static Enrolment atTheDoor(EnrolmentId id, CohortId cohort, ParticipantId participant, Moment moment) {
        return new Enrolment(
                id,
                0,
                cohort,
                participant,
                Stage.ACTIVE,
                null,
                null,
                moment.at(),
                moment.by(),
                null,
                null,
                null,
                true,
                moment.day());
    }

    Enrolment become(Stage next, Optional<Leaving> leaving, Moment moment) {
        if (!stage.canBecome(next)) {
            throw new RuleViolation.Refused("enrolment.cannotBecome");
        }
        if (next.endsEarly() && leaving.isEmpty()) {
            throw new RuleViolation.Refused("enrolment.reason.needed");
        }
        var why = leaving.filter(reason -> next.endsEarly());
        return new Enrolment(
                id,
                version,
                cohortId,
                participantId,
                next,
                why.map(Leaving::reason).orElse(null),
                why.map(Leaving::words).map(Participant::orNull).orElse(null),
                moment.at(),
                moment.by(),
                ageAtStart,
                outsideTargetReason,
                outsideTargetWords,
                // a place that was given up is asked for like any other
                beyondCapacity && next.takesAPlace(),
                enrolledOn);
    }

    Enrolment moveTo(CohortId cohort, Moment moment) {
        return new Enrolment(
                id,
                version,
                cohort,
                participantId,
                stage,
                stageReason,
                stageWords,
                moment.at(),
                moment.by(),
                ageAtStart,
                outsideTargetReason,
                outsideTargetWords,
                false,
                enrolledOn);
    }

    Enrolment describe(Optional<Age> age, Optional<OutsideTarget> outside) {
        return new Enrolment(
                id,
                version,
                cohortId,
                participantId,
                stage,
                stageReason,
                stageWords,
                stageAt,
                stageBy,
                age.map(Age::years).orElse(null),
                outside.map(OutsideTarget::reason).orElse(null),
                outside.map(OutsideTarget::words).map(Participant::orNull).orElse(null),
                beyondCapacity,
                enrolledOn);
    }
}
