package org.alongside.actionplan;

import java.util.Set;
import org.alongside.cohort.CohortId;

/** Another man’s step, as whoever it is shown to sees it: whose, what, and what the viewer himself said about it. */
public record ShownStep(
        StepId id, CohortId cohort, String owner, StepWords words, StepState state, Set<Hand> mine, boolean picked) {}
