package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.cohort.OutsideReason;
import org.alongside.cohort.OutsideTarget;
import org.alongside.cohort.Target;
import org.alongside.common.ui.Choice;
import org.alongside.common.ui.Field;
import org.jspecify.annotations.Nullable;

/** Whether he is outside the target criteria, and why he takes part all the same. */
class OutsideChoice extends Composite<Div> {
    private final Choice<Optional<OutsideReason>> reason;
    private final Field words = Field.line(t("outside.words"));

    OutsideChoice(Target target) {
        reason = new Choice<>(
                t("outside.reason", words(target)),
                Stream.concat(
                                Stream.of(Optional.<OutsideReason>empty()),
                                Arrays.stream(OutsideReason.values()).map(Optional::of))
                        .toList(),
                Optional.empty(),
                choice -> choice.map(r -> t("outside." + r)).orElse(t("outside.no")));
        words.setVisible(false);
        reason.onChange(choice -> words.setVisible(choice.isPresent()));
        getContent().add(reason, words);
    }

    void read(@Nullable OutsideReason chosen, @Nullable String own) {
        reason.setValue(Optional.ofNullable(chosen));
        words.setValue(own == null ? "" : own);
        words.setVisible(chosen != null);
    }

    void clear() {
        read(null, null);
    }

    Optional<OutsideTarget> value() {
        return reason.getValue().map(r -> new OutsideTarget(r, words.getValue()));
    }

    /** “45 to 60. Men who are out of work”. */
    private static String words(Target target) {
        var ages = target.ageFrom() != null && target.ageTo() != null
                ? t("target.ages", target.ageFrom(), target.ageTo())
                : target.ageFrom() != null
                        ? t("target.from", target.ageFrom())
                        : target.ageTo() != null ? t("target.to", target.ageTo()) : "";
        return Stream.of(ages, target.words())
                .filter(text -> !text.isEmpty())
                .reduce((one, other) -> t("target.both", one, other))
                .orElse(t("target.everybody"));
    }
}
