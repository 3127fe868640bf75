package org.alongside.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Scores of one instrument by the position of its questions, made ready once for many responses. The same answers give
 * the same scores in whatever order they came.
 */
final class Scorer {
    private final Instrument instrument;
    private final List<Item> items;
    private final Map<String, Integer> positions = new HashMap<>();
    private final int unit;

    Scorer(Instrument instrument) {
        this.instrument = instrument;
        this.items = instrument.items();
        this.unit = instrument.scoreUnit();
        for (var i = 0; i < items.size(); i++) {
            positions.put(items.get(i).id(), i);
        }
    }

    Instrument instrument() {
        return instrument;
    }

    List<Item> items() {
        return items;
    }

    /** Where the answer to that question stands, from 0; empty: there is no such question. */
    Optional<Integer> position(String itemId) {
        return Optional.ofNullable(positions.get(itemId));
    }

    /**
     * @param values by the position of the questions, in points of each question’s own scale; null: skipped or not asked
     * @return in the order of {@link Instrument#scored()}, in units of {@link Instrument#scoreUnit()} to a point; null
     *     where there is no score
     */
    List<@Nullable Integer> scores(List<@Nullable Integer> values) {
        var scores = new ArrayList<@Nullable Integer>(instrument.sections().size() + 1);
        var position = 0;
        Integer overall = 0;
        for (var section : instrument.sections()) {
            var questions = section.items().size();
            var score = score(section, position, values);
            position += questions;
            scores.add(score);
            if (instrument.overall().contains(section.id())) {
                overall = score == null || overall == null ? null : Integer.valueOf(overall + score);
            }
        }
        if (!instrument.overall().isEmpty()) {
            scores.add(overall);
        }
        return scores;
    }

    private @Nullable Integer score(Section section, int first, List<@Nullable Integer> values) {
        var questions = section.items().size();
        var sum = 0;
        var answered = 0;
        for (var i = first; i < first + questions; i++) {
            var value = values.get(i);
            if (value != null) {
                sum += items.get(i).points(value);
                answered++;
            }
        }
        if (answered == 0 || questions - answered > section.rule().mayMiss()) {
            return null;
        }
        return answered == questions && !section.rule().isConverted()
                ? Integer.valueOf(sum * unit)
                : Scoring.score(section, sum, answered, unit);
    }
}
