package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.Cohorts;
import org.alongside.cohort.Rosters;
import org.alongside.cohort.Stage;
import org.alongside.common.ui.Formats;
import org.springframework.stereotype.Component;

/** A free place and somebody who waits for it, men from the door, a cohort that is over or about to begin empty. */
@Component
class EnrolmentAttention implements AttentionPart {
    private static final int SOON = 14;

    private final Cohorts cohorts;
    private final Rosters rosters;
    private final Clock clock;

    EnrolmentAttention(Cohorts cohorts, Rosters rosters, Clock clock) {
        this.cohorts = cohorts;
        this.rosters = rosters;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Attention> of(CohortId id) {
        var cohort = cohorts.find(id);
        var counts = rosters.counts(id);
        var today = LocalDate.now(clock.withZone(cohort.zone()));
        var found = new ArrayList<Attention>();
        if (counts.free() > 0 && counts.of(Stage.WAITING) > 0) {
            rosters.nextWaiting(id)
                    .ifPresent(man -> found.add(new Attention(
                            t("attention.place", man.fullName()),
                            Optional.of(new Attention.Place(
                                    ParticipantView.address(man.participantId()),
                                    t("attention.place.offer", man.firstName()))))));
        }
        if (counts.toComplete() > 0) {
            found.add(new Attention(t("attention.complete", counts.toComplete()), Optional.empty()));
        }
        if (counts.of(Stage.ACTIVE) > 0 && cohort.endsOn().isBefore(today.minusDays(SOON))) {
            found.add(new Attention(
                    t("attention.over", Formats.date(cohort.endsOn()), counts.of(Stage.ACTIVE)), Optional.empty()));
        }
        if (counts.taken() == 0
                && !cohort.startsOn().isAfter(today.plusDays(SOON))
                && !cohort.startsOn().isBefore(today.minusDays(SOON))) {
            found.add(new Attention(t("attention.empty", Formats.date(cohort.startsOn())), Optional.empty()));
        }
        return found;
    }
}
