package org.alongside.cohort;

import java.util.Optional;

/** Which cohorts a list shows, and in what order. */
public record CohortSearch(String text, Optional<ProjectId> project, When when, Which which, Sort sort) {
    /** Whether the men of every cohort must be counted, and not only of those on the page. */
    boolean looksAtCounts() {
        return which != Which.ALL || sort == Sort.MEN;
    }

    public static CohortSearch of(String text) {
        return new CohortSearch(text, Optional.empty(), When.ALL, Which.ALL, Sort.LATEST);
    }

    /** By each project’s own calendar. */
    public enum When {
        ALL("true"),
        COMING("c.starts_on > today"),
        RUNNING("today between c.starts_on and c.ends_on"),
        PAST("c.ends_on < today");

        final String sql;

        When(String sql) {
            this.sql = sql;
        }
    }

    public enum Which {
        ALL("true"),
        ATTENTION(Cohorts.ATTENTION),
        REFERRED("n.referred > 0"),
        WAITING("n.waiting > 0"),
        ROOM("n.taken < c.capacity");

        final String sql;

        Which(String sql) {
            this.sql = sql;
        }
    }

    public enum Sort {
        LATEST("c.starts_on desc, lower(c.name), c.id"),
        EARLIEST("c.starts_on, lower(c.name), c.id"),
        NAME("lower(c.name), c.id"),
        PROJECT("lower(p.name), c.starts_on desc, c.id"),
        MEN("n.active desc, lower(c.name), c.id");

        final String sql;

        Sort(String sql) {
            this.sql = sql;
        }
    }
}
