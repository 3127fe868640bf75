package org.alongside.survey.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.Field;
import org.alongside.common.ui.Problem;
import org.alongside.survey.Agreement;
import org.alongside.survey.InstrumentRow;

/** Under which terms a questionnaire may be used, and the agreement with its owner where one is needed. */
class TermsCard extends Card {
    TermsCard(InstrumentRow row, Clock clock, Consumer<Agreement> agreed) {
        super(t("instrument.terms"));
        if (!row.notice().isEmpty()) {
            add(new Paragraph(t("instrument.notice", row.notice())));
        }
        if (!row.textsMayLeave()) {
            add(new Paragraph(t("instrument.textsStay")));
        }
        if (!row.needsAgreement()) {
            return;
        }
        if (row.agreement().isOver(LocalDate.now(clock))) {
            add(new Paragraph(t("instrument.agreement.over")));
        }
        var reference = Field.line(t("instrument.agreement.reference"))
                .with(row.agreement().reference());
        var date = date("instrument.agreement.date", row.agreement().date());
        var expires = date("instrument.agreement.expires", row.agreement().expires());
        var problem = new Problem();
        add(
                new Paragraph(
                        row.agreement().reference().isEmpty()
                                ? t("instrument.agreement.needed")
                                : t("instrument.agreement.kept", row.agreement().reference())),
                reference,
                date,
                expires,
                problem,
                new Button(
                        t("instrument.agreement.save"),
                        event -> problem.orSay(() ->
                                agreed.accept(new Agreement(reference.getValue(), date.date(), expires.date())))));
    }

    private static Field date(String key, Optional<LocalDate> value) {
        var field = Field.date(t(key));
        value.ifPresent(field::with);
        return field;
    }
}
