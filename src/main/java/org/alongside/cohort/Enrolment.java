package org.alongside.cohort;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A participant in a cohort. */
@Table("enrolment")
record Enrolment(
        @Id EnrolmentId id,
        @Version long version,
        CohortId cohortId,
        ParticipantId participantId,
        Stage stage,
        @Nullable String stageReason,
        @Nullable Integer ageAtStart,
        @Nullable String outsideTargetReason,
        LocalDate enrolledOn) {

    static Enrolment active(CohortId cohort, ParticipantId participant, LocalDate today) {
        return new Enrolment(EnrolmentId.random(), 0, cohort, participant, Stage.ACTIVE, null, null, null, today);
    }
}
