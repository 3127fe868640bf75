package org.alongside.common.imports;

import java.util.Map;
import java.util.UUID;

/** One reading of one file: into what, which column is what, and what was decided. */
public record ImportJob(ImportId id, UUID subject, Columns columns, Map<String, String> choices, ImportTrace trace) {
    public ImportJob {
        choices = Map.copyOf(choices);
    }

    public String choice(String code) {
        return choices.getOrDefault(code, "");
    }
}
