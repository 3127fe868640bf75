package org.alongside.activity.ui;

import static org.alongside.common.ui.Texts.t;

import java.util.List;
import java.util.stream.IntStream;
import org.alongside.activity.Attendance.Counts;

/** Attendance in words and figures, the same way on every page. */
final class AttendanceWords {
    private AttendanceWords() {}

    /** Here, sent word, not here, not marked: each as a count and its part of all places. */
    static List<String> parts(Counts counts) {
        var numbers = List.of(counts.here(), counts.sentWord(), counts.notHere(), counts.notMarked());
        var percentages = counts.percentages();
        return IntStream.range(0, numbers.size())
                .mapToObj(i -> t(
                        "attendance.part",
                        numbers.get(i),
                        percentages.isEmpty() ? "0.0" : percentages.get(i).toPlainString()))
                .toList();
    }

    static String sentence(Counts counts) {
        if (counts.places() == 0) {
            return t("attendance.none");
        }
        var parts = parts(counts);
        return t(
                "attendance.sentence",
                counts.sessions(),
                counts.places(),
                parts.get(0),
                parts.get(1),
                parts.get(2),
                parts.get(3));
    }
}
