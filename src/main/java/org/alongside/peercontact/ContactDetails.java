package org.alongside.peercontact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.cohort.ParticipantId;
import org.alongside.common.RuleViolation;
import org.alongside.peercontact.SealedDetails.Sealed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one place that reads and writes how a man may be reached. */
@Component
class ContactDetails {
    private final JdbcClient jdbc;
    private final SealedDetails sealing;

    ContactDetails(JdbcClient jdbc, SealedDetails sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    private record Row(ParticipantId owner, Channel channel, Sealed sealed) {
        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(
                    new ParticipantId(row.getObject("participant_id", UUID.class)),
                    Channel.valueOf(row.getString("channel")),
                    new Sealed(row.getString("sealed_with"), row.getBytes("sealed")));
        }
    }

    /** How many were sealed again, and how many no key of ours opens. */
    record SealedAgain(int sealed, int unreadable) {}

    /** What the other has let him see: both said yes, and both yeses stand at this moment. */
    Optional<String> shownTo(ParticipantId viewer, ParticipantId other, Channel channel) {
        return jdbc.sql("""
                select d.participant_id, d.channel, d.sealed_with, d.sealed
                from contact_link l
                    join contact_detail d on d.participant_id = l.other_id and d.channel = l.channel
                where l.viewer_id = :viewer and l.other_id = :other and l.channel = :channel""")
                .param("viewer", viewer.value())
                .param("other", other.value())
                .param("channel", channel.name())
                .query(Row::of)
                .optional()
                .flatMap(this::open);
    }

    /** A man’s own. */
    Map<Channel, String> of(ParticipantId owner) {
        var details = new EnumMap<Channel, String>(Channel.class);
        jdbc.sql("""
                select participant_id, channel, sealed_with, sealed from contact_detail
                where participant_id = :owner""")
                .param("owner", owner.value())
                .query(Row::of)
                .list()
                .forEach(row -> open(row).ifPresent(detail -> details.put(row.channel(), detail)));
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
        if (sealing.currentKey().isEmpty()) {
            throw new RuleViolation.Refused("people.notSetUp");
        }
        var sealed = sealing.seal(owner, channel, detail);
        jdbc.sql("""
                insert into contact_detail (participant_id, channel, sealed_with, sealed)
                values (:owner, :channel, :key, :sealed)
                on conflict (participant_id, channel) do update
                set sealed_with = excluded.sealed_with, sealed = excluded.sealed""")
                .param("owner", owner.value())
                .param("channel", channel.name())
                .param("key", sealed.key())
                .param("sealed", sealed.bytes())
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

    @Transactional
    SealedAgain sealAgain(String key) {
        var old = jdbc.sql("""
                select participant_id, channel, sealed_with, sealed from contact_detail
                where sealed_with <> :key for update""").param("key", key).query(Row::of).list();
        var sealed = 0;
        for (var row : old) {
            var detail = open(row);
            detail.ifPresent(text -> put(row.owner(), row.channel(), text));
            sealed += detail.isPresent() ? 1 : 0;
        }
        return new SealedAgain(sealed, old.size() - sealed);
    }

    private Optional<String> open(Row row) {
        return sealing.open(row.owner(), row.channel(), row.sealed());
    }
}
