package org.alongside.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From answers to scores, by the rules of the document format “alongside-instrument/1”: sums, conversion tables, reverse
 * items, up to so many missing answers prorated ({@link ScoreRule}). Pure: the same answers give the same scores in
 * whatever order they came.
 */
final class Scoring {
    private Scoring() {}

    /**
     * @param answers value by item id, in points of the item’s own scale; null or absent: skipped or not asked
     * @return score by section id, and under {@link Instrument#OVERALL}, in units of {@link Instrument#scoreUnit()} to a
     *     point; a section with more unanswered items than its rule allows has none, and there is an overall score only
     *     when each section it adds up has one
     */
    static Map<String, Integer> score(Instrument instrument, Map<String, @Nullable Integer> answers) {
        var values = new ArrayList<@Nullable Integer>();
        instrument.items().forEach(item -> values.add(answers.get(item.id())));
        var scores = new LinkedHashMap<String, Integer>();
        var all = new Scorer(instrument).scores(values);
        for (var i = 0; i < all.size(); i++) {
            var score = all.get(i);
            if (score != null) {
                scores.put(instrument.scored().get(i), score);
            }
        }
        return scores;
    }

    /** The scores as a response keeps them: in the order of {@link Instrument#scored()}, null where there is none. */
    static List<@Nullable Integer> stored(Instrument instrument, AnswerSheet answers) {
        return new Scorer(instrument).scores(answers.values());
    }

    /** The score of a section by the sum of its points and how many questions it comes from. */
    static @Nullable Integer score(Section section, int sum, int answered, int unit) {
        var questions = BigDecimal.valueOf((long) sum * section.items().size());
        if (section.rule().isConverted()) {
            var total = questions.divide(BigDecimal.valueOf(answered), 0, RoundingMode.HALF_UP);
            var score = section.rule().table().get(total.intValueExact());
            return score == null
                    ? null
                    : score.multiply(BigDecimal.valueOf(unit)).intValueExact();
        }
        return questions
                .multiply(BigDecimal.valueOf(unit))
                .divide(BigDecimal.valueOf(answered), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
