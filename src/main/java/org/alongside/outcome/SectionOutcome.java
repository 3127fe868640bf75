package org.alongside.outcome;

import java.util.Optional;

/**
 * What changed in one part of an instrument (empty title: overall), and who is missing from it.
 *
 * @param holm the p of the paired t-test, corrected over the sections; overall is no part of that family
 * @param attrition of the scores at the earlier wave
 * @param clustered by cohort
 * @param reliable undefined where the instrument gives no reliability
 */
public record SectionOutcome(
        String id,
        Optional<String> title,
        PairedChange change,
        Figure<PValue> holm,
        Completeness completeness,
        Missing missing,
        Attrition attrition,
        ClusteredMean clustered,
        Figure<ReliableChange> reliable) {}
