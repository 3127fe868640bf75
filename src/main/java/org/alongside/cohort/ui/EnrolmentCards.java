package org.alongside.cohort.ui;

import org.alongside.cohort.Cohorts;
import org.alongside.cohort.Enrolments;
import org.alongside.cohort.Participants;
import org.alongside.cohort.Participants.EnrolmentRow;
import org.springframework.stereotype.Component;

/** Makes the card of one enrolment: where it stands, and where it may go. */
@Component
class EnrolmentCards {
    private final Cohorts cohorts;
    private final Enrolments enrolments;
    private final Participants participants;

    EnrolmentCards(Cohorts cohorts, Enrolments enrolments, Participants participants) {
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.participants = participants;
    }

    EnrolmentCard create(EnrolmentRow row, Runnable changed) {
        return new EnrolmentCard(
                row,
                new StageChange(row, enrolments, changed),
                new TargetChange(row, cohorts.find(row.cohortId()).target(), enrolments, changed),
                new MoveTo(row, cohorts, enrolments, changed),
                participants.history(row.id()));
    }
}
