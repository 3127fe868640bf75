package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.alongside.cohort.ProgrammeProfile;
import org.alongside.cohort.ProgrammeProfile.SmallGroups;
import org.alongside.cohort.ProgrammeProfile.Usual;
import org.alongside.cohort.Target;
import org.alongside.common.ui.Field;
import org.jspecify.annotations.Nullable;

/** The offer as designed. */
class ProgrammeForm extends Composite<Div> {
    private final Field name = Field.line(t("programme.name"));
    private final Field ageFrom = Field.number(t("programme.ageFrom"));
    private final Field ageTo = Field.number(t("programme.ageTo"));
    private final Field words = Field.line(t("programme.forWhom"));
    private final Field elements = Field.lines(t("programme.elements")).hint(t("programme.elements.hint"));
    private final Field weeks = Field.number(t("programme.weeks")).with("8");
    private final Field capacity = Field.number(t("programme.capacity")).with("12");
    private final Field cbt =
            Field.number(t("programme.cbt")).hint(t("cohort.cbt.hint")).with("50");
    private final Field group = Field.number(t("programme.group"));
    private final Field shared = Field.number(t("programme.shared"));
    private final Field cell = Field.number(t("programme.cell"));

    ProgrammeForm() {
        getContent()
                .add(
                        name,
                        Forms.group(t("programme.target"), Forms.pair(ageFrom, ageTo), words),
                        elements,
                        Forms.group(t("programme.usual"), Forms.pair(weeks, capacity), cbt),
                        Forms.group(
                                t("programme.smallGroups"),
                                new Paragraph(t("programme.smallGroups.hint")),
                                group,
                                shared,
                                cell));
        read(SmallGroups.LEAST);
    }

    void read(ProgrammeProfile profile) {
        name.setValue(profile.name());
        ageFrom.setValue(text(profile.target().ageFrom()));
        ageTo.setValue(text(profile.target().ageTo()));
        words.setValue(profile.target().words());
        elements.setValue(String.join("\n", profile.coreElements()));
        weeks.setValue(text(profile.usual().weeks()));
        capacity.setValue(text(profile.usual().capacity()));
        cbt.setValue(text(profile.usual().cbtPercent()));
        read(profile.smallGroups());
    }

    private void read(SmallGroups least) {
        group.setValue(text(least.group()));
        shared.setValue(text(least.sharedGroup()));
        cell.setValue(text(least.cell()));
    }

    ProgrammeProfile validated() {
        return new ProgrammeProfile(
                name.getValue(),
                new Target(age(ageFrom), age(ageTo), words.getValue()),
                List.of(elements.getValue().split("\\R")),
                new Usual(Forms.number(weeks), Forms.number(capacity), Forms.number(cbt)),
                new SmallGroups(Forms.number(group), Forms.number(shared), Forms.number(cell)));
    }

    private static @Nullable Integer age(Field field) {
        return field.isBlank() ? null : Forms.number(field);
    }

    private static String text(@Nullable Integer number) {
        return Optional.ofNullable(number).map(String::valueOf).orElse("");
    }
}
