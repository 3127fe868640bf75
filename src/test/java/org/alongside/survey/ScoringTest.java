package org.alongside.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
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
}
