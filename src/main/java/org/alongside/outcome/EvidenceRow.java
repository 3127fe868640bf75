package org.alongside.outcome;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One finished response in the evidence pack.
 *
 * @param person a number made up for this pack only
 * @param month such as 2026-05; null: not known
 * @param answers by the items’ positions
 * @param scores by the parts’ positions, in stored units
 */
record EvidenceRow(
        int person,
        AgeBand band,
        UUID project,
        UUID cohort,
        String wave,
        @Nullable String month,
        @Nullable Integer[] answers,
        @Nullable Integer[] scores) {}
