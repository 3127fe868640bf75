package org.alongside.survey;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.alongside.account.AuditTrail;
import org.alongside.cohort.ProgrammeId;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishing questionnaires. What was published never changes: another wording is another edition. */
@Service
public class Instruments {
    private final JdbcClient jdbc;
    private final InstrumentStore store;
    private final AuditTrail audit;
    private final Clock clock;

    Instruments(JdbcClient jdbc, InstrumentStore store, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everything that keeps a document from being published; empty: nothing does. */
    @RolesAllowed(Role.A)
    public List<Problem> check(String document) {
        return InstrumentReader.read(document).problems();
    }

    /** Keeps a document as a draft; refuses one that has a problem, with the first of them. */
    @RolesAllowed(Role.A)
    @Transactional
    public InstrumentId bringIn(String document) {
        var reading = InstrumentReader.read(document);
        var instrument = reading.instrument();
        if (instrument == null) {
            var first = reading.problems().getFirst();
            throw new RuleViolation.Refused(first.key(), first.arguments().toArray());
        }
        var id = store.insert(instrument, document, clock.instant())
                .orElseThrow(() ->
                        new RuleViolation.Conflict("instrument.published", instrument.code(), instrument.edition()));
        audit.record("imported", "instrument", id);
        return id;
    }

    /** From now on it can be asked, and stays as it is. */
    @RolesAllowed(Role.A)
    @Transactional
    public void publish(InstrumentId id) {
        store.publish(id, clock.instant());
        audit.record("published", "instrument", id);
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
