package org.alongside.outcome;

import java.util.List;
import java.util.Optional;
import org.alongside.common.Id;

/** One of the groups beside each other. The id of the project or cohort, if it is one. */
public record Group(Optional<Id> id, String name, List<SectionOutcome> sections) {}
