package org.alongside.outcome.ui;

import static org.alongside.common.ui.Texts.t;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.alongside.cohort.CohortId;
import org.alongside.outcome.Shares;
import org.alongside.outcome.SharingPlan.Count;
import org.alongside.outcome.SharingPlans;
import org.alongside.outcome.Way;

/** Whom a report is for, and so what of it may be said. */
sealed interface Audience {
    /** In the place of a figure that may not be shown. */
    String HIDDEN = "*";

    /** Whether n and statistics of a part may be shown for so many men of these cohorts. */
    boolean showsFigures(String section, Set<CohortId> of, int n);

    /** How many went which way, as far as it may be said. */
    List<Count> counts(String section, Set<CohortId> of, Shares shares);

    /** Why there is no figure. */
    String hidden(int n);

    /** How many men took part may be said, and where they are missing, and how old they are. */
    boolean showsWhoTookPart(int men);

    default boolean showsEveryCount(String section, Set<CohortId> of, Shares shares) {
        return counts(section, of, shares).size() == Way.values().length;
    }

    /** The staff of the projects, on their screen: exact, from the programme’s smallest group on. */
    record Working(int minimumGroup) implements Audience {
        @Override
        public boolean showsFigures(String section, Set<CohortId> of, int n) {
            return n >= minimumGroup;
        }

        @Override
        public List<Count> counts(String section, Set<CohortId> of, Shares shares) {
            return shares.n() < minimumGroup
                    ? List.of()
                    : Arrays.stream(Way.values())
                            .map(way -> new Count(Set.of(way), shares.count(way)))
                            .toList();
        }

        @Override
        public String hidden(int n) {
            return n == 0 ? t("outcomes.noPair") : t("outcomes.tooFew", String.valueOf(minimumGroup));
        }

        @Override
        public boolean showsWhoTookPart(int men) {
            return men >= minimumGroup;
        }
    }

    /** Everybody else, who may lay any number of reports side by side. */
    record Sharing(SharingPlans plans) implements Audience {
        @Override
        public boolean showsFigures(String section, Set<CohortId> of, int n) {
            return n > 0 && plans.givesFigures(section, of);
        }

        @Override
        public List<Count> counts(String section, Set<CohortId> of, Shares shares) {
            return plans.counts(section, of);
        }

        @Override
        public String hidden(int n) {
            return n == 0
                    ? t("outcomes.noPair.everyPart")
                    : t("outcomes.notShared", String.valueOf(plans.smallestGroup()));
        }

        @Override
        public boolean showsWhoTookPart(int men) {
            return false;
        }
    }
}
