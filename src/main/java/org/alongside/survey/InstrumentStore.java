package org.alongside.survey;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.alongside.cohort.ProgrammeId;
import org.alongside.common.RuleViolation;
import org.alongside.common.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Published instruments as they are kept: the document, read by the reader that let it in. */
@Component
class InstrumentStore {
    private final JdbcClient jdbc;
    /** What was published never changes: each answer would read the same document again. */
    private final Map<InstrumentId, Instrument> published = new ConcurrentHashMap<>();

    InstrumentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Instrument find(InstrumentId id) {
        var known = published.get(id);
        return known != null ? known : load(id);
    }

    private Instrument load(InstrumentId id) {
        record Row(String document, String state) {}
        var row = jdbc.sql("select document, state from instrument where id = :id")
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .orElseThrow(RuleViolation.NotFound::new);
        var instrument = read(row.document());
        if (!row.state().equals("DRAFT")) {
            published.put(id, instrument);
        }
        return instrument;
    }

    Optional<InstrumentId> of(ProgrammeId programme) {
        return jdbc.sql("select instrument_id from programme_instrument where programme_id = :programme")
                .param("programme", programme.value())
                .query((row, n) -> new InstrumentId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** As a draft; empty: that edition is here already. */
    Optional<InstrumentId> insert(Instrument instrument, String document, Instant now) {
        var id = InstrumentId.random();
        var inserted = jdbc.sql("""
                insert into instrument (id, code, edition, title, document, waves, items, scores, notice,
                    imported_at)
                values (:id, :code, :edition, :title, cast(:document as jsonb), :waves, :items, :scores, :notice, :now)
                on conflict on constraint instrument_edition_is_imported_once do nothing""")
                .param("id", id.value())
                .param("code", instrument.code())
                .param("edition", instrument.edition())
                .param("title", instrument.title())
                .param("document", document)
                .param("waves", instrument.waves().stream().map(Wave::code).toArray(String[]::new))
                .param("items", instrument.items().size())
                .param("scores", instrument.scored().size())
                .param("notice", instrument.notice())
                .param("now", Times.sql(now))
                .update();
        if (inserted == 0) {
            return Optional.empty();
        }
        insertParts(id, instrument);
        return Optional.of(id);
    }

    private void insertParts(InstrumentId id, Instrument instrument) {
        jdbc.sql("""
                insert into instrument_item (instrument_id, item, section, position)
                select :id, item, section, position
                from unnest(cast(:items as text[]), cast(:sections as text[])) with ordinality as i (item, section, position)""")
                .param("id", id.value())
                .param("items", instrument.items().stream().map(Item::id).toArray(String[]::new))
                .param(
                        "sections",
                        instrument.sections().stream()
                                .flatMap(section -> section.items().stream().map(item -> section.id()))
                                .toArray(String[]::new))
                .update();
        jdbc.sql("""
                insert into instrument_score (instrument_id, section, position)
                select :id, section, position
                from unnest(cast(:sections as text[])) with ordinality as s (section, position)""")
                .param("id", id.value())
                .param("sections", instrument.scored().toArray(String[]::new))
                .update();
    }

    void publish(InstrumentId id, Instant now) {
        jdbc.sql("update instrument set state = 'PUBLISHED', published_at = :now where id = :id and state = 'DRAFT'")
                .param("id", id.value())
                .param("now", Times.sql(now))
                .update();
    }

    private static Instrument read(String document) {
        var instrument = InstrumentReader.read(document).instrument();
        if (instrument == null) {
            throw new IllegalStateException("A published instrument cannot be read any more");
        }
        return instrument;
    }
}
