package org.alongside.survey;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.alongside.common.RuleViolation;
import org.alongside.survey.ResponseImportStore.NewResponse;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * Writes responses by COPY in PostgreSQL’s binary form, which takes rows several times faster than an insert. They go in
 * the order of the men’s ids, so that neighbours in the indexes are written one after another.
 */
@Component
class ResponseCopy {
    private static final String COPY = """
            copy response (id, enrolment_id, participant_id, instrument_id, wave, mode, started_at, finished_at, timing,
                answers, scores, import_id, import_row) from stdin binary""";
    private static final int COLUMNS = 13;
    private static final String UNIQUE_VIOLATION = "23505";

    private final DataSource dataSource;

    ResponseCopy(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void insert(UUID importId, InstrumentId instrument, List<NewResponse> all, Instant now) {
        if (all.isEmpty()) {
            return;
        }
        var rows = new BinaryRows(all.size() * 640);
        all.stream()
                .sorted(Comparator.comparing(response -> response.person().participantId()))
                .forEach(response -> add(rows, importId, instrument, response, now));
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
            rows.end();
            copy.writeToCopy(rows.bytes(), 0, rows.size());
            copy.endCopy();
        } catch (SQLException e) {
            // a man has begun to answer at that very moment
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw new RuleViolation.Conflict("import.responses.meanwhile");
            }
            throw new IllegalStateException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static void add(
            BinaryRows rows, UUID importId, InstrumentId instrument, NewResponse response, Instant now) {
        var day = response.day();
        var at = day == null ? now : day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        var timing = response.timing();
        rows.begin(COLUMNS)
                .id(newId(now))
                .id(response.person().enrolmentId())
                .id(response.person().participantId())
                .id(instrument.value())
                .word(response.wave().code())
                .word(Response.Mode.IMPORTED.name())
                .time(at)
                .time(at);
        if (timing == null) {
            rows.nothing();
        } else {
            rows.word(timing.name());
        }
        rows.numbers(response.answers()).numbers(response.scores()).id(importId).number(response.row());
    }

    /** As uuidv7() of the database makes them, which asks the operating system for each. */
    private static UUID newId(Instant now) {
        var random = ThreadLocalRandom.current();
        return new UUID(
                now.toEpochMilli() << 16 | 0x7000L | random.nextLong() & 0xFFFL,
                0x8000_0000_0000_0000L | random.nextLong() >>> 2);
    }
}
