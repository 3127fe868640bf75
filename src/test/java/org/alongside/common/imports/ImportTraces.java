package org.alongside.common.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A job of an import that has been, as undoing it gets it. */
public final class ImportTraces {
    private ImportTraces() {}

    public static ImportJob job(JdbcClient jdbc, ImportId id, UUID subject) {
        return new ImportJob(
                id, subject, new Columns(List.of(), List.of()), Map.of(), new ImportTrace(jdbc, id), Instant.EPOCH);
    }
}
