package org.alongside.outcome;

import java.util.Optional;

/** What changed in one part of an instrument (empty title: overall), and who is missing from it. */
public record SectionOutcome(
        String id,
        Optional<String> title,
        PairedChange change,
        Figure<PValue> holm,
        Completeness completeness,
        Missing missing,
        Attrition attrition) {}
