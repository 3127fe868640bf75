package org.alongside.peercontact;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.account.AuditTrail;
import org.alongside.cohort.CurrentParticipant;
import org.alongside.cohort.ParticipantId;
import org.alongside.common.Broadcast;
import org.alongside.common.Role;
import org.alongside.common.Times;
import org.alongside.peercontact.Skill.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a man says he can show the others of his cohort, and what he would like to be shown; {@link Swaps} come of it. */
@Service
public class Skills {
    private final JdbcClient jdbc;
    private final CurrentParticipant participant;
    private final AuditTrail audit;
    private final Broadcast broadcast;
    private final Clock clock;

    Skills(JdbcClient jdbc, CurrentParticipant participant, AuditTrail audit, Broadcast broadcast, Clock clock) {
        this.jdbc = jdbc;
        this.participant = participant;
        this.audit = audit;
        this.broadcast = broadcast;
        this.clock = clock;
    }

    public record Mine(Side side, Skill skill) {}

    @RolesAllowed(Role.P)
    @Transactional(readOnly = true)
    public List<Mine> mine() {
        return jdbc.sql(
                        "select side, topic as skill from skill where participant_id = :me order by side desc, added_at, topic")
                .param("me", participant.id().value())
                .query(Mine.class)
                .list();
    }

    /** Saying it twice is saying it. */
    @RolesAllowed(Role.P)
    @Transactional
    public void say(Side side, Skill skill) {
        var me = participant.id();
        jdbc.sql("""
                insert into skill (participant_id, side, topic, added_at) values (:me, :side, :topic, :now)
                on conflict do nothing""")
                .param("me", me.value())
                .param("side", side.name())
                .param("topic", skill.name())
                .param("now", Times.sql(clock.instant()))
                .update();
        audit.record("said-skill", "participant", me);
        tellTheGroup(me);
    }

    /** What others asked or agreed about it stays until they or he take that back. */
    @RolesAllowed(Role.P)
    @Transactional
    public void unsay(Side side, Skill skill) {
        var me = participant.id();
        jdbc.sql("delete from skill where participant_id = :me and side = :side and topic = :topic")
                .param("me", me.value())
                .param("side", side.name())
                .param("topic", skill.name())
                .update();
        audit.record("took-back-skill", "participant", me);
        tellTheGroup(me);
    }

    @RolesAllowed(Role.P)
    @Transactional(readOnly = true)
    public Optional<Background> background() {
        return jdbc.sql("select word from background where participant_id = :me")
                .param("me", participant.id().value())
                .query((row, n) -> Background.valueOf(row.getString(1)))
                .optional();
    }

    /** Nothing: he would rather not say. */
    @RolesAllowed(Role.P)
    @Transactional
    public void background(Optional<Background> background) {
        var me = participant.id();
        var before = background();
        if (before.equals(background)) {
            return;
        }
        jdbc.sql("delete from background where participant_id = :me")
                .param("me", me.value())
                .update();
        background.ifPresent(word -> jdbc.sql("insert into background (participant_id, word) values (:me, :word)")
                .param("me", me.value())
                .param("word", word.name())
                .update());
        audit.record("stated-background", "participant", me);
    }

    private void tellTheGroup(ParticipantId me) {
        broadcast.changed(Broadcast.Topic.CONTACTS, me.value());
        jdbc.sql("select distinct other_id from acquaintance where viewer_id = :me")
                .param("me", me.value())
                .query(UUID.class)
                .list()
                .forEach(man -> broadcast.changed(Broadcast.Topic.CONTACTS, man));
    }
}
