package org.alongside.common.imports;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** One reading of one file: into what, which column is what, what was decided; to undo it, when it had come in. */
public record ImportJob(
        ImportId id,
        UUID subject,
        Columns columns,
        Map<String, String> choices,
        ImportTrace trace,
        Instant importedAt) {
    public ImportJob {
        choices = Map.copyOf(choices);
    }

    public String choice(String code) {
        return choices.getOrDefault(code, "");
    }
}
