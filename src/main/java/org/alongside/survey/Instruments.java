package org.alongside.survey;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.alongside.account.AuditTrail;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The administrator’s questionnaires: brought in as drafts, looked at, published, retired. */
@Service
public class Instruments {
    private final InstrumentStore store;
    private final AuditTrail audit;
    private final Clock clock;

    Instruments(InstrumentStore store, AuditTrail audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    @RolesAllowed(Role.A)
    @Transactional(readOnly = true)
    public List<InstrumentRow> all() {
        return store.all();
    }

    @RolesAllowed(Role.A)
    @Transactional(readOnly = true)
    public InstrumentRow row(InstrumentId id) {
        return store.row(id);
    }

    /** The questions themselves, in whichever state. */
    @RolesAllowed(Role.A)
    @Transactional(readOnly = true)
    public Instrument find(InstrumentId id) {
        return store.find(id);
    }

    /** Everything that keeps a document from being brought in; empty: nothing does. */
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

    /** A draft that was a mistake. What was published stays. */
    @RolesAllowed(Role.A)
    @Transactional
    public void throwAway(InstrumentId id) {
        if (!store.throwAway(id)) {
            throw new RuleViolation.Refused("instrument.state", store.row(id).title());
        }
        audit.record("threw-away", "instrument", id);
    }

    /** With the agreement that the document tells of. */
    @RolesAllowed(Role.A)
    @Transactional
    public void publish(InstrumentId id) {
        publish(id, store.row(id).agreement());
    }

    /** From now on it can be asked, and stays as it is. Without an agreement, where one is needed, it is refused. */
    @RolesAllowed(Role.A)
    @Transactional
    public void publish(InstrumentId id, Agreement agreement) {
        agree(store.row(id), agreement);
        change(id, InstrumentState.PUBLISHED);
        audit.record("published", "instrument", id);
    }

    /** A new agreement, as when the one before has run out. */
    @RolesAllowed(Role.A)
    @Transactional
    public void renew(InstrumentId id, Agreement agreement) {
        agree(store.row(id), agreement);
        audit.record("renewed-agreement", "instrument", id);
    }

    /** Nobody begins with it any more; men who have begun go on with it, so that before and after fit together. */
    @RolesAllowed(Role.A)
    @Transactional
    public void retire(InstrumentId id) {
        change(id, InstrumentState.RETIRED);
        audit.record("retired", "instrument", id);
    }

    private void agree(InstrumentRow row, Agreement agreement) {
        if (row.needsAgreement()) {
            agreement.mustHold(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
            store.agree(row.id(), agreement);
        }
    }

    private void change(InstrumentId id, InstrumentState next) {
        var row = store.row(id);
        if (!row.state().canBecome(next) || !store.become(id, row.state(), next, clock.instant())) {
            throw new RuleViolation.Refused("instrument.state", row.title());
        }
    }
}
