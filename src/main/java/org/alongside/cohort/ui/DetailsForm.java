package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.button.Button;
import java.util.function.Consumer;
import org.alongside.account.PersonName;
import org.alongside.cohort.Participants.Details;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.Field;
import org.alongside.common.ui.Notices;
import org.alongside.common.ui.Problem;

/** What is written down about a man. Only his first name is needed. */
class DetailsForm extends Card {
    DetailsForm(Details details, Consumer<Details> save) {
        super(t("man.details"));
        var firstName =
                Field.line(t("roster.firstName")).with(details.firstName().value());
        var familyName = Field.line(t("man.familyName")).with(details.familyName());
        var phone = Field.phone(t("man.phone")).hint(t("man.phone.hint")).with(details.phone());
        var reference =
                Field.line(t("man.reference")).hint(t("man.reference.hint")).with(details.reference());
        var problem = new Problem();
        var submit = new Button(
                t("form.save"),
                event -> problem.orSay(() -> {
                    save.accept(new Details(
                            new PersonName(firstName.getValue()),
                            familyName.getValue(),
                            phone.getValue(),
                            reference.getValue()));
                    Notices.done(t("form.saved"));
                }));
        add(Forms.pair(firstName, familyName), Forms.pair(phone, reference), problem, submit);
    }
}
