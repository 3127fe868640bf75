package org.alongside.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.fraction.BigFraction;
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
                                        .map(reverse -> section(lowest, steps, reverse, ScoreRule.SUM)))));
        return section.list().ofMinSize(1).ofMaxSize(4).map(ScoringProperties::instrument);
    }

    /** The same with rules of their own: up to so many may miss, and a table from each sum to hundredths of a point. */
    @Provide
    Arbitrary<Instrument> instrumentsWithRules() {
        return instruments()
                .flatMap(instrument -> Arbitraries.randoms().map(random -> {
                    var sections = instrument.sections().stream()
                            .map(section -> new Section(
                                    section.id(),
                                    section.title(),
                                    section.items(),
                                    new ScoreRule(
                                            random.nextInt(section.items().size()),
                                            random.nextBoolean() ? table(section, random) : new TreeMap<>()),
                                    Psychometrics.UNKNOWN))
                            .toList();
                    return new Instrument(
                            "ruled", "1", "Ruled", true, true, instrument.waves(), sections, instrument.overall());
                }));
    }

    private static SortedMap<Integer, BigDecimal> table(Section section, Random random) {
        var table = new TreeMap<Integer, BigDecimal>();
        for (var sum = section.min(); sum <= section.max(); sum++) {
            table.put(sum, BigDecimal.valueOf(random.nextInt(10_000), 2));
        }
        return table;
    }

    private static Section section(int lowest, int steps, List<Boolean> reverse, ScoreRule rule) {
        var options = new ArrayList<ResponseScale.Option>();
        for (var i = 0; i < steps; i++) {
            options.add(new ResponseScale.Option(lowest + i, "step " + i));
        }
        var scale = new ResponseScale(options);
        var items = new ArrayList<Item>();
        for (var i = 0; i < reverse.size(); i++) {
            items.add(new Item("q" + i, "?", reverse.get(i), scale));
        }
        return new Section("", "", items, rule, Psychometrics.UNKNOWN);
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

    @Property(tries = 300)
    void aSectionWithGapsCountsEachAtThePersonsOwnMeanAndIsThenLookedUp(
            @ForAll("instrumentsWithRules") Instrument instrument, @ForAll Random random) {
        var answers = answers(instrument, random);
        answers.replaceAll((item, value) -> random.nextInt(3) == 0 ? null : value);
        var scores = Scoring.score(instrument, answers);
        for (var section : instrument.sections()) {
            var given = section.items().stream()
                    .filter(item -> answers.get(item.id()) != null)
                    .toList();
            var missing = section.items().size() - given.size();
            if (given.isEmpty() || missing > section.rule().mayMiss()) {
                assertThat(scores).doesNotContainKeys(section.id(), Instrument.OVERALL);
                continue;
            }
            // in exact thirds and sevenths: the mean of what was given, once for each question
            var points = given.stream()
                    .mapToInt(item -> points(item, Objects.requireNonNull(answers.get(item.id()))))
                    .sum();
            var prorated = new BigFraction(points, given.size())
                    .multiply(section.items().size());
            var expected = section.rule().isConverted()
                    ? new BigFraction(hundredths(section, halfUp(prorated)), 100)
                    : prorated;
            assertThat(scores).containsEntry(section.id(), halfUp(expected.multiply(instrument.scoreUnit())));
        }
    }

    @Property(tries = 200)
    void skippingAndComingBackIsTheSameAsAnsweringAtOnce(
            @ForAll("instrumentsWithRules") Instrument instrument, @ForAll Random random) {
        var last = answers(instrument, random);
        last.replaceAll((item, value) -> random.nextInt(4) == 0 ? null : value);
        var taps = new ArrayList<Tap>();
        for (var index = 0; index < instrument.items().size(); index++) {
            var item = instrument.items().get(index);
            for (var earlier = random.nextInt(3); earlier > 0; earlier--) {
                var value = random.nextBoolean()
                        ? null
                        : item.scale().options().getFirst().value();
                taps.add(new Tap(index, value, Instant.EPOCH.plusSeconds(random.nextInt(1000))));
            }
            taps.add(new Tap(index, last.get(item.id()), Instant.EPOCH.plusSeconds(1000 + random.nextInt(1000))));
        }
        // as they reach the server: late, out of order, and some of them twice
        taps.addAll(taps.subList(0, random.nextInt(taps.size())));
        Collections.shuffle(taps, random);
        var sheet = AnswerSheet.blank(instrument.items().size());
        for (var tap : taps) {
            sheet = sheet.with(tap.index(), tap.value(), tap.at());
        }
        assertThat(sheet.byItem(instrument)).isEqualTo(last);
        var onPaper =
                instrument.items().stream().map(item -> last.get(item.id())).toList();
        assertThat(Scoring.stored(instrument, sheet)).isEqualTo(new Scorer(instrument).scores(onPaper));
    }

    private record Tap(int index, @Nullable Integer value, Instant at) {}

    /** By the words of the format: a reverse item’s points are as far from the other end of its scale. */
    private static int points(Item item, int value) {
        var values = item.scale().options().stream()
                .mapToInt(ResponseScale.Option::value)
                .summaryStatistics();
        return item.reverse() ? values.getMin() + values.getMax() - value : value;
    }

    private static int hundredths(Section section, int sum) {
        return Objects.requireNonNull(section.rule().table().get(sum))
                .movePointRight(2)
                .intValueExact();
    }

    private static int halfUp(BigFraction value) {
        return new BigDecimal(value.getNumerator())
                .divide(new BigDecimal(value.getDenominator()), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
