package org.alongside.survey;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.alongside.account.AuditTrail;
import org.alongside.cohort.ProgrammeId;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishing questionnaires. What was published never changes: another wording is another edition. */
@Service
public class Instruments {
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Instruments(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everything that keeps a document from being published; empty: nothing does. */
    @RolesAllowed(Role.A)
    public List<Problem> check(String document) {
        return InstrumentReader.read(document).problems();
    }

    /** Publishes a document; refuses one that has a problem, with the first of them. */
    @RolesAllowed(Role.A)
    @Transactional
    public InstrumentId publish(String document) {
        var reading = InstrumentReader.read(document);
        var instrument = reading.instrument();
        if (instrument == null) {
            var first = reading.problems().getFirst();
            throw new RuleViolation.Refused(first.key(), first.arguments().toArray());
        }
        var id = InstrumentId.random();
        var inserted = jdbc.sql("""
                insert into instrument (id, code, edition, title, document, published_at)
                values (:id, :code, :edition, :title, cast(:document as jsonb), :now)
                on conflict on constraint instrument_edition_is_published_once do nothing""")
                .param("id", id.value())
                .param("code", instrument.code())
                .param("edition", instrument.edition())
                .param("title", instrument.title())
                .param("document", document)
                .param("now", Times.sql(clock.instant()))
                .update();
        if (inserted == 0) {
            throw new RuleViolation.Conflict("instrument.published", instrument.code(), instrument.edition());
        }
        insertItems(id, instrument);
        audit.record("published", "instrument", id);
        return id;
    }

    private void insertItems(InstrumentId id, Instrument instrument) {
        var position = 0;
        for (var section : instrument.sections()) {
            for (var item : section.items()) {
                jdbc.sql("""
                        insert into instrument_item (instrument_id, item, section, position)
                        values (:instrument, :item, :section, :position)""")
                        .param("instrument", id.value())
                        .param("item", item.id())
                        .param("section", section.id())
                        .param("position", ++position)
                        .update();
            }
        }
    }

    /** From now on the programme asks with this one; responses to the one before stay as they are. */
    @RolesAllowed(Role.A)
    @Transactional
    public void use(ProgrammeId programme, InstrumentId instrument) {
        var changed = jdbc.sql("""
                insert into programme_instrument (programme_id, instrument_id)
                select p.id, i.id from programme p cross join instrument i
                where p.id = :programme and i.id = :instrument
                on conflict (programme_id) do update set instrument_id = excluded.instrument_id""")
                .param("programme", programme.value())
                .param("instrument", instrument.value())
                .update();
        if (changed == 0) {
            throw new RuleViolation.NotFound();
        }
        audit.record("chose-instrument", "programme", programme);
    }
}
