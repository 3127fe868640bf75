package org.alongside.peercontact;

import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.alongside.account.AuditTrail;
import org.alongside.cohort.CurrentParticipant;
import org.alongside.cohort.ParticipantId;
import org.alongside.common.Broadcast;
import org.alongside.common.Role;
import org.alongside.peercontact.OptIns.Yes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the man who asks may be reached, as he wrote it himself. */
@Service
public class MyContactDetails {
    private final CurrentParticipant participant;
    private final OptIns optIns;
    private final ContactDetails details;
    private final AuditTrail audit;
    private final Broadcast broadcast;

    MyContactDetails(
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

    @RolesAllowed(Role.P)
    @Transactional(readOnly = true)
    public Map<Channel, String> mine() {
        return details.of(participant.id());
    }

    /** Those who see it now see the new one. */
    @RolesAllowed(Role.P)
    @Transactional
    public void save(Channel channel, String typed) {
        var me = participant.id();
        optIns.oneAtATime(me);
        details.put(me, channel, channel.check(typed));
        audit.record("changed-contact-detail", "participant", me);
        tell(me, channel);
    }

    /** Takes back every yes for that channel as well. */
    @RolesAllowed(Role.P)
    @Transactional
    public void remove(Channel channel) {
        var me = participant.id();
        optIns.oneAtATime(me);
        tell(me, channel);
        if (details.remove(me, channel)) {
            audit.record("removed-contact-detail", "participant", me);
        }
    }

    private void tell(ParticipantId me, Channel channel) {
        broadcast.changed(Broadcast.Topic.CONTACTS, me.value());
        optIns.about(me).stream()
                .map(OptIns.Standing::yes)
                .filter(yes -> yes.from().equals(me) && yes.channel() == channel)
                .map(Yes::to)
                .forEach(him -> broadcast.changed(Broadcast.Topic.CONTACTS, him.value()));
    }
}
