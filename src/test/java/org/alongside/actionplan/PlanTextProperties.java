package org.alongside.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.alongside.common.RuleViolation;

class PlanTextProperties {
    @Property
    void whateverIsTypedIsOneTidyLineThatTheDatabaseTakesOrIsRefused(@ForAll String typed) {
        try {
            var text = new PlanText(typed).value();
            assertThat(text).isEqualTo(text.strip()).isNotEmpty().doesNotContainPattern("[\\p{Cc}\\p{Cs}]");
            assertThat(text.codePointCount(0, text.length())).isLessThanOrEqualTo(PlanText.LONGEST);
            assertThat(new PlanText(text).value()).isEqualTo(text);
        } catch (RuleViolation.Refused refused) {
            assertThat(refused.key()).isIn("pocket.plan.empty", "pocket.plan.long");
        }
    }

    @Example
    void aTitleHasRoomForTwoHundredCharactersHoweverTheyAreStored() {
        assertThat(new PlanText("\uD83D\uDD28".repeat(200)).value()).hasSize(400);
        assertThatThrownBy(() -> new PlanText("x".repeat(201))).hasMessage("pocket.plan.long");
    }

    @Example
    void blanksThatNobodySeesAreNoTitle() {
        assertThatThrownBy(() -> new PlanText(" \u00A0\u200B\t\n\0")).hasMessage("pocket.plan.empty");
        assertThat(new PlanText("  Ring\nthe job\0centre ").value()).isEqualTo("Ring the job centre");
    }

    @Example
    void aVeryLongRowOfBlanksIsRefusedWithoutEffort() {
        assertThatThrownBy(() -> new PlanText("a" + " ".repeat(1_000_000) + "a"))
                .hasMessage("pocket.plan.long");
    }

    @Example
    void byWhenIsOneOfTheChoicesOrADay() {
        assertThat(new ByWhen("2026-12-01").day()).isPresent();
        assertThat(ByWhen.NONE.day()).isEmpty();
        for (var odd : new String[] {"soon", "2026-02-30", "-999999999-01-01", "0000-01-01", "2026-12-01 ", "WEEK\n"}) {
            assertThatThrownBy(() -> new ByWhen(odd)).as(odd).hasMessage("pocket.plan.noDay");
        }
    }

    @Example
    void wordsAreNotTurnedAroundOnOthersScreens() {
        assertThat(new PlanText("Ring \u202Eertnec eht\u202C").value()).doesNotContainPattern("[\u202A-\u202E]");
    }
}
