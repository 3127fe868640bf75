package org.alongside.survey;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.account.AuditTrail;
import org.alongside.account.CurrentAccount;
import org.alongside.account.Secrets;
import org.alongside.account.SignInLimit;
import org.alongside.cohort.EnrolmentId;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets a man answer one wave without signing in: by a link or a code that works once, or on his facilitator’s tablet.
 * What it opens is that wave and nothing else of his.
 */
@Service
public class SurveyDoors {
    static final Duration LINK_LASTS = Duration.ofHours(48);
    private static final Duration TABLET_LASTS = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final EnrolledMen men;
    private final ResponseStore responses;
    private final PassStore passes;
    private final Secrets secrets;
    private final SignInLimit limit;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SurveyDoors(
            JdbcClient jdbc,
            EnrolledMen men,
            ResponseStore responses,
            PassStore passes,
            Secrets secrets,
            SignInLimit limit,
            CurrentAccount current,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.men = men;
        this.responses = responses;
        this.passes = passes;
        this.secrets = secrets;
        this.limit = limit;
        this.current = current;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What is shown once: the secret of the link, and a code for whoever types. */
    public record Door(String firstName, String token, String code, Instant expiresAt) {}

    /** Somebody came in: to this response, with this pass. */
    public record Entry(ResponseId response, String pass, SurveyWay way) {}

    /** A link and a code for his own phone; either works, once. Ends the ones that he had for that wave. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public Door link(EnrolmentId enrolment, Wave wave) {
        return make(enrolment, wave, Response.Mode.OWN_PHONE, null, secrets.code(), LINK_LASTS);
    }

    /** For the tablet in the facilitator’s hand, to be opened at once. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public Door handOver(EnrolmentId enrolment, Wave wave, Helper helper) {
        return make(enrolment, wave, Response.Mode.SHARED_TABLET, helper, "", TABLET_LASTS);
    }

    private Door make(
            EnrolmentId enrolment,
            Wave wave,
            Response.Mode mode,
            @Nullable Helper helper,
            String code,
            Duration lasts) {
        var man = men.ofMine(enrolment);
        men.mustBeOpen(man, wave);
        jdbc.sql("delete from survey_link where enrolment_id = :enrolment and wave = :wave and mode = :mode"
                        + " and used_at is null")
                .param("enrolment", enrolment.value())
                .param("wave", wave.code())
                .param("mode", mode.name())
                .update();
        var token = secrets.token();
        var now = clock.instant();
        jdbc.sql("""
                insert into survey_link (enrolment_id, wave, mode, token_hash, code_hash, helper, made_by, created_at,
                    expires_at)
                values (:enrolment, :wave, :mode, :token, :code, :helper, :by, :now, :expires)""")
                .param("enrolment", enrolment.value())
                .param("wave", wave.code())
                .param("mode", mode.name())
                .param("token", Secrets.hash(token))
                .param("code", code.isEmpty() ? null : secrets.slowHash(code))
                .param("helper", helper == null ? null : helper.name())
                .param("by", current.id().value())
                .param("now", Times.sql(now))
                .param("expires", Times.sql(now.plus(lasts)))
                .update();
        audit.record(code.isEmpty() ? "handed-over-survey" : "made-survey-link", "enrolment", enrolment);
        return new Door(man.firstName(), token, code, now.plus(lasts));
    }

    /**
     * Opens the survey by the secret of a link or by a code, which is used up. Empty: there is no such secret, it was
     * used, it is too old, or there were too many tries from that address.
     */
    @PermitAll
    public Optional<Entry> open(String secret, String address) {
        var code = secret.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (code.length() != Secrets.CODE_LENGTH) {
            return transaction.execute(status -> use("token_hash", Secrets.hash(secret)));
        }
        if (!limit.allows(address)) {
            return Optional.empty();
        }
        // hashed before a connection is taken: many slow guesses must not leave the others without one
        var hash = secrets.slowHash(code);
        var entry = transaction.execute(status -> use("code_hash", hash));
        if (entry.isPresent()) {
            limit.succeeded(address);
        }
        return entry;
    }

    private record Used(
            UUID enrolmentId,
            String wave,
            String mode,
            @Nullable String helper) {}

    private Optional<Entry> use(String column, byte[] hash) {
        return jdbc.sql("update survey_link set used_at = :now where " + column + """
                 = :hash and used_at is null and expires_at > :now
                returning enrolment_id, wave, mode, helper""")
                .param("now", Times.sql(clock.instant()))
                .param("hash", hash)
                .query(Used.class)
                .optional()
                .map(this::enter);
    }

    private Entry enter(Used used) {
        var man = men.of(new EnrolmentId(used.enrolmentId())).orElseThrow(RuleViolation.NotFound::new);
        var wave = Wave.of(used.wave()).orElseThrow();
        var mode = Response.Mode.valueOf(used.mode());
        var response = men.begin(man, wave);
        responses.mode(response, mode, used.helper() == null ? null : Helper.valueOf(used.helper()));
        var way = mode == Response.Mode.SHARED_TABLET ? SurveyWay.TABLET : SurveyWay.LINK;
        audit.record(man.account(), "opened-survey", "response", response);
        return new Entry(response, passes.make(response, way, clock.instant()), way);
    }
}
