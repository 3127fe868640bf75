package org.alongside.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alongside.support.People;
import org.alongside.support.PostgresTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

@PostgresTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class PocketCommandsTest {
    @Autowired
    PocketCommands commands;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    People people;

    private final List<PocketCommands.Command> done = new ArrayList<>();
    private UUID account;

    @BeforeEach
    void somebody() {
        account = people.anyone(Role.PARTICIPANT).id().value();
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from account where id = :id").param("id", account).update();
        people.signOut();
    }

    @Test
    void aCommandSentTwiceIsCarriedOutOnceAndSaysDoneBothTimes() {
        var command = command(clock.instant());
        assertThat(send(command, command)).allMatch(PocketCommands.Result::done);
        assertThat(send(command)).allMatch(PocketCommands.Result::done);
        assertThat(done).hasSize(1);
    }

    @Test
    void anImpossibleCommandAmongManyDoesNotHoldUpTheOthers() {
        var all =
                IntStream.range(0, 400).mapToObj(i -> command(clock.instant())).toList();
        var odd = all.get(150).id();
        var results = commands.carryOut(account, outbox(account, all), command -> {
            if (command.id().equals(odd)) {
                throw new RuleViolation.Refused("pocket.doesNotFit");
            }
            done.add(command);
        });
        assertThat(done).hasSize(399);
        assertThat(results.stream().filter(result -> !result.done()))
                .singleElement()
                .isEqualTo(new PocketCommands.Result(odd.toString(), false, "pocket.doesNotFit", List.of(), null));
    }

    @Test
    void aCommandWithAPartMissingDoesNotHoldUpTheOthers() {
        var whole = command(clock.instant());
        var sent = """
                {"account": "%s", "commands": [{"id": "%s", "body": {}}, {"id": "%s", "at": "%s"},
                    {"id": "%s", "at": "%s", "body": {}}]}""".formatted(account, UUID.randomUUID(), UUID.randomUUID(), whole.at(), whole.id(), whole.at());
        var results = commands.carryOut(account, Json.mapper().readValue(sent, PocketCommands.Outbox.class), done::add);
        assertThat(results).extracting(PocketCommands.Result::done).containsExactly(false, false, true);
        assertThat(done).extracting(PocketCommands.Command::id).containsExactly(whole.id());
    }

    @Test
    void oneThatMakesNoSenseAtAllAmongMany() {
        var good = IntStream.range(0, 399)
                .mapToObj(i -> json(command(clock.instant())))
                .toList();
        for (var odd : List.of(
                Json.tree(List.of(1)),
                Json.tree(Map.of("id", "no id", "at", clock.instant().toString(), "body", 1)),
                Json.tree(Map.of("id", UUID.randomUUID().toString(), "at", "yesterday", "body", 1)))) {
            done.clear();
            var all = new ArrayList<JsonNode>(good);
            all.add(200, odd);
            var results = commands.carryOut(account, new PocketCommands.Outbox(account, all, null), done::add);
            assertThat(results).hasSize(400);
            assertThat(results.stream().filter(result -> !result.done()))
                    .singleElement()
                    .isEqualTo(results.get(200));
            assertThat(results.get(200).problem()).isEqualTo("pocket.doesNotFit");
        }
    }

    @Test
    void ourOwnFaultInOneDoesNotHoldUpTheOthers() {
        var first = command(clock.instant());
        var second = command(clock.instant());
        var results = commands.carryOut(account, outbox(account, List.of(first, second)), command -> {
            if (command.id().equals(first.id())) {
                throw new IllegalStateException("a defect");
            }
            done.add(command);
        });
        assertThat(results).extracting(PocketCommands.Result::problem).containsExactly("pocket.ourFault", null);
        assertThat(done).extracting(PocketCommands.Command::id).containsExactly(second.id());
    }

    @Test
    void aClockThatIsPlainlyWrongIsPutRightAndStillOrdersTheTaps() {
        var wrong = clock.instant().minus(Duration.ofDays(400));
        var tap = command(wrong.minusSeconds(60));
        commands.carryOut(
                account, new PocketCommands.Outbox(account, List.of(json(tap)), wrong.toEpochMilli()), done::add);
        assertThat(Duration.between(done.getFirst().at(), clock.instant()))
                .isBetween(Duration.ofSeconds(59), Duration.ofSeconds(90));
        assertThat(done.getFirst().phoneAt()).isEqualTo(wrong.minusSeconds(60).toEpochMilli());
    }

    /** Otherwise one that arrives again, late, would win against what was tapped after it. */
    @Test
    void theTimeOfATapByAClockALittleFastIsTheSameEachTimeItArrives() {
        var fast = clock.instant().plusSeconds(60);
        var tap = command(fast);
        for (var sent = 0; sent < 2; sent++) {
            commands.carryOutAgain(
                    new PocketCommands.Outbox(account, List.of(json(tap)), fast.toEpochMilli()), done::add);
        }
        assertThat(done).hasSize(2).extracting(PocketCommands.Command::at).containsOnly(fast);
        commands.carryOutAgain(outbox(account, List.of(command(fast.plus(Duration.ofDays(3))))), done::add);
        assertThat(done.getLast().at()).isBeforeOrEqualTo(clock.instant());
    }

    @Test
    void aRefusedCommandMayBeSentAgainLater() {
        var command = command(clock.instant());
        commands.carryOut(account, outbox(account, List.of(command)), c -> {
            throw new RuleViolation.NotFound();
        });
        assertThat(send(command)).allMatch(PocketCommands.Result::done);
        assertThat(done).hasSize(1);
    }

    @Test
    void aPhoneWhoseClockIsAheadDoesNotWinAgainstLaterTaps() {
        send(command(clock.instant().plus(Duration.ofDays(3))));
        assertThat(done.getFirst().at()).isBeforeOrEqualTo(clock.instant());
    }

    @Test
    void theTapsOfSomebodyElseOnTheSamePhoneAreRefused() {
        var other = outbox(UUID.randomUUID(), List.of(command(clock.instant())));
        assertThatThrownBy(() -> commands.carryOut(account, other, done::add))
                .isInstanceOf(RuleViolation.Refused.class);
        assertThat(done).isEmpty();
    }

    private List<PocketCommands.Result> send(PocketCommands.Command... all) {
        return commands.carryOut(account, outbox(account, List.of(all)), done::add);
    }

    private static PocketCommands.Outbox outbox(UUID account, List<PocketCommands.Command> commands) {
        return new PocketCommands.Outbox(
                account, commands.stream().map(PocketCommandsTest::json).toList(), null);
    }

    private static JsonNode json(PocketCommands.Command command) {
        return Json.tree(
                Map.of("id", command.id().toString(), "at", command.at().toString(), "body", command.body()));
    }

    private static PocketCommands.Command command(Instant at) {
        return new PocketCommands.Command(UUID.randomUUID(), at, at.toEpochMilli(), Json.tree("body"));
    }
}
