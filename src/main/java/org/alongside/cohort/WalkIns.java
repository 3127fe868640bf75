package org.alongside.cohort;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.account.AccountId;
import org.alongside.account.AuditTrail;
import org.alongside.account.CurrentAccount;
import org.alongside.account.ParticipantAccounts;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Men put down by a first name where they walked in; each may turn out to be somebody who is known already. */
@Service
public class WalkIns {
    private static final int MOST_SHOWN = 8;

    private final JdbcClient jdbc;
    private final ParticipantAccounts accounts;
    private final CurrentAccount current;
    private final AuditTrail audit;

    WalkIns(JdbcClient jdbc, ParticipantAccounts accounts, CurrentAccount current, AuditTrail audit) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.current = current;
        this.audit = audit;
    }

    /** Somebody who is known, and where from. */
    public record Known(ParticipantId id, String fullName, String cohorts) {}

    /** People of the same project whom he may be: those called like him, or like what is looked for. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public List<Known> couldBe(EnrolmentId walkIn, String search) {
        return jdbc.sql("""
                select p.id, btrim(p.first_name || ' ' || p.family_name) as full_name,
                    string_agg(c.name, ', ' order by c.starts_on desc, c.name) as cohorts
                from enrolment w join participant me on me.id = w.participant_id
                    join cohort mine on mine.id = w.cohort_id
                    join project_staff s on s.project_id = mine.project_id and s.account_id = :me
                    join cohort c on c.project_id = mine.project_id
                    join enrolment e on e.cohort_id = c.id
                    join participant p on p.id = e.participant_id and p.id <> me.id
                where w.id = :walkIn
                    and case when :search = '' then lower(btrim(p.first_name)) = lower(btrim(me.first_name))
                        else position(lower(:search) in lower(p.first_name || ' ' || p.family_name)) > 0 end
                group by p.id
                order by lower(p.first_name), lower(p.family_name), p.id
                limit :most""")
                .param("walkIn", walkIn.value())
                .param("me", current.id().value())
                .param("search", search.strip())
                .param("most", MOST_SHOWN)
                .query(Known.class)
                .list();
    }

    /** The place in this cohort of somebody whom the walk-in may be. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public Optional<EnrolmentId> placeOf(EnrolmentId walkIn, ParticipantId known) {
        mine(walkIn, known);
        return jdbc.sql("""
                select e.id from enrolment w join enrolment e on e.cohort_id = w.cohort_id and e.participant_id = :known
                where w.id = :walkIn""")
                .param("walkIn", walkIn.value())
                .param("known", known.value())
                .query((row, n) -> new EnrolmentId(row.getObject(1, UUID.class)))
                .optional();
    }

    /**
     * He is somebody who is known: the walk-in’s place in the cohort becomes that man’s, or goes where he has one already
     * (what hangs on it must have been moved before). Refused when more is known under the name of the walk-in.
     */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public void become(EnrolmentId walkIn, ParticipantId known) {
        var old = mine(walkIn, known);
        if (accounts.wasEverUsed(old.account())) {
            throw new RuleViolation.Refused("walkIn.join.signedIn");
        }
        try {
            if (placeOf(walkIn, known).isPresent()) {
                jdbc.sql("delete from enrolment where id = :id")
                        .param("id", walkIn.value())
                        .update();
            } else {
                jdbc.sql("update enrolment set participant_id = :known, version = version + 1 where id = :id")
                        .param("known", known.value())
                        .param("id", walkIn.value())
                        .update();
            }
            jdbc.sql("delete from participant where id = :id")
                    .param("id", old.participant().value())
                    .update();
            accounts.close(old.account());
        } catch (DataIntegrityViolationException e) {
            throw new RuleViolation.Refused("walkIn.join.hasMore");
        }
        audit.record("joined-walk-in", "participant", known);
    }

    private record Old(ParticipantId participant, AccountId account) {}

    /** Both are of one project of whoever asks, and two. */
    private Old mine(EnrolmentId walkIn, ParticipantId known) {
        return jdbc.sql("""
                select p.id, p.account_id
                from enrolment w join participant p on p.id = w.participant_id and p.id <> :known
                    join cohort c on c.id = w.cohort_id
                    join project_staff s on s.project_id = c.project_id and s.account_id = :me
                where w.id = :walkIn and exists (
                    select from enrolment e join cohort theirs on theirs.id = e.cohort_id
                    where e.participant_id = :known and theirs.project_id = c.project_id)
                for no key update of w""")
                .param("walkIn", walkIn.value())
                .param("known", known.value())
                .param("me", current.id().value())
                .query((row, n) -> new Old(
                        new ParticipantId(row.getObject("id", UUID.class)),
                        new AccountId(row.getObject("account_id", UUID.class))))
                .optional()
                .orElseThrow(RuleViolation.NotFound::new);
    }
}
