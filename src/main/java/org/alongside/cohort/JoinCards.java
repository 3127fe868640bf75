package org.alongside.cohort;

import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.alongside.account.AccountId;
import org.alongside.account.CurrentAccount;
import org.alongside.account.JoinCodes;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cards by which the men of one’s projects bring in their phones. A new card ends the one before it. */
@Service
public class JoinCards {
    private final JdbcClient jdbc;
    private final JoinCodes codes;
    private final CurrentAccount current;

    JoinCards(JdbcClient jdbc, JoinCodes codes, CurrentAccount current) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.current = current;
    }

    /** A join card: whose it is, and the code that lets his phone in. */
    public record JoinCard(String firstName, JoinCodes.JoinCode code) {}

    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public JoinCard make(EnrolmentId enrolment) {
        record Holder(UUID accountId, String firstName) {}
        var holder = jdbc.sql("""
                select p.account_id, p.first_name
                from enrolment e join participant p on p.id = e.participant_id
                    join cohort c on c.id = e.cohort_id
                    join project_staff s on s.project_id = c.project_id and s.account_id = :me
                where e.id = :enrolment""")
                .param("enrolment", enrolment.value())
                .param("me", current.id().value())
                .query(Holder.class)
                .optional()
                .orElseThrow(RuleViolation.NotFound::new);
        return new JoinCard(holder.firstName(), codes.make(new AccountId(holder.accountId())));
    }
}
