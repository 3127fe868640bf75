package org.alongside.peercontact;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alongside.account.AuditTrail;
import org.alongside.cohort.CurrentParticipant;
import org.alongside.cohort.ParticipantId;
import org.alongside.common.Broadcast;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.Times;
import org.alongside.peercontact.Skill.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What two men show each other. Both say yes or it is nothing; silence is the only no. Nobody counts for himself or for
 * others, and nothing is owed.
 */
@Service
public class Swaps {
    private static final String ONE = "shows_id = :shows and learns_id = :learns and topic = :topic";

    private final JdbcClient jdbc;
    private final CurrentParticipant participant;
    private final OptIns optIns;
    private final AuditTrail audit;
    private final Broadcast broadcast;
    private final Clock clock;

    Swaps(
            JdbcClient jdbc,
            CurrentParticipant participant,
            OptIns optIns,
            AuditTrail audit,
            Broadcast broadcast,
            Clock clock) {
        this.jdbc = jdbc;
        this.participant = participant;
        this.optIns = optIns;
        this.audit = audit;
        this.broadcast = broadcast;
        this.clock = clock;
    }

    /** {@code his}: on which side of it he is; I am on the other. Agreed once both say yes. */
    public record Offer(
            ParticipantId man, String firstName, Side his, Skill skill, boolean iSaidYes, boolean heSaidYes) {
        public boolean isAgreed() {
            return iSaidYes && heSaidYes;
        }

        /** He waits for an answer that need never come. */
        public boolean isAsking() {
            return heSaidYes && !iSaidYes;
        }
    }

    /** What the men of my cohorts said, and what they and I said yes to; by name. */
    @RolesAllowed(Role.P)
    @Transactional(readOnly = true)
    public List<Offer> offers() {
        return offers(participant.id());
    }

    private List<Offer> offers(ParticipantId me) {
        return jdbc.sql("""
                with other as (
                    select distinct other_id as id from acquaintance where viewer_id = :me),
                    said as (
                        select o.id, s.side, s.topic from other o join skill s on s.participant_id = o.id
                        union
                        select o.id, 'SHOW', w.topic from other o join skill_swap w on w.shows_id = o.id and w.learns_id = :me
                        union
                        select o.id, 'LIKE', w.topic from other o join skill_swap w on w.learns_id = o.id and w.shows_id = :me)
                select p.id, p.first_name, s.side, s.topic,
                    coalesce(case s.side when 'SHOW' then w.learns_yes else w.shows_yes end is not null, false) as mine,
                    coalesce(case s.side when 'SHOW' then w.shows_yes else w.learns_yes end is not null, false) as his
                from said s join participant p on p.id = s.id
                    left join skill_swap w on w.topic = s.topic
                        and w.shows_id = case s.side when 'SHOW' then s.id else :me end
                        and w.learns_id = case s.side when 'SHOW' then :me else s.id end
                order by lower(p.first_name), p.id, s.side desc, s.topic""")
                .param("me", me.value())
                .query((row, n) -> new Offer(
                        new ParticipantId(row.getObject("id", UUID.class)),
                        row.getString("first_name"),
                        Side.valueOf(row.getString("side")),
                        Skill.valueOf(row.getString("topic")),
                        row.getBoolean("mine"),
                        row.getBoolean("his")))
                .list();
    }

    /** Men who wait for my answer. */
    @RolesAllowed(Role.P)
    @Transactional(readOnly = true)
    public List<Offer> asking() {
        return offers().stream().filter(Offer::isAsking).toList();
    }

    /** He shows me, or I show him, as far as I am concerned. {@code his}: on which side of it he is. */
    @RolesAllowed(Role.P)
    @Transactional
    public void sayYes(ParticipantId him, Side his, Skill skill) {
        var me = participant.id();
        optIns.oneAtATime(me);
        var offer = offers(me).stream()
                .filter(one -> one.man().equals(him) && one.his() == his && one.skill() == skill)
                .findFirst()
                .orElseThrow(() -> new RuleViolation.Refused("skills.gone"));
        if (offer.iSaidYes()) {
            return;
        }
        optIns.count(me);
        var column = column(his.other());
        jdbc.sql("""
                insert into skill_swap (shows_id, learns_id, topic, cohort_id, %1$s)
                select :shows, :learns, :topic, a.cohort_id, :now
                from acquaintance a join cohort c on c.id = a.cohort_id
                where a.viewer_id = :me and a.other_id = :him
                order by c.starts_on desc, c.id limit 1
                on conflict (shows_id, learns_id, topic) do update set %1$s = excluded.%1$s""".formatted(column))
                .param("shows", (his == Side.SHOW ? him : me).value())
                .param("learns", (his == Side.SHOW ? me : him).value())
                .param("topic", skill.name())
                .param("me", me.value())
                .param("him", him.value())
                .param("now", Times.sql(clock.instant()))
                .update();
        audit.record("said-yes-to-swap", "participant", him);
        tell(me, him);
    }

    @RolesAllowed(Role.P)
    @Transactional
    public void takeBack(ParticipantId him, Side his, Skill skill) {
        var me = participant.id();
        optIns.oneAtATime(me);
        var shows = his == Side.SHOW ? him : me;
        var learns = his == Side.SHOW ? me : him;
        // both may take back at once: the second sees what the first has left
        jdbc.sql("select topic from skill_swap where " + ONE + " for update")
                .param("shows", shows.value())
                .param("learns", learns.value())
                .param("topic", skill.name())
                .query(String.class)
                .optional();
        // nobody’s wish any more, or only his
        for (var sql : List.of(
                "delete from skill_swap where %s and %s is null".formatted(ONE, column(his)),
                "update skill_swap set %s = null where %s".formatted(column(his.other()), ONE))) {
            jdbc.sql(sql)
                    .param("shows", shows.value())
                    .param("learns", learns.value())
                    .param("topic", skill.name())
                    .update();
        }
        audit.record("took-back-swap", "participant", him);
        tell(me, him);
    }

    private static String column(Side side) {
        return side == Side.SHOW ? "shows_yes" : "learns_yes";
    }

    private void tell(ParticipantId... men) {
        for (var man : men) {
            broadcast.changed(Broadcast.Topic.CONTACTS, man.value());
        }
    }
}
