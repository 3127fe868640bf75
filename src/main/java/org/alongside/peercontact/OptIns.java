package org.alongside.peercontact;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.alongside.cohort.ParticipantId;
import org.alongside.common.RuleViolation;
import org.alongside.common.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who said yes to whom, in the database. */
@Component
class OptIns {
    static final int MOST_A_DAY = 20;
    private static final Duration DAY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    OptIns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Yes(ParticipantId from, ParticipantId to, Channel channel) {}

    /** A yes that stands; one that is not {@code fresh} has lapsed with the end of the cohort, until it is renewed. */
    record Standing(Yes yes, boolean fresh) {}

    /** A man whom the one who asks can reach, and how. */
    record Link(ParticipantId other, Channel channel) {}

    /**
     * Until the transaction ends, the man’s yeses and withdrawals wait for each other: a yes that is still on its way
     * cannot outlive a withdrawal that was confirmed, and many at once cannot pass the limit.
     */
    void oneAtATime(ParticipantId man) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:man, 0))")
                .param("man", "contact " + man.value())
                .query((row, n) -> true)
                .single();
    }

    /** Those that stand, of him and to him; of a man he has blocked he hears nothing. */
    List<Standing> about(ParticipantId man) {
        return jdbc.sql("""
                select from_id, to_id, channel, fresh from contact_standing_opt_in o
                where from_id = :man or to_id = :man and not exists (
                    select from contact_block b where b.from_id = :man and b.to_id = o.from_id)""")
                .param("man", man.value())
                .query((row, n) -> new Standing(
                        new Yes(
                                new ParticipantId(row.getObject("from_id", UUID.class)),
                                new ParticipantId(row.getObject("to_id", UUID.class)),
                                Channel.valueOf(row.getString("channel"))),
                        row.getBoolean("fresh")))
                .list();
    }

    List<Link> links(ParticipantId viewer) {
        return jdbc.sql("select distinct other_id, channel from contact_link where viewer_id = :viewer")
                .param("viewer", viewer.value())
                .query((row, n) -> new Link(
                        new ParticipantId(row.getObject("other_id", UUID.class)),
                        Channel.valueOf(row.getString("channel"))))
                .list();
    }

    /** Whether staff have switched contact off for him, or for every cohort in which he stands. */
    boolean switchedOff(ParticipantId man) {
        return jdbc.sql("""
                select count(*) > 0 and count(*) = count(f.cohort_id)
                from enrolment e left join lateral (
                    select f.cohort_id from contact_off f
                    where f.cohort_id = e.cohort_id and (f.enrolment_id is null or f.enrolment_id = e.id)
                    limit 1) as f on true
                where e.participant_id = :man and e.stage in ('ACTIVE', 'COMPLETED')""").param("man", man.value()).query(Boolean.class).single();
    }

    /** To a man of a cohort in which both stand; anybody else does not exist. */
    void add(Yes yes) {
        var added = jdbc.sql("""
                insert into contact_opt_in (cohort_id, from_id, to_id, channel, given_at)
                select c.id, mine.participant_id, theirs.participant_id, :channel, :now
                from enrolment mine join enrolment theirs on theirs.cohort_id = mine.cohort_id
                    join cohort c on c.id = mine.cohort_id
                where mine.participant_id = :from and theirs.participant_id = :to
                    and mine.participant_id <> theirs.participant_id
                    and mine.stage in ('ACTIVE', 'COMPLETED') and theirs.stage in ('ACTIVE', 'COMPLETED')
                    and not exists (
                        select from contact_off f
                        where f.cohort_id = c.id and (f.enrolment_id is null or f.enrolment_id = mine.id))
                order by c.starts_on desc, c.id
                limit 1
                on conflict (from_id, to_id, channel)
                    do update set cohort_id = excluded.cohort_id, given_at = excluded.given_at""")
                .param("channel", yes.channel().name())
                .param("now", Times.sql(clock.instant()))
                .param("from", yes.from().value())
                .param("to", yes.to().value())
                .update();
        if (added == 0) {
            throw new RuleViolation.Refused("people.off");
        }
    }

    /** Which there were. */
    List<Channel> remove(ParticipantId from, ParticipantId to) {
        return jdbc.sql("delete from contact_opt_in where from_id = :from and to_id = :to returning channel")
                .param("from", from.value())
                .param("to", to.value())
                .query((row, n) -> Channel.valueOf(row.getString(1)))
                .list();
    }

    /** Whether there was one. */
    boolean remove(Yes yes) {
        return jdbc.sql("delete from contact_opt_in where from_id = :from and to_id = :to and channel = :channel")
                        .param("from", yes.from().value())
                        .param("to", yes.to().value())
                        .param("channel", yes.channel().name())
                        .update()
                > 0;
    }

    /** Counts asking a man against the day’s limit; what was taken back still counts. */
    void count(ParticipantId from) {
        var now = clock.instant();
        jdbc.sql("delete from contact_request where from_id = :from and given_at <= :before")
                .param("from", from.value())
                .param("before", Times.sql(now.minus(DAY)))
                .update();
        var today = jdbc.sql("select count(*) from contact_request where from_id = :from")
                .param("from", from.value())
                .query(Long.class)
                .single();
        if (today >= MOST_A_DAY) {
            throw new RuleViolation.Refused("people.tooMany");
        }
        jdbc.sql("insert into contact_request (from_id, given_at) values (:from, :now)")
                .param("from", from.value())
                .param("now", Times.sql(now))
                .update();
    }
}
