package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.alongside.cohort.ParticipantId;
import org.alongside.cohort.PossibleDuplicates.Known;
import org.alongside.common.ui.Card;

/** Men with a like name who are here already: one of them, or somebody new. Nobody is merged without being asked. */
class IsItHim extends Card {
    IsItHim(List<Known> known, Consumer<Optional<ParticipantId>> answer) {
        super(t("isItHim.title"));
        addClassName("ask");
        var list = new UnorderedList();
        list.addClassName("rows");
        known.forEach(man -> list.add(item(man, answer)));
        add(list, new NativeButton(t("isItHim.new"), event -> answer.accept(Optional.empty())));
    }

    private static ListItem item(Known man, Consumer<Optional<ParticipantId>> answer) {
        var name = new Anchor(ParticipantView.address(man.id()), man.fullName());
        name.addClassName("name");
        var item = new ListItem(name);
        if (!man.inCohort()) {
            item.add(new NativeButton(t("isItHim.him", man.fullName()), event -> answer.accept(Optional.of(man.id()))));
        }
        item.add(new Paragraph(
                man.inCohort()
                        ? t("isItHim.here", t("stage." + man.stage()))
                        : t("isItHim.there", man.cohort(), man.project(), t("stage." + man.stage()))));
        return item;
    }
}
