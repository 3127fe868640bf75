package org.alongside.survey.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.Problem;
import org.alongside.common.ui.Texts;
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
        var reference = new TextField(t("instrument.agreement.reference"));
        reference.setValue(row.agreement().reference());
        var date = picker("instrument.agreement.date", row.agreement().date());
        var expires = picker("instrument.agreement.expires", row.agreement().expires());
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
                        event -> problem.orSay(() -> agreed.accept(new Agreement(
                                reference.getValue(),
                                Optional.ofNullable(date.getValue()),
                                Optional.ofNullable(expires.getValue()))))));
    }

    private static DatePicker picker(String key, Optional<LocalDate> value) {
        var picker = new DatePicker(t(key));
        picker.setLocale(Texts.locale());
        picker.setValue(value.orElse(null));
        return picker;
    }
}
