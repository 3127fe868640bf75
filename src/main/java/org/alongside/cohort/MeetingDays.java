package org.alongside.cohort;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** When cohorts meet, for modules that know nothing of sessions. The module that does knows how to tell. */
public interface MeetingDays {
    /** The days of all meetings that were not cancelled, in order, where the cohort meets; cohorts without any are absent. */
    Map<CohortId, List<LocalDate>> of(Collection<CohortId> cohorts);
}
