package org.alongside.peercontact;

import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.alongside.account.CurrentAccount;
import org.alongside.cohort.ProgrammeId;
import org.alongside.common.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How often one man agreed to show another something, for managers: never whose, and no small numbers. */
@Service
public class SwapCounts {
    private final JdbcClient jdbc;
    private final CurrentAccount current;

    SwapCounts(JdbcClient jdbc, CurrentAccount current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    /**
     * {@code swaps} of the asker’s projects; {@code unlike}: those between men who each said what they mostly did before,
     * and said different things. Neither is told for fewer men than the programme’s smallest group, nor below its smallest
     * count, nor where the rest of the swaps would be that few.
     */
    public record Counts(Optional<Integer> swaps, Optional<Integer> unlike, int smallestGroup) {}

    @RolesAllowed(Role.M)
    @Transactional(readOnly = true)
    public Counts of(ProgrammeId programme) {
        return jdbc.sql("""
                with agreed as (
                    select w.shows_id, w.learns_id, one.word as one, other.word as other
                    from skill_swap w join cohort c on c.id = w.cohort_id
                        join project p on p.id = c.project_id and p.programme_id = :programme
                        join project_staff st on st.project_id = p.id and st.account_id = :me
                        left join background one on one.participant_id = w.shows_id
                        left join background other on other.participant_id = w.learns_id
                    where w.shows_yes is not null and w.learns_yes is not null),
                    man as (
                        select shows_id as id, one is not null and other is not null as stated from agreed
                        union select learns_id, one is not null and other is not null from agreed),
                    counted as (
                        select (select count(*) from agreed) as swaps,
                            (select count(*) from agreed where one <> other) as unlike,
                            (select count(distinct id) from man) as men,
                            (select count(distinct id) from man where stated) as stated)
                select minimum_group, minimum_cell, swaps, unlike, men, stated
                from counted, programme where id = :programme""")
                .param("programme", programme.value())
                .param("me", current.id().value())
                .query((row, n) -> {
                    var group = row.getInt("minimum_group");
                    var cell = row.getInt("minimum_cell");
                    var swaps = row.getInt("swaps");
                    var unlike = row.getInt("unlike");
                    var rest = swaps - unlike;
                    var told = row.getInt("men") >= group && swaps >= cell;
                    var unlikeTold =
                            told && row.getInt("stated") >= group && unlike >= cell && (rest == 0 || rest >= cell);
                    return new Counts(
                            told ? Optional.of(swaps) : Optional.empty(),
                            unlikeTold ? Optional.of(unlike) : Optional.empty(),
                            group);
                })
                .single();
    }
}
