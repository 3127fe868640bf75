package org.alongside.cohort;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.alongside.account.AccountId;
import org.alongside.account.CurrentAccount;
import org.alongside.account.JoinCodes;
import org.alongside.account.JoinCodes.JoinCode;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cards by which the men of one’s projects bring in their phones. A new card ends the one before it. */
@Service
public class JoinCards {
    /** How many are printed in one go: each code is hashed slowly. */
    static final int MOST = 40;

    private static final String MEN = """
            from enrolment e join participant p on p.id = e.participant_id
                join cohort c on c.id = e.cohort_id join project j on j.id = c.project_id
                join project_staff s on s.project_id = c.project_id and s.account_id = :me
            """;

    private final JdbcClient jdbc;
    private final JoinCodes codes;
    private final CurrentAccount current;
    private final Clock clock;

    JoinCards(JdbcClient jdbc, JoinCodes codes, CurrentAccount current, Clock clock) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.current = current;
        this.clock = clock;
    }

    /** A join card: whose it is, and the code that lets his phone in. */
    public record JoinCard(String firstName, ZoneId zone, JoinCode code) {}

    /** Men of a cohort who have a place and no phone here yet: those without a card that works, or all of them. */
    public enum Whose {
        WITHOUT_CARD(
                "and not exists (select from join_code k where k.account_id = p.account_id and k.expires_at > :now)"),
        NOT_IN_YET("");

        private final String sql;

        Whose(String sql) {
            this.sql = """
                    where e.cohort_id = :cohort and e.stage in ('INVITED', 'ACTIVE')
                        and not exists (select from remembered_phone r where r.account_id = p.account_id)
                    """ + sql + "\n";
        }
    }

    private record Holder(UUID accountId, String firstName, String zone) {}

    /** To be shown on a screen and scanned at once. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public JoinCard make(EnrolmentId enrolment) {
        var man = find(enrolment);
        return new JoinCard(man.firstName(), ZoneId.of(man.zone()), codes.make(new AccountId(man.accountId())));
    }

    /** To be printed. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public JoinCard print(EnrolmentId enrolment) {
        return print(find(enrolment));
    }

    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public int count(CohortId cohort, Whose whose) {
        return jdbc.sql("select count(*)::int " + MEN + whose.sql)
                .param("cohort", cohort.value())
                .param("me", current.id().value())
                .param("now", Times.sql(clock.instant()))
                .query(Integer.class)
                .single();
    }

    /** So many at a time; those that are left over come with the next. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public List<JoinCard> print(CohortId cohort, Whose whose) {
        return jdbc
                .sql("select p.account_id, p.first_name, j.time_zone as zone " + MEN + whose.sql + """
                        order by lower(p.first_name), lower(p.family_name), e.id limit :most""")
                .param("cohort", cohort.value())
                .param("me", current.id().value())
                .param("now", Times.sql(clock.instant()))
                .param("most", MOST)
                .query(Holder.class)
                .list()
                .stream()
                .map(this::print)
                .toList();
    }

    private JoinCard print(Holder man) {
        return new JoinCard(man.firstName(), ZoneId.of(man.zone()), codes.makeForPrint(new AccountId(man.accountId())));
    }

    private Holder find(EnrolmentId enrolment) {
        return jdbc.sql("select p.account_id, p.first_name, j.time_zone as zone " + MEN + "where e.id = :enrolment")
                .param("enrolment", enrolment.value())
                .param("me", current.id().value())
                .query(Holder.class)
                .optional()
                .orElseThrow(RuleViolation.NotFound::new);
    }
}
