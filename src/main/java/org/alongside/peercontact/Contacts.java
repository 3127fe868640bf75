package org.alongside.peercontact;

import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.account.AuditTrail;
import org.alongside.cohort.CurrentParticipant;
import org.alongside.cohort.ParticipantId;
import org.alongside.common.Broadcast;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.peercontact.OptIns.Yes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The men of his cohorts, and which of them the man who asks may reach. Silence is the only no. */
@Service
public class Contacts {
    private final CurrentParticipant participant;
    private final OptIns optIns;
    private final ContactDetails details;
    private final AuditTrail audit;
    private final Broadcast broadcast;

    Contacts(
            CurrentParticipant participant,
            OptIns optIns,
            ContactDetails details,
            AuditTrail audit,
            Broadcast broadcast) {
        this.participant = participant;
        this.optIns = optIns;
        this.details = details;
        this.audit = audit;
        this.broadcast = broadcast;
    }

    public record Man(ParticipantId id, String firstName, List<Way> ways) {}

    /** How things stand between two men for one channel; {@code detail} only while both say yes. */
    public record Way(
            Channel channel,
            boolean iSaidYes,
            boolean heSaidYes,
            @Nullable String detail) {}

    /** Somebody said yes first, and waits for an answer that need never come. */
    public record Asking(String firstName, Channel channel) {}

    /** Shows details, so it is written down whose. */
    @RolesAllowed(Role.P)
    @Transactional
    public List<Man> men() {
        var me = participant.id();
        var mates = participant.mates();
        var yeses = new HashSet<>(optIns.about(me));
        // last: nothing may come between reading them and showing them
        var shown = details.shownTo(me);
        shown.stream()
                .map(ContactDetails.Shown::of)
                .distinct()
                .forEach(of -> audit.record("saw-contact", "participant", of));
        return mates.stream()
                .map(mate -> new Man(
                        mate.id(),
                        mate.firstName(),
                        Stream.of(Channel.values())
                                .map(channel -> new Way(
                                        channel,
                                        yeses.contains(new Yes(me, mate.id(), channel)),
                                        yeses.contains(new Yes(mate.id(), me, channel)),
                                        detail(shown, mate.id(), channel).orElse(null)))
                                .toList()))
                .toList();
    }

    /** Each man once. */
    @RolesAllowed(Role.P)
    @Transactional(readOnly = true)
    public List<Asking> asking() {
        var me = participant.id();
        var yeses = optIns.about(me);
        return participant.mates().stream()
                .flatMap(mate -> Stream.of(Channel.values())
                        .filter(channel -> yeses.contains(new Yes(mate.id(), me, channel))
                                && !yeses.contains(new Yes(me, mate.id(), channel)))
                        .limit(1)
                        .map(channel -> new Asking(mate.firstName(), channel)))
                .toList();
    }

    /** Lets him reach me, once he says yes too. What I {@code typed}, if anything, becomes my detail for the channel. */
    @RolesAllowed(Role.P)
    @Transactional
    public void sayYes(ParticipantId him, Channel channel, @Nullable String typed) {
        var me = participant.id();
        if (participant.mates().stream().noneMatch(mate -> mate.id().equals(him))) {
            throw new RuleViolation.NotFound();
        }
        optIns.oneAtATime(me);
        if (typed != null) {
            details.put(me, channel, channel.check(typed));
        } else if (!details.has(me, channel)) {
            throw new RuleViolation.Refused("people.detail.needed");
        }
        var yes = new Yes(me, him, channel);
        if (!optIns.about(me).contains(yes)) {
            optIns.count(me);
            optIns.add(yes);
            audit.record("gave-contact", "participant", him);
        }
        changed(me, him);
    }

    /** From now on he sees nothing of mine. */
    @RolesAllowed(Role.P)
    @Transactional
    public void takeBack(ParticipantId him) {
        var me = participant.id();
        optIns.oneAtATime(me);
        if (!optIns.remove(me, him).isEmpty()) {
            audit.record("took-back-contact", "participant", him);
            changed(me, him);
        }
    }

    /** From now on he does not see this of mine. */
    @RolesAllowed(Role.P)
    @Transactional
    public void takeBack(ParticipantId him, Channel channel) {
        var me = participant.id();
        optIns.oneAtATime(me);
        if (optIns.remove(new Yes(me, him, channel))) {
            audit.record("took-back-contact", "participant", him);
            changed(me, him);
        }
    }

    private void changed(ParticipantId me, ParticipantId him) {
        broadcast.changed(Broadcast.Topic.CONTACTS, me.value());
        broadcast.changed(Broadcast.Topic.CONTACTS, him.value());
    }

    private static Optional<String> detail(List<ContactDetails.Shown> shown, ParticipantId of, Channel channel) {
        return shown.stream()
                .filter(one -> one.of().equals(of) && one.channel() == channel)
                .map(ContactDetails.Shown::detail)
                .findFirst();
    }
}
