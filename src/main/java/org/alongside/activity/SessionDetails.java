package org.alongside.activity;

import java.time.Instant;
import java.time.ZoneId;
import org.alongside.cohort.CohortId;

/** What, for whom, when and where. The place is the cohort’s venue unless the session has its own. */
public record SessionDetails(
        SessionId id,
        CohortId cohortId,
        String cohort,
        String activity,
        Instant startsAt,
        Instant endsAt,
        ZoneId zone,
        String place,
        SessionStatus status,
        String cancellationReason) {

    static final String SELECT = """
            select s.id, s.cohort_id, c.name as cohort, a.name as activity, s.starts_at, s.ends_at, p.time_zone as zone,
                coalesce(nullif(btrim(s.place), ''), c.venue) as place, s.status,
                coalesce(s.cancellation_reason, '') as cancellation_reason
            from session s join activity a on a.id = s.activity_id
                join cohort c on c.id = s.cohort_id join project p on p.id = c.project_id
            """;

    public boolean isCancelled() {
        return status == SessionStatus.CANCELLED;
    }

    public boolean isOver(Instant now) {
        return !endsAt.isAfter(now);
    }
}
