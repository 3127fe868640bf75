package org.alongside.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScoringTest {
    private final Instrument small = Documents.read(Documents.small());

    @Test
    void aReverseItemCountsTheOtherWayRound() {
        assertThat(Scoring.score(small, Map.of("a1", 4, "a2", 1, "b1", 2)))
                .isEqualTo(Map.of("a", 8, "b", 2, "overall", 10));
    }

    @Test
    void aSectionWithAGapHasNoScoreAndThenThereIsNoOverallScore() {
        assertThat(Scoring.score(small, Map.of("a1", 4, "b1", 2))).isEqualTo(Map.of("b", 2));
    }

    @Test
    void aSkippedQuestionIsAGap() {
        var answers = new HashMap<String, @Nullable Integer>(Map.of("a1", 4, "a2", 1));
        answers.put("b1", null);
        assertThat(Scoring.score(small, answers)).isEqualTo(Map.of("a", 8));
    }

    @Test
    void withoutAnyAnswerThereIsNoScore() {
        assertThat(Scoring.score(small, Map.of())).isEmpty();
    }

    @Test
    void anInstrumentWithoutOverallRuleHasNoOverallScore() {
        var without = Documents.read(Documents.small().replaceAll(",\\s*\"overall\": \\{.*\\}\\}\\}", "}"));
        assertThat(Scoring.score(without, Map.of("a1", 1, "a2", 1, "b1", 1))).isEqualTo(Map.of("a", 5, "b", 1));
    }

    @Test
    void lowestAndHighestAnswersGiveTheRangesOfTheDocument() {
        var instrument = Documents.read(Documents.check23());
        var lowest = new HashMap<String, @Nullable Integer>();
        var highest = new HashMap<String, @Nullable Integer>();
        instrument.items().forEach(item -> {
            lowest.put(item.id(), 1);
            highest.put(item.id(), 5);
        });
        assertThat(Scoring.score(instrument, lowest)).isEqualTo(Map.of("s1", 7, "s2", 8, "s3", 8, "overall", 23));
        assertThat(Scoring.score(instrument, highest)).isEqualTo(Map.of("s1", 35, "s2", 40, "s3", 40, "overall", 115));
    }

    private static String withTable(String missing) {
        return Documents.small()
                .replaceFirst("\"complete\", \"maxMissing\": 0", missing)
                .replaceFirst(
                        "\"method\": \"sum\", \"min\"",
                        "\"method\": \"sum-then-lookup\", \"report\": \"lookup\", \"lookup\": "
                                + "{\"2\": 7, \"3\": 9.51, \"4\": 11.25, \"5\": 12.40, \"6\": 13.33, \"7\": 14.08, \"8\": 35}, \"min\"");
    }

    @Test
    void aSumIsLookedUpInTheTableAndKeptToTheHundredth() {
        var converted = Documents.read(withTable("\"complete\", \"maxMissing\": 0"));
        assertThat(converted.scoreUnit()).isEqualTo(100);
        // a1 = 1 and a2 = 4, which is turned round to 1
        assertThat(Scoring.score(converted, Map.of("a1", 1, "a2", 3, "b1", 4)))
                .isEqualTo(Map.of("a", 951, "b", 400, "overall", 1351));
    }

    @Test
    void aProratedSumIsRoundedHalfUpBeforeItIsLookedUp() {
        var converted = Documents.read(withTable("\"prorate\", \"maxMissing\": 1"));
        assertThat(Scoring.score(converted, Map.of("a1", 2))).isEqualTo(Map.of("a", 1125));
    }

    @Test
    void upToSoManyMissingAnswersArePutAtThePersonsOwnMeanExactly() {
        var prorated = Documents.read(Documents.check23()
                .replaceFirst(
                        "\"rule\": \"complete\",\\s*\"maxMissing\": 0", "\"rule\": \"prorate\", \"maxMissing\": 2"));
        // of seven, six and five answers: 6 and 5 divide 30
        assertThat(prorated.scoreUnit()).isEqualTo(30);
        var answers = new HashMap<String, @Nullable Integer>(
                Map.of("s1q1", 1, "s1q2", 2, "s1q3", 3, "s1q4", 4, "s1q5", 5, "s1q6", 2, "s1q7", 2));
        assertThat(Scoring.score(prorated, answers)).containsEntry("s1", 19 * 30);
        answers.put("s1q7", null);
        assertThat(Scoring.score(prorated, answers)).containsEntry("s1", 17 * 7 * 30 / 6);
        answers.remove("s1q6");
        assertThat(Scoring.score(prorated, answers)).containsEntry("s1", 15 * 7 * 30 / 5);
        answers.remove("s1q5");
        assertThat(Scoring.score(prorated, answers)).doesNotContainKey("s1");
    }

    @Test
    void aUnitThatWouldBeTooLargeIsAPowerOfTen() {
        var scale = new ResponseScale(List.of(new ResponseScale.Option(1, "1"), new ResponseScale.Option(5, "5")));
        var items = IntStream.rangeClosed(1, 50)
                .mapToObj(i -> new Item("q" + i, "?", false, scale))
                .toList();
        var section = new Section("s", "s", items, new ScoreRule(20, new TreeMap<>()), Psychometrics.UNKNOWN);
        var instrument = new Instrument("i", "1", "i", true, true, List.of(Wave.END), List.of(section), List.of());
        assertThat(instrument.scoreUnit()).isEqualTo(1_000_000);
        var answers = items.stream()
                .skip(1)
                .collect(Collectors.toMap(Item::id, item -> item.id().equals("q2") ? 5 : 1));
        // 53 × 50 ÷ 49
        assertThat(Scoring.score(instrument, answers)).isEqualTo(Map.of("s", 54_081_633));
    }
}
