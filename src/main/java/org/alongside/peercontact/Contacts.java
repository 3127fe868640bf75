package org.alongside.peercontact;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.account.AuditTrail;
import org.alongside.cohort.CurrentParticipant;
import org.alongside.cohort.ParticipantId;
import org.alongside.common.Broadcast;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.peercontact.OptIns.Link;
import org.alongside.peercontact.OptIns.Standing;
import org.alongside.peercontact.OptIns.Yes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The men of his cohorts, and which of them the man who asks may reach. Silence is the only no. */
@Service
public class Contacts {
    private final CurrentParticipant participant;
    private final OptIns optIns;
    private final Blocks blocks;
    private final ContactDetails details;
    private final AuditTrail audit;
    private final Broadcast broadcast;

    Contacts(
            CurrentParticipant participant,
            OptIns optIns,
            Blocks blocks,
            ContactDetails details,
            AuditTrail audit,
            Broadcast broadcast) {
        this.participant = participant;
        this.optIns = optIns;
        this.blocks = blocks;
        this.details = details;
        this.audit = audit;
        this.broadcast = broadcast;
    }

    public record Man(ParticipantId id, String firstName, boolean blocked, List<Way> ways) {}

    /**
     * How things stand between two men for one channel. {@code linked} while both say yes; {@code lapsed} if my yes
     * ended with the cohort and I am asked afresh.
     */
    public record Way(Channel channel, boolean iSaidYes, boolean heSaidYes, boolean linked, boolean lapsed) {}

    /** Somebody said yes first, and waits for an answer that need never come. */
    public record Asking(String firstName, Channel channel) {}

    @RolesAllowed(Role.P)
    @Transactional(readOnly = true)
    public List<Man> men() {
        var me = participant.id();
        var standing = optIns.about(me);
        var fresh = yeses(standing, Standing::fresh);
        var lapsed = yeses(standing, one -> !one.fresh());
        var links = Set.copyOf(optIns.links(me));
        var blocked = blocks.of(me);
        return participant.mates().stream()
                .map(mate -> new Man(
                        mate.id(),
                        mate.firstName(),
                        blocked.contains(mate.id()),
                        Stream.of(Channel.values())
                                .map(channel -> new Way(
                                        channel,
                                        fresh.contains(new Yes(me, mate.id(), channel)),
                                        fresh.contains(new Yes(mate.id(), me, channel)),
                                        links.contains(new Link(mate.id(), channel)),
                                        lapsed.contains(new Yes(me, mate.id(), channel))))
                                .toList()))
                .toList();
    }

    /** Each man once. */
    @RolesAllowed(Role.P)
    @Transactional(readOnly = true)
    public List<Asking> asking() {
        return men().stream()
                .flatMap(man -> man.ways().stream()
                        .filter(way -> way.heSaidYes() && !way.iSaidYes())
                        .limit(1)
                        .map(way -> new Asking(man.firstName(), way.channel())))
                .toList();
    }

    /** Men to whom my yes ended with the cohort. */
    @RolesAllowed(Role.P)
    @Transactional(readOnly = true)
    public List<String> lapsed() {
        return men().stream()
                .filter(man -> man.ways().stream().anyMatch(Way::lapsed))
                .map(Man::firstName)
                .toList();
    }

    /** Whether staff have switched it off for him: nobody sees how to reach him, nor he how to reach anybody. */
    @RolesAllowed(Role.P)
    @Transactional(readOnly = true)
    public boolean isOff() {
        return optIns.switchedOff(participant.id());
    }

    /** How he may be reached, if both say yes at this moment; written down whose was shown to whom. */
    @RolesAllowed(Role.P)
    @Transactional
    public Optional<String> reveal(ParticipantId him, Channel channel) {
        var detail = details.shownTo(participant.id(), him, channel);
        detail.ifPresent(text -> audit.record("saw-contact", "participant", him));
        return detail;
    }

    /**
     * Lets him reach me by these channels, once he says yes too. What I typed for a channel, unless it is blank, becomes
     * my detail for it.
     */
    @RolesAllowed(Role.P)
    @Transactional
    public void sayYes(ParticipantId him, Map<Channel, String> typed) {
        var me = participant.id();
        if (participant.mates().stream().noneMatch(mate -> mate.id().equals(him))) {
            throw new RuleViolation.NotFound();
        }
        if (typed.isEmpty()) {
            throw new RuleViolation.Refused("people.channel.needed");
        }
        if (blocks.of(me).contains(him)) {
            throw new RuleViolation.Refused("people.blocked.first");
        }
        optIns.oneAtATime(me);
        typed.forEach((channel, detail) -> keep(me, channel, detail));
        var already = yeses(optIns.about(me), Standing::fresh);
        var given = typed.keySet().stream()
                .map(channel -> new Yes(me, him, channel))
                .filter(yes -> !already.contains(yes))
                .toList();
        if (!given.isEmpty()) {
            optIns.count(me);
            given.forEach(optIns::add);
            audit.record("gave-contact", "participant", him);
        }
        changed(me, him);
    }

    private void keep(ParticipantId me, Channel channel, String typed) {
        if (!typed.isBlank()) {
            details.put(me, channel, channel.check(typed));
        } else if (!details.has(me, channel)) {
            throw new RuleViolation.Refused("people.detail.needed");
        }
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

    /** Takes everything back, and hears of nothing he asks from now on. He is not told. */
    @RolesAllowed(Role.P)
    @Transactional
    public void block(ParticipantId him) {
        var me = participant.id();
        if (participant.mates().stream().noneMatch(mate -> mate.id().equals(him))) {
            throw new RuleViolation.NotFound();
        }
        optIns.oneAtATime(me);
        optIns.remove(me, him);
        if (blocks.add(me, him)) {
            audit.record("blocked-contact", "participant", him);
        }
        changed(me, him);
    }

    @RolesAllowed(Role.P)
    @Transactional
    public void unblock(ParticipantId him) {
        var me = participant.id();
        optIns.oneAtATime(me);
        if (blocks.remove(me, him)) {
            audit.record("unblocked-contact", "participant", him);
            changed(me, him);
        }
    }

    private void changed(ParticipantId me, ParticipantId him) {
        broadcast.changed(Broadcast.Topic.CONTACTS, me.value());
        broadcast.changed(Broadcast.Topic.CONTACTS, him.value());
    }

    private static Set<Yes> yeses(List<Standing> standing, Predicate<Standing> which) {
        return standing.stream().filter(which).map(Standing::yes).collect(Collectors.toSet());
    }
}
