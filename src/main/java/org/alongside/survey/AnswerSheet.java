package org.alongside.survey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one response by the position of the questions, and when each was given. A value counts as asked even
 * without a time, as an import brings it; a time without a value is a skip; neither: not asked yet.
 */
record AnswerSheet(List<@Nullable Integer> values, List<@Nullable Instant> times) {
    AnswerSheet {
        if (values.size() != times.size()) {
            throw new IllegalArgumentException("as many times as values");
        }
        values = Collections.unmodifiableList(new ArrayList<>(values));
        times = Collections.unmodifiableList(new ArrayList<>(times));
    }

    static AnswerSheet blank(int questions) {
        return new AnswerSheet(Collections.nCopies(questions, null), Collections.nCopies(questions, null));
    }

    /** With this answer, or as it was if a later one stands there: of two taps the later counts, whichever arrives first. */
    AnswerSheet with(int index, @Nullable Integer value, Instant at) {
        var before = times.get(index);
        if (before != null && before.isAfter(at)) {
            return this;
        }
        var newValues = new ArrayList<>(values);
        var newTimes = new ArrayList<>(times);
        newValues.set(index, value);
        newTimes.set(index, at);
        return new AnswerSheet(newValues, newTimes);
    }

    /** How many questions have neither an answer nor a skip. */
    int left() {
        var left = 0;
        for (var i = 0; i < values.size(); i++) {
            if (!isAsked(i)) {
                left++;
            }
        }
        return left;
    }

    /** By item id; a null value was skipped, and what has not been asked is not there. */
    Map<String, @Nullable Integer> byItem(Instrument instrument) {
        var answers = new LinkedHashMap<String, @Nullable Integer>();
        for (var i = 0; i < values.size(); i++) {
            if (isAsked(i)) {
                answers.put(instrument.items().get(i).id(), values.get(i));
            }
        }
        return answers;
    }

    boolean isAsked(int index) {
        return values.get(index) != null || times.get(index) != null;
    }
}
