package org.alongside.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class ScoringProperties {
    /** An instrument of up to four sections with a scale and reverse items of their own. */
    @Provide
    Arbitrary<Instrument> instruments() {
        var section = Arbitraries.integers()
                .between(1, 6)
                .flatMap(count -> Arbitraries.integers()
                        .between(2, 7)
                        .flatMap(steps -> Arbitraries.integers()
                                .between(-2, 3)
                                .flatMap(lowest -> Arbitraries.of(true, false)
                                        .list()
                                        .ofSize(count)
                                        .map(reverse -> section(lowest, steps, reverse)))));
        return section.list().ofMinSize(1).ofMaxSize(4).map(ScoringProperties::instrument);
    }

    private static Section section(int lowest, int steps, List<Boolean> reverse) {
        var options = new ArrayList<ResponseScale.Option>();
        for (var i = 0; i < steps; i++) {
            options.add(new ResponseScale.Option(lowest + i, "step " + i));
        }
        var scale = new ResponseScale(options);
        var items = new ArrayList<Item>();
        for (var i = 0; i < reverse.size(); i++) {
            items.add(new Item("q" + i, "?", reverse.get(i), scale));
        }
        return new Section("", "", items);
    }

    private static Instrument instrument(List<Section> unnamed) {
        var sections = new ArrayList<Section>();
        for (var section : unnamed) {
            var id = "s" + sections.size();
            sections.add(new Section(
                    id,
                    id,
                    section.items().stream()
                            .map(item -> new Item(id + item.id(), item.text(), item.reverse(), item.scale()))
                            .toList()));
        }
        return new Instrument(
                "made-up",
                "1",
                "Made up",
                true,
                true,
                List.of(Wave.values()),
                sections,
                sections.stream().map(Section::id).toList());
    }

    private static LinkedHashMap<String, @Nullable Integer> answers(Instrument instrument, Random random) {
        var answers = new LinkedHashMap<String, @Nullable Integer>();
        for (var item : instrument.items()) {
            var options = item.scale().options();
            answers.put(item.id(), options.get(random.nextInt(options.size())).value());
        }
        return answers;
    }

    @Property(tries = 200)
    void theOrderOfAnsweringDoesNotMatter(@ForAll("instruments") Instrument instrument, @ForAll Random random) {
        var answers = answers(instrument, random);
        var keys = new ArrayList<>(answers.keySet());
        Collections.shuffle(keys, random);
        var shuffled = new LinkedHashMap<String, @Nullable Integer>();
        keys.forEach(key -> shuffled.put(key, answers.get(key)));
        assertThat(Scoring.score(instrument, shuffled)).isEqualTo(Scoring.score(instrument, answers));
    }

    @Property(tries = 200)
    void eachScoreLiesWithinItsRangeAndOverallIsTheirSum(
            @ForAll("instruments") Instrument instrument, @ForAll Random random) {
        var scores = Scoring.score(instrument, answers(instrument, random));
        var sum = 0;
        for (var section : instrument.sections()) {
            assertThat(scores.get(section.id())).isBetween(section.min(), section.max());
            sum += scores.getOrDefault(section.id(), 0);
        }
        assertThat(scores).containsEntry(Instrument.OVERALL, sum);
    }

    @Property(tries = 200)
    void turningEveryItemAndEveryAnswerRoundChangesNothing(
            @ForAll("instruments") Instrument instrument, @ForAll Random random) {
        var answers = answers(instrument, random);
        var turned = new HashMap<String, @Nullable Integer>();
        instrument.items().forEach(item -> {
            var value = answers.get(item.id());
            turned.put(item.id(), value == null ? null : item.scale().reversed(value));
        });
        assertThat(Scoring.score(turnedRound(instrument), turned)).isEqualTo(Scoring.score(instrument, answers));
    }

    private static Instrument turnedRound(Instrument instrument) {
        var sections = instrument.sections().stream()
                .map(section -> new Section(
                        section.id(),
                        section.title(),
                        section.items().stream()
                                .map(item -> new Item(item.id(), item.text(), !item.reverse(), item.scale()))
                                .toList()))
                .toList();
        return new Instrument("turned", "1", "Turned", true, true, instrument.waves(), sections, instrument.overall());
    }

    @Property(tries = 200)
    void skippingAnyOneQuestionTakesItsSectionsScoreAndTheOverallScoreAndNoOther(
            @ForAll("instruments") Instrument instrument, @ForAll Random random) {
        var answers = answers(instrument, random);
        var all = Scoring.score(instrument, answers);
        var items = instrument.items();
        var skipped = items.get(random.nextInt(items.size())).id();
        answers.put(skipped, null);
        var expected = new HashMap<>(all);
        expected.remove(Instrument.OVERALL);
        instrument.sections().stream()
                .filter(section ->
                        section.items().stream().anyMatch(item -> item.id().equals(skipped)))
                .forEach(section -> expected.remove(section.id()));
        assertThat(Scoring.score(instrument, answers)).isEqualTo(expected);
    }

    @Property(tries = 200)
    void changingAnAnswerIsTheSameAsAnsweringAfresh(
            @ForAll("instruments") Instrument instrument, @ForAll Random random) {
        var first = answers(instrument, random);
        var second = answers(instrument, random);
        var changed = new LinkedHashMap<>(first);
        changed.putAll(second);
        assertThat(Scoring.score(instrument, changed)).isEqualTo(Scoring.score(instrument, Map.copyOf(second)));
    }
}
