package org.alongside.account;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.alongside.common.Role;
import org.alongside.common.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One-time codes by which a participant’s phone is let in. The module that knows him decides who may make one. */
@Service
public class JoinCodes {
    static final Duration LASTS = Duration.ofHours(24);
    /** A printed card is handed over at a meeting, and may be used at home after it. */
    static final Duration PRINTED_LASTS = Duration.ofDays(14);

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final Clock clock;

    JoinCodes(JdbcClient jdbc, Secrets secrets, CurrentAccount current, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** The code as it is shown once; only its hash is kept. */
    public record JoinCode(String code, Instant expiresAt) {
        /** In two groups, as on the card. */
        public String spaced() {
            return code.substring(0, code.length() / 2) + " " + code.substring(code.length() / 2);
        }
    }

    /** Ends the code that he had before. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public JoinCode make(AccountId participant) {
        return make(participant, Secrets.CODE_LENGTH, LASTS);
    }

    /** Lasts longer, so it is longer; ends the code that he had before. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public JoinCode makeForPrint(AccountId participant) {
        return make(participant, Secrets.PRINTED_LENGTH, PRINTED_LASTS);
    }

    private JoinCode make(AccountId participant, int length, Duration lasts) {
        var now = clock.instant();
        var made = new JoinCode(secrets.code(length), now.plus(lasts));
        jdbc.sql("""
                insert into join_code (account_id, code_hash, made_by, created_at, expires_at)
                select id, :hash, :by, :now, :expires from account
                where id = :account and role = 'PARTICIPANT' and enabled
                on conflict (account_id) do update set code_hash = excluded.code_hash, made_by = excluded.made_by,
                    created_at = excluded.created_at, expires_at = excluded.expires_at""")
                .param("hash", secrets.slowHash(made.code()))
                .param("by", current.id().value())
                .param("now", Times.sql(now))
                .param("expires", Times.sql(made.expiresAt()))
                .param("account", participant.value())
                .update();
        audit.record("made-join-code", "account", participant);
        return made;
    }
}
