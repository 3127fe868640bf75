package org.alongside.outcome;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.alongside.cohort.CohortId;
import org.alongside.outcome.OutcomeOptions.Edition;
import org.alongside.survey.Wave;
import org.springframework.stereotype.Component;

/**
 * Cohorts as they were counted last, each with what stood of it in {@code figures_change} just before: while the same
 * stands there, nothing has changed that is counted. The database says so, so that it holds for several nodes and for
 * whoever changes answers, and no figure is ever old.
 */
@Component
class KeptTallies {
    /** Numbers of eight bytes, about. */
    private static final long MOST = 4_000_000;

    /** Shorter than a change stands in {@code figures_change}. */
    static final Duration LONGEST = Duration.ofHours(12);

    private record Key(CohortId cohort, Edition edition, Wave earlier, Wave later) {}

    private record Kept(String changes, CohortTally tally) {}

    private final Cache<Key, Kept> cache = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((Key key, Kept kept) -> kept.tally().size())
            .expireAfterWrite(LONGEST)
            .build();

    Optional<CohortTally> find(CohortId cohort, Edition edition, Wave earlier, Wave later, String changes) {
        return Optional.ofNullable(cache.getIfPresent(new Key(cohort, edition, earlier, later)))
                .filter(kept -> kept.changes().equals(changes))
                .map(Kept::tally);
    }

    /** {@code changes} were read before the men were. */
    void keep(CohortId cohort, Edition edition, Wave earlier, Wave later, String changes, CohortTally tally) {
        cache.put(new Key(cohort, edition, earlier, later), new Kept(changes, tally));
    }
}
