package org.alongside.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From answers to scores, for the methods “sum” and “sum-of-sections” of the document format “alongside-instrument/1”
 * with the missing rules “complete” and “all-sections”. Pure: the same answers give the same scores in whatever order
 * they came. Publishing refuses every other method, so that nothing is ever scored in a way that was not meant.
 */
final class Scoring {
    private Scoring() {}

    /**
     * @param answers value by item id, in points of the item’s own scale; null or absent: skipped or not asked
     * @return score in points by section id, and under {@link Instrument#OVERALL}; a section with any item unanswered
     *     has none, and there is an overall score only when each section it adds up has one
     */
    static Map<String, Integer> score(Instrument instrument, Map<String, @Nullable Integer> answers) {
        var scores = new LinkedHashMap<String, Integer>();
        for (var section : instrument.sections()) {
            var sum = sum(section, answers);
            if (sum != null) {
                scores.put(section.id(), sum);
            }
        }
        if (!instrument.overall().isEmpty() && scores.keySet().containsAll(instrument.overall())) {
            scores.put(
                    Instrument.OVERALL,
                    instrument.overall().stream()
                            .mapToInt(section -> scores.getOrDefault(section, 0))
                            .sum());
        }
        return scores;
    }

    /** The scores as a response keeps them: in the order of {@link Instrument#scored()}, null where there is none. */
    static List<@Nullable Integer> stored(Instrument instrument, AnswerSheet answers) {
        var scores = score(instrument, answers.byItem(instrument));
        var stored = new ArrayList<@Nullable Integer>();
        instrument.scored().forEach(part -> stored.add(scores.get(part)));
        return stored;
    }

    private static @Nullable Integer sum(Section section, Map<String, @Nullable Integer> answers) {
        var sum = 0;
        for (var item : section.items()) {
            var value = answers.get(item.id());
            if (value == null) {
                return null;
            }
            sum += item.points(value);
        }
        return sum;
    }
}
