package org.alongside.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.alongside.cohort.ProgrammeId;
import org.alongside.common.RuleViolation;
import org.alongside.common.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Instruments as they are kept: the document, read again each time by the reader that let it in. */
@Component
class InstrumentStore {
    private final JdbcClient jdbc;
    /** What was published never changes: each answer would read the same document again. */
    private final Map<InstrumentId, Scorer> published = new ConcurrentHashMap<>();

    InstrumentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Instrument find(InstrumentId id) {
        return scorer(id).instrument();
    }

    /** The instrument, ready to score answers to it. */
    Scorer scorer(InstrumentId id) {
        var known = published.get(id);
        return known != null ? known : load(id);
    }

    private Scorer load(InstrumentId id) {
        record Row(String document, String state) {}
        var row = jdbc.sql("select document, state from instrument where id = :id")
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .orElseThrow(RuleViolation.NotFound::new);
        var scorer = new Scorer(read(row.document()));
        if (!row.state().equals("DRAFT")) {
            published.put(id, scorer);
        }
        return scorer;
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
        var licence = instrument.licence();
        var inserted = jdbc.sql("""
                insert into instrument (id, code, edition, title, document, waves, items, scores, score_unit, notice,
                    texts_may_leave, needs_agreement, agreement_reference, agreement_date, agreement_expires, imported_at)
                values (:id, :code, :edition, :title, cast(:document as jsonb), :waves, :items, :scores, :unit, :notice,
                    :textsMayLeave, :needsAgreement, :reference, :date, :expires, :now)
                on conflict on constraint instrument_edition_is_imported_once do nothing""")
                .param("id", id.value())
                .param("code", instrument.code())
                .param("edition", instrument.edition())
                .param("title", instrument.title())
                .param("document", document)
                .param("waves", instrument.waves().stream().map(Wave::code).toArray(String[]::new))
                .param("items", instrument.items().size())
                .param("scores", instrument.scored().size())
                .param("unit", instrument.scoreUnit())
                .param("notice", licence.notice())
                .param("textsMayLeave", licence.textsMayLeave())
                .param("needsAgreement", licence.needsAgreement())
                .param("reference", licence.reference())
                .param("date", licence.date().orElse(null))
                .param("expires", licence.expires().orElse(null))
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

    /** Whether it was in the state before. */
    boolean become(InstrumentId id, InstrumentState before, InstrumentState next, Instant now) {
        return jdbc.sql("""
                update instrument set state = :next,
                    published_at = case when :next = 'PUBLISHED' then :now else published_at end,
                    retired_at = case when :next = 'RETIRED' then :now end
                where id = :id and state = :before""")
                        .param("id", id.value())
                        .param("before", before.name())
                        .param("next", next.name())
                        .param("now", Times.sql(now))
                        .update()
                == 1;
    }

    void agree(InstrumentId id, Agreement agreement) {
        jdbc.sql("""
                update instrument set agreement_reference = :reference, agreement_date = :date, agreement_expires = :expires
                where id = :id""")
                .param("id", id.value())
                .param("reference", agreement.reference())
                .param("date", agreement.date().orElse(null))
                .param("expires", agreement.expires().orElse(null))
                .update();
    }

    boolean throwAway(InstrumentId id) {
        return jdbc.sql("delete from instrument where id = :id and state = 'DRAFT'")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private static final String ROW = """
            select i.id, i.code, i.edition, i.title, i.state, i.items, i.notice, i.texts_may_leave, i.needs_agreement,
                i.agreement_reference, i.agreement_date, i.agreement_expires,
                (select count(*) from response r where r.instrument_id = i.id) as responses,
                array(select g.name from programme_instrument u join programme g on g.id = u.programme_id
                    where u.instrument_id = i.id order by lower(g.name), g.id) as programmes
            from instrument i
            """;

    List<InstrumentRow> all() {
        return jdbc.sql(ROW + "order by i.state = 'RETIRED', lower(i.title), i.imported_at desc, i.id")
                .query(InstrumentStore::row)
                .list();
    }

    InstrumentRow row(InstrumentId id) {
        return jdbc.sql(ROW + "where i.id = :id")
                .param("id", id.value())
                .query(InstrumentStore::row)
                .optional()
                .orElseThrow(RuleViolation.NotFound::new);
    }

    private static InstrumentRow row(ResultSet row, int n) throws SQLException {
        return new InstrumentRow(
                new InstrumentId(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getString("edition"),
                row.getString("title"),
                InstrumentState.valueOf(row.getString("state")),
                row.getInt("items"),
                row.getString("notice"),
                row.getBoolean("texts_may_leave"),
                row.getBoolean("needs_agreement"),
                new Agreement(
                        row.getString("agreement_reference"),
                        Optional.ofNullable(row.getObject("agreement_date", LocalDate.class)),
                        Optional.ofNullable(row.getObject("agreement_expires", LocalDate.class))),
                row.getInt("responses"),
                List.of((String[]) row.getArray("programmes").getArray()));
    }

    private static Instrument read(String document) {
        var instrument = InstrumentReader.read(document).instrument();
        if (instrument == null) {
            throw new IllegalStateException("A published instrument cannot be read any more");
        }
        return instrument;
    }
}
