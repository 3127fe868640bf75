package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.IntFunction;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.Rosters;
import org.alongside.cohort.Stage;
import org.alongside.common.ui.Card;
import org.jspecify.annotations.Nullable;

/** How many men are at each stage, and how many places are free. */
class StageCounts extends Card {
    private final CohortId cohort;
    private final Rosters rosters;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph places = new Paragraph();
    private final Div end = new Div();
    private final @Nullable IntFunction<Component> ending;

    /** {@code ending}: what is offered for so many men who still take part; null if it is not over. */
    StageCounts(CohortId cohort, Rosters rosters, @Nullable IntFunction<Component> ending) {
        super(t("counts.title"));
        this.cohort = cohort;
        this.rosters = rosters;
        this.ending = ending;
        list.addClassName("counts");
        add(list, places, end);
        refresh();
    }

    void refresh() {
        var counts = rosters.counts(cohort);
        end.removeAll();
        if (ending != null && counts.of(Stage.ACTIVE) > 0) {
            end.add(ending.apply(counts.of(Stage.ACTIVE)));
        }
        list.removeAll();
        for (var stage : Stage.values()) {
            var number = new Span(String.valueOf(counts.of(stage)));
            number.addClassName("number");
            list.add(new ListItem(number, new Span(t("stage." + stage))));
        }
        var free = counts.free() < 0
                ? t("counts.beyond", counts.capacity(), -counts.free())
                : t("counts.places", counts.capacity(), counts.free());
        places.setText(counts.outside() == 0 ? free : free + " " + t("counts.outside", counts.outside()));
    }
}
