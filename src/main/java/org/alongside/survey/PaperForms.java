package org.alongside.survey;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.alongside.account.AuditTrail;
import org.alongside.account.CurrentAccount;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.EnrolmentId;
import org.alongside.cohort.HelpNumber;
import org.alongside.cohort.HelpNumbers;
import org.alongside.common.Broadcast;
import org.alongside.common.Broadcast.Topic;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.Times;
import org.alongside.survey.EnrolledMen.Man;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A survey on paper: printed with an id that names nobody, keyed in once. What was keyed is never shown again. */
@Service
public class PaperForms {
    private final JdbcClient jdbc;
    private final EnrolledMen men;
    private final WaveCalendar calendar;
    private final InstrumentStore instruments;
    private final ResponseStore responses;
    private final AnswerStore answers;
    private final PassStore passes;
    private final HelpNumbers help;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final Broadcast broadcast;
    private final Clock clock;

    PaperForms(
            JdbcClient jdbc,
            EnrolledMen men,
            WaveCalendar calendar,
            InstrumentStore instruments,
            ResponseStore responses,
            AnswerStore answers,
            PassStore passes,
            HelpNumbers help,
            CurrentAccount current,
            AuditTrail audit,
            Broadcast broadcast,
            Clock clock) {
        this.jdbc = jdbc;
        this.men = men;
        this.calendar = calendar;
        this.instruments = instruments;
        this.responses = responses;
        this.answers = answers;
        this.passes = passes;
        this.help = help;
        this.current = current;
        this.audit = audit;
        this.broadcast = broadcast;
        this.clock = clock;
    }

    /** The form in hand: whose, of which wave, its questions, and whom he can talk to. */
    public record Form(
            UUID id,
            String firstName,
            Wave wave,
            Instrument instrument,
            List<HelpNumber> helpNumbers,
            String contactName,
            String contactPhone) {
        /** Stands on every sheet, so that those of two men are not mixed up. */
        public String code() {
            return id.toString().substring(0, 8).toUpperCase(Locale.ROOT);
        }
    }

    /**
     * What stands on the paper.
     *
     * @param saidYes whether he ticked his yes; without it nothing may be kept
     * @param values by the questions’ position; null: left empty
     * @param asksForContact whether he ticked that somebody should get in touch with him
     */
    public record Keyed(boolean saidYes, List<@Nullable Integer> values, Helper helper, boolean asksForContact) {}

    /** The id of the man’s form of that wave; printing it again gives the same. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public UUID print(EnrolmentId enrolment, Wave wave) {
        var man = men.ofMine(enrolment);
        men.mustBeOpen(man, wave);
        audit.record("printed-survey-form", "enrolment", enrolment);
        return jdbc.sql("""
                insert into survey_form (enrolment_id, wave, printed_by, printed_at)
                values (:enrolment, :wave, :by, :now)
                on conflict on constraint survey_form_is_one_per_wave
                    do update set printed_by = excluded.printed_by, printed_at = excluded.printed_at
                returning id""")
                .param("enrolment", enrolment.value())
                .param("wave", wave.code())
                .param("by", current.id().value())
                .param("now", Times.sql(clock.instant()))
                .query(UUID.class)
                .single();
    }

    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public Form find(UUID id) {
        var row = row(id);
        return form(id, row, men.ofMine(new EnrolmentId(row.enrolmentId())));
    }

    private Form form(UUID id, Row row, Man man) {
        var asked = calendar.of(man.enrolment()).orElseThrow(RuleViolation.NotFound::new);
        var contact = passes.contact(new CohortId(row.cohortId()));
        return new Form(
                id,
                man.firstName(),
                Wave.of(row.wave()).orElseThrow(),
                instruments.find(asked.instrument()),
                help.of(man.enrolment()),
                contact.name(),
                contact.phone());
    }

    /** Keeps what stands on the paper, once. {@code consent}: the version of the words beside his yes. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public void save(UUID id, Keyed keyed, String consent) {
        var row = row(id);
        var man = men.ofMine(new EnrolmentId(row.enrolmentId()));
        var form = form(id, row, man);
        if (!keyed.saidYes()) {
            throw keyed.asksForContact()
                    ? new RuleViolation.Refused("paper.noConsentButContact", form.firstName())
                    : new RuleViolation.Refused("paper.noConsent");
        }
        var items = form.instrument().items();
        var values = keyed.values();
        if (values.size() != items.size()) {
            throw new RuleViolation.Refused("pocket.doesNotFit");
        }
        var response = men.begin(man, form.wave());
        var now = clock.instant();
        var sheet = answers.lock(response);
        for (var i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (value != null && !items.get(i).scale().has(value)) {
                throw new RuleViolation.Refused("pocket.survey.noAnswer");
            }
            // left empty on paper, answered on his phone before: that stays
            if (value != null || !sheet.isAsked(i)) {
                sheet = sheet.with(i, value, now);
            }
        }
        responses.consent(List.of(new ResponseStore.Consent(response, consent, now)));
        responses.mode(response, Response.Mode.PAPER, keyed.helper());
        answers.write(response, sheet, Scoring.stored(form.instrument(), sheet));
        var timing = calendar.of(man.enrolment()).flatMap(asked -> asked.timing(form.wave(), now));
        // what an import left blank is open again until it is finished, as on his phone
        responses.reopen(response, now);
        responses.finish(List.of(new ResponseStore.Finished(response, now, timing.orElse(null))));
        audit.record("keyed-survey-form", "response", response);
        if (keyed.asksForContact()) {
            passes.askForContact(response, now);
            audit.record(man.account(), "asked-for-contact", "response", response);
        }
        broadcast.changed(Topic.SURVEY, row.cohortId());
    }

    private record Row(UUID enrolmentId, String wave, UUID cohortId) {}

    private Row row(UUID id) {
        return jdbc.sql("""
                select f.enrolment_id, f.wave, e.cohort_id from survey_form f join enrolment e on e.id = f.enrolment_id
                where f.id = :id""").param("id", id).query(Row.class).optional().orElseThrow(RuleViolation.NotFound::new);
    }
}
