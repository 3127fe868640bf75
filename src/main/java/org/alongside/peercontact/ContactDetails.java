package org.alongside.peercontact;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.cohort.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one place that reads and writes how a man may be reached. */
@Component
class ContactDetails {
    private final JdbcClient jdbc;

    ContactDetails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Shown(ParticipantId of, Channel channel, String detail) {}

    /** What the others have let him see: both said yes, and both yeses stand at this moment. */
    List<Shown> shownTo(ParticipantId viewer) {
        return jdbc.sql("""
                select l.other_id, l.channel, d.detail
                from contact_link l
                    join contact_detail d on d.participant_id = l.other_id and d.channel = l.channel
                where l.viewer_id = :viewer""")
                .param("viewer", viewer.value())
                .query((row, n) -> new Shown(
                        new ParticipantId(row.getObject("other_id", UUID.class)),
                        Channel.valueOf(row.getString("channel")),
                        row.getString("detail")))
                .list();
    }

    /** A man’s own. */
    Map<Channel, String> of(ParticipantId owner) {
        var details = new EnumMap<Channel, String>(Channel.class);
        jdbc.sql("select channel, detail from contact_detail where participant_id = :owner")
                .param("owner", owner.value())
                .query(row -> {
                    details.put(Channel.valueOf(row.getString("channel")), row.getString("detail"));
                });
        return details;
    }

    boolean has(ParticipantId owner, Channel channel) {
        return jdbc.sql("""
                select exists (select from contact_detail where participant_id = :owner and channel = :channel)""")
                .param("owner", owner.value())
                .param("channel", channel.name())
                .query(Boolean.class)
                .single();
    }

    void put(ParticipantId owner, Channel channel, String detail) {
        jdbc.sql("""
                insert into contact_detail (participant_id, channel, detail) values (:owner, :channel, :detail)
                on conflict (participant_id, channel) do update set detail = excluded.detail""")
                .param("owner", owner.value())
                .param("channel", channel.name())
                .param("detail", detail)
                .update();
    }

    /** Every yes for that channel goes with it. Whether there was one. */
    boolean remove(ParticipantId owner, Channel channel) {
        return jdbc.sql("delete from contact_detail where participant_id = :owner and channel = :channel")
                        .param("owner", owner.value())
                        .param("channel", channel.name())
                        .update()
                > 0;
    }
}
