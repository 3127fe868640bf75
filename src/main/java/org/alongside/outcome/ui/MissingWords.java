package org.alongside.outcome.ui;

import static org.alongside.common.ui.Texts.t;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.outcome.Missing;
import org.alongside.outcome.Missing.Got;
import org.alongside.survey.Wave;

/** Why scores are missing, such as “At the end: 2 left a question out, 1 not started.” */
final class MissingWords {
    private MissingWords() {}

    static String of(Missing missing, Wave later) {
        var reasons = Stream.of(
                        wave(Wave.BASELINE, missing.earlier()),
                        wave(later, missing.later()),
                        missing.leftEarly() == 0 ? "" : t("outcomes.why.left", String.valueOf(missing.leftEarly())))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        return reasons.isEmpty() ? t("outcomes.why.nobody") : reasons;
    }

    private static String wave(Wave wave, Map<Got, Integer> got) {
        var reasons = Stream.of(Got.LEFT_OUT, Got.NOT_FINISHED, Got.NOT_STARTED)
                .filter(reason -> got.getOrDefault(reason, 0) > 0)
                .map(reason -> t("outcomes.why." + reason, String.valueOf(got.get(reason))))
                .collect(Collectors.joining(", "));
        return reasons.isEmpty() ? "" : t("outcomes.why." + wave.code(), reasons);
    }
}
