package org.alongside.peercontact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.alongside.cohort.CurrentParticipant;
import org.alongside.cohort.ParticipantId;
import org.alongside.common.RuleViolation;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Many at once, in real transactions. */
@DemoTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ContactRaceTest {
    private static final int ROUNDS = 40;
    private static final int READERS = 46;
    private static final int ASKERS = 2;

    @Autowired
    Contacts contacts;

    @Autowired
    CurrentParticipant participant;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Skills skills;

    @Autowired
    Swaps swaps;

    @AfterEach
    void asBefore() {
        jdbc.sql("delete from skill_swap").update();
        jdbc.sql("delete from contact_request").update();
        jdbc.sql("delete from contact_detail where channel = 'TEXT'").update();
        jdbc.sql("delete from contact_opt_in where from_id = :alun and (channel <> 'PHONE' or to_id <> :gareth)")
                .param("alun", side(People.ALUN).id().value())
                .param("gareth", side(People.GARETH).id().value())
                .update();
        people.signOut();
    }

    /** A man and how often his side has changed: odd from a confirmed withdrawal until he sets out to say yes again. */
    private record Side(String reference, ParticipantId id, AtomicInteger changes) {
        boolean withdrawnAt(int change) {
            return change % 2 == 1;
        }
    }

    @Test
    void twoMenWhoAskEachOtherAtOnceAgreeOneSwapAndTakeItBackAtOnce() throws Exception {
        var gareth = side(People.GARETH);
        var alun = side(People.ALUN);
        people.participant(People.GARETH);
        skills.say(Skill.Side.LIKE, Skill.GUITAR);
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var round = 0; round < ROUNDS; round++) {
                jdbc.sql("delete from contact_request").update();
                together(
                        threads,
                        as(gareth, () -> swaps.sayYes(alun.id(), Skill.Side.SHOW, Skill.GUITAR)),
                        as(alun, () -> swaps.sayYes(gareth.id(), Skill.Side.LIKE, Skill.GUITAR)));
                assertThat(jdbc.sql("select shows_yes is not null and learns_yes is not null from skill_swap")
                                .query(Boolean.class)
                                .list())
                        .containsExactly(true);
                together(
                        threads,
                        as(gareth, () -> swaps.takeBack(alun.id(), Skill.Side.SHOW, Skill.GUITAR)),
                        as(alun, () -> swaps.takeBack(gareth.id(), Skill.Side.LIKE, Skill.GUITAR)));
                assertThat(jdbc.sql("select count(*) from skill_swap")
                                .query(Integer.class)
                                .single())
                        .isZero();
            }
        } finally {
            people.participant(People.GARETH);
            skills.unsay(Skill.Side.LIKE, Skill.GUITAR);
        }
    }

    private Callable<Void> as(Side man, Runnable action) {
        return () -> {
            people.participant(man.reference());
            action.run();
            return null;
        };
    }

    private static void together(ExecutorService threads, Callable<Void> one, Callable<Void> other) throws Exception {
        for (var done : threads.invokeAll(List.of(one, other))) {
            done.get();
        }
    }

    @Test
    void noReadAfterAConfirmedWithdrawalReturnsADetail() throws Exception {
        var gareth = side(People.GARETH);
        var alun = side(People.ALUN);
        assertThat(detailSeen(gareth, alun)).contains("07700 900111");
        var over = new AtomicBoolean();
        var seen = new AtomicInteger();
        var hidden = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(READERS + ASKERS + 2)) {
            var readers = new ArrayList<Future<Void>>();
            for (var i = 0; i < READERS; i++) {
                var viewer = i % 2 == 0 ? gareth : alun;
                var other = i % 2 == 0 ? alun : gareth;
                readers.add(threads.submit(() -> {
                    while (!over.get()) {
                        look(viewer, other, seen, hidden);
                    }
                    return null;
                }));
            }
            // others ask and take back meanwhile
            for (var asker : List.of("P021", "P031")) {
                readers.add(threads.submit(() -> {
                    while (!over.get()) {
                        ask(asker, gareth);
                    }
                    return null;
                }));
            }
            var writers =
                    threads.invokeAll(List.<Callable<Void>>of(() -> toggle(gareth, alun), () -> toggle(alun, gareth)));
            over.set(true);
            for (var writer : writers) {
                writer.get();
            }
            for (var reader : readers) {
                reader.get();
            }
        }
        // otherwise nothing was tried
        assertThat(seen).hasPositiveValue();
        assertThat(hidden).hasPositiveValue();
        assertThat(detailSeen(gareth, alun)).contains("07700 900111");
    }

    @Test
    void manyYesesAtOnceDoNotPassTheDaysLimit() throws Exception {
        var alun = side(People.ALUN);
        var left = 5;
        for (var i = 0; i < OptIns.MOST_A_DAY - left; i++) {
            jdbc.sql("insert into contact_request (from_id, given_at) values (:alun, now())")
                    .param("alun", alun.id().value())
                    .update();
        }
        var yeses = contacts.men().stream()
                .flatMap(man -> Stream.of(Channel.PHONE, Channel.EMAIL)
                        .filter(channel -> !man.ways().get(channel.ordinal()).iSaidYes())
                        .<Callable<Boolean>>map(channel -> () -> taken(alun, man.id(), channel)))
                .toList();
        assertThat(yeses).hasSizeGreaterThan(left);
        var taken = 0;
        try (var threads = Executors.newFixedThreadPool(yeses.size())) {
            for (var yes : threads.invokeAll(yeses)) {
                taken += yes.get() ? 1 : 0;
            }
        }
        assertThat(taken).isEqualTo(left);
    }

    private boolean taken(Side me, ParticipantId him, Channel channel) {
        people.participant(me.reference());
        try {
            contacts.sayYes(him, Map.of(channel, ""));
            return true;
        } catch (RuleViolation.Refused refused) {
            assertThat(refused.key()).isEqualTo("people.tooMany");
            return false;
        }
    }

    private void look(Side viewer, Side other, AtomicInteger seen, AtomicInteger hidden) {
        var mine = viewer.changes().get();
        var his = other.changes().get();
        var detail = detailSeen(viewer, other);
        detail.ifPresent(d -> seen.incrementAndGet());
        if (stayedWithdrawn(viewer, mine) || stayedWithdrawn(other, his)) {
            hidden.incrementAndGet();
            assertThat(detail).isEmpty();
        }
    }

    private static boolean stayedWithdrawn(Side side, int before) {
        return side.withdrawnAt(before) && side.changes().get() == before;
    }

    private void ask(String asker, Side whom) {
        people.participant(asker);
        jdbc.sql("delete from contact_request where from_id = :me")
                .param("me", participant.id().value())
                .update();
        contacts.sayYes(whom.id(), Map.of(Channel.TEXT, "07700 900199"));
        contacts.takeBack(whom.id(), Channel.TEXT);
    }

    private Void toggle(Side me, Side him) {
        people.participant(me.reference());
        for (var i = 0; i < ROUNDS; i++) {
            jdbc.sql("delete from contact_request where from_id = :me")
                    .param("me", me.id().value())
                    .update();
            var blocking = i % 3 == 0;
            if (blocking) {
                contacts.block(him.id());
            } else {
                contacts.takeBack(him.id());
            }
            me.changes().incrementAndGet();
            assertThat(detailSeen(me, him)).isEmpty();
            me.changes().incrementAndGet();
            if (blocking) {
                contacts.unblock(him.id());
            }
            contacts.sayYes(him.id(), Map.of(Channel.PHONE, ""));
            contacts.men();
        }
        return null;
    }

    private Optional<String> detailSeen(Side viewer, Side other) {
        people.participant(viewer.reference());
        return contacts.reveal(other.id(), Channel.PHONE);
    }

    private Side side(String reference) {
        people.participant(reference);
        return new Side(reference, participant.id(), new AtomicInteger());
    }
}
