package org.alongside.survey.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.alongside.common.ui.Card;
import org.alongside.survey.Instrument;
import org.alongside.survey.Item;
import org.alongside.survey.ResponseScale;
import org.alongside.survey.Section;

/** Everything that a questionnaire asks and how it is scored, on one page, for whoever publishes it. */
class QuestionsCard extends Card {
    QuestionsCard(Instrument instrument) {
        super(t("instrument.questions"));
        add(
                new Paragraph(t(instrument.higherIsBetter() ? "instrument.higher" : "instrument.lower")),
                new Paragraph(t(
                        "instrument.waves",
                        instrument.waves().stream()
                                .map(wave -> t("survey.wave." + wave.code()))
                                .collect(Collectors.joining(", ")))));
        if (!instrument.translations().isEmpty()) {
            add(new Paragraph(t(
                    "instrument.languages",
                    instrument.translations().keySet().stream()
                            .map(language -> language.getDisplayLanguage(org.alongside.common.ui.Texts.locale()))
                            .sorted()
                            .collect(Collectors.joining(", ")))));
        }
        instrument.sections().forEach(this::section);
        if (!instrument.overall().isEmpty()) {
            add(new Paragraph(t(
                    "instrument.overall",
                    instrument.sections().stream()
                            .filter(section -> instrument.overall().contains(section.id()))
                            .map(Section::title)
                            .collect(Collectors.joining(", ")))));
        }
    }

    private void section(Section section) {
        var list = new OrderedList();
        section.items().forEach(item -> list.add(question(item)));
        add(
                new H3(section.title()),
                list,
                new Paragraph(t(
                        section.rule().table().isEmpty() ? "instrument.sum" : "instrument.table",
                        number(section.lowest()),
                        number(section.highest()))),
                new Paragraph(
                        section.rule().mayMiss() == 0
                                ? t("instrument.complete")
                                : t("instrument.prorate", section.rule().mayMiss())));
    }

    private static ListItem question(Item item) {
        var question = new ListItem(item.reverse() ? t("instrument.reverse", item.text()) : item.text());
        if (!item.distress().isEmpty()) {
            question.add(new Paragraph(t(
                    "instrument.distress",
                    item.scale().options().stream()
                            .filter(option -> item.distress().contains(option.value()))
                            .map(ResponseScale.Option::label)
                            .collect(Collectors.joining(", ")))));
        }
        return question;
    }

    private static String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
