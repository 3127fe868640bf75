package org.alongside.peercontact;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.cohort.ParticipantId;
import org.alongside.common.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Men from whom a man wants to hear nothing. */
@Component
class Blocks {
    private final JdbcClient jdbc;
    private final Clock clock;

    Blocks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Set<ParticipantId> of(ParticipantId man) {
        return jdbc
                .sql("select to_id from contact_block where from_id = :man")
                .param("man", man.value())
                .query((row, n) -> new ParticipantId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    boolean add(ParticipantId from, ParticipantId to) {
        return jdbc.sql("""
                insert into contact_block (from_id, to_id, blocked_at) values (:from, :to, :now)
                on conflict do nothing""")
                        .param("from", from.value())
                        .param("to", to.value())
                        .param("now", Times.sql(clock.instant()))
                        .update()
                > 0;
    }

    boolean remove(ParticipantId from, ParticipantId to) {
        return jdbc.sql("delete from contact_block where from_id = :from and to_id = :to")
                        .param("from", from.value())
                        .param("to", to.value())
                        .update()
                > 0;
    }
}
