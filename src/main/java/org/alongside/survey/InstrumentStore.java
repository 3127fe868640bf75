package org.alongside.survey;

import java.util.Optional;
import java.util.UUID;
import org.alongside.cohort.ProgrammeId;
import org.alongside.common.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Published instruments as they are kept: the document, read again each time by the reader that let it in. */
@Component
class InstrumentStore {
    private final JdbcClient jdbc;

    InstrumentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Instrument find(InstrumentId id) {
        return jdbc.sql("select document from instrument where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(InstrumentStore::read)
                .orElseThrow(RuleViolation.NotFound::new);
    }

    Optional<InstrumentId> of(ProgrammeId programme) {
        return jdbc.sql("select instrument_id from programme_instrument where programme_id = :programme")
                .param("programme", programme.value())
                .query((row, n) -> new InstrumentId(row.getObject(1, UUID.class)))
                .optional();
    }

    private static Instrument read(String document) {
        var instrument = InstrumentReader.read(document).instrument();
        if (instrument == null) {
            throw new IllegalStateException("A published instrument cannot be read any more");
        }
        return instrument;
    }
}
