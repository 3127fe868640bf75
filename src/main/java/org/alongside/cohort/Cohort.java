package org.alongside.cohort;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

@Table("cohort")
record Cohort(
        @Id CohortId id,
        @Version long version,
        ProjectId projectId,
        String name,
        LocalDate startsOn,
        LocalDate endsOn,
        int weeks,
        List<String> activities,
        int capacity,
        String venue,
        int cbtPercent) {

    static Cohort of(CohortId id, long version, ProjectId project, CohortProfile profile) {
        var variation = profile.variation();
        return new Cohort(
                id,
                version,
                project,
                profile.name(),
                profile.startsOn(),
                profile.endsOn(),
                variation.weeks(),
                variation.activities(),
                profile.capacity(),
                variation.venue(),
                variation.cbtPercent());
    }

    CohortProfile profile() {
        return new CohortProfile(
                name, startsOn, endsOn, capacity, new CohortProfile.Variation(weeks, activities, cbtPercent, venue));
    }
}
