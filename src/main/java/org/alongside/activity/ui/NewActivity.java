package org.alongside.activity.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.List;
import java.util.function.BiConsumer;
import org.alongside.activity.ActivityKind;
import org.alongside.common.ui.Problem;

/** An activity that is not on the list yet. */
class NewActivity extends NativeDetails {
    NewActivity(BiConsumer<String, ActivityKind> add) {
        super(t("activity.new"));
        var name = Field.text(t("activity.name"), "", () -> {});
        var kind =
                Choices.one(t("activity.kind"), List.of(ActivityKind.values()), k -> t("activity.kind." + k), () -> {});
        kind.choose(List.of(ActivityKind.PRACTICAL));
        var problem = new Problem();
        var button = new NativeButton(
                t("activity.add"),
                event -> problem.orSay(() -> {
                    add.accept(name.text(), kind.chosen().getFirst());
                    name.put("");
                    setOpen(false);
                }));
        setContent(new Div(name, kind, problem, button));
    }
}
