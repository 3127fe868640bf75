package org.alongside.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.alongside.activity.LastWord.Standing;
import org.alongside.activity.LastWord.Tapped;
import org.jspecify.annotations.Nullable;

/** Late, twice, in any order: what two writers tap on one man’s line. */
class LastWordProperties {
    private static final UUID SIAN = new UUID(0, 1);
    private static final UUID RUTH = new UUID(0, 2);
    private static final List<String> MARKS = List.of("PRESENT", "APOLOGIES", "ABSENT", "UNMARKED");

    private record Command(int id, Tapped tapped) {}

    /** One man’s line as the server keeps it. */
    private static final class Line {
        @Nullable
        Standing standing;

        long changes;
        final Map<UUID, Long> latest = new HashMap<>();
        final HashSet<Integer> done = new HashSet<>();

        LastWord arrive(Command command) {
            if (done.contains(command.id())) {
                return LastWord.IS_OUTDATED;
            }
            var tapped = command.tapped();
            var word = LastWord.of(tapped, standing, latest.getOrDefault(tapped.by(), -1L));
            if (word == LastWord.STANDS) {
                standing = new Standing(tapped.value(), tapped.by(), ++changes);
                latest.merge(tapped.by(), tapped.phoneAt(), Math::max);
            }
            if (word != LastWord.IS_CONTRADICTED) {
                done.add(command.id());
            }
            return word;
        }

        String value() {
            return standing == null ? "UNMARKED" : standing.value();
        }
    }

    /** Without signal, one after another: all see what stood before the first. */
    private static List<Command> offline(UUID by, List<Integer> marks, long saw) {
        var commands = new ArrayList<Command>();
        for (var i = 0; i < marks.size(); i++) {
            var tapped = new Tapped(MARKS.get(Math.floorMod(marks.get(i), 4)), by, 1_000 + 10L * i, saw);
            commands.add(new Command(commands.size() + (by.equals(SIAN) ? 0 : 1_000), tapped));
        }
        return commands;
    }

    @Property
    void ofOnePersonsTapsTheLatestStaysInWhateverOrderAndHoweverOftenTheyArrive(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 3) Integer> marks, @ForAll Random random) {
        var commands = offline(SIAN, marks, 0);
        var sent = new ArrayList<>(commands);
        commands.forEach(command -> {
            if (random.nextBoolean()) {
                sent.add(command);
            }
        });
        java.util.Collections.shuffle(sent, random);
        var line = new Line();
        sent.forEach(line::arrive);
        assertThat(line.value()).isEqualTo(commands.getLast().tapped().value());
    }

    @Property
    void nobodyOverwritesWhatSomebodyElseHasSetUnseen(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 3) Integer> sians,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 3) Integer> ruths,
            @ForAll Random random) {
        var sent = new ArrayList<>(offline(SIAN, sians, 0));
        sent.addAll(offline(RUTH, ruths, 0));
        java.util.Collections.shuffle(sent, random);
        var line = new Line();
        for (var command : sent) {
            var before = line.standing;
            var word = line.arrive(command);
            if (before != null && !before.by().equals(command.tapped().by())) {
                assertThat(line.standing).isEqualTo(before);
                // either it says the same, or he has said something later himself, or he is told
                assertThat(word == LastWord.IS_CONTRADICTED
                                || word == LastWord.IS_OUTDATED
                                || before.value().equals(command.tapped().value()))
                        .isTrue();
            }
        }
    }

    @Property
    void whoHasSeenWhatStandsMayChangeItWhateverHisClockSays(
            @ForAll @IntRange(max = 3) int first, @ForAll @IntRange(max = 3) int second, @ForAll long clock) {
        var line = new Line();
        line.arrive(new Command(1, new Tapped(MARKS.get(first), SIAN, 5_000, 0)));
        var seen = Objects.requireNonNull(line.standing).change();
        assertThat(line.arrive(new Command(2, new Tapped(MARKS.get(second), RUTH, clock, seen))))
                .isEqualTo(LastWord.STANDS);
        assertThat(line.value()).isEqualTo(MARKS.get(second));
    }

    @Property
    void whenAllHasArrivedSendingItAllAgainChangesNothing(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 3) Integer> sians,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 3) Integer> ruths,
            @ForAll Random random) {
        var sent = new ArrayList<>(offline(SIAN, sians, 0));
        sent.addAll(offline(RUTH, ruths, 0));
        java.util.Collections.shuffle(sent, random);
        var line = new Line();
        sent.forEach(line::arrive);
        var after = line.standing;
        java.util.Collections.shuffle(sent, random);
        sent.forEach(line::arrive);
        assertThat(line.standing).isEqualTo(after);
    }
}
