package org.alongside.outcome.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.EmptyState;
import org.alongside.outcome.AgeBand;
import org.alongside.outcome.SectionOutcome;
import org.alongside.survey.PairedScores.Comparison;
import org.alongside.survey.PairedScores.Window;

/** One comparison as a study reports it: in words, as a table, who took part, who is missing, how it was done. */
class ComparisonPart extends Composite<Div> {
    /** With fewer pairs than this, one or two men move a mean a long way (the Warwick advice for WEMWBS). */
    private static final int MANY = 30;

    private final Comparison comparison;
    private final List<SectionOutcome> outcomes;

    ComparisonPart(Comparison comparison) {
        this.comparison = comparison;
        this.outcomes = comparison.sections().stream()
                .map(section -> SectionOutcome.of(comparison, section))
                .toList();
        if (comparison.men() == 0) {
            getContent().add(new EmptyState(t("outcomes.nobody"), t("outcomes.nobody.first")));
            return;
        }
        getContent().add(new Card(t("outcomes.words"), words()));
        getContent().add(new Card(t("outcomes.change"), changes()));
        MeanChangePicture.of(shown(), comparison.higherIsBetter()).ifPresent(getContent()::add);
        getContent().add(new Card(t("outcomes.ages"), ages()));
        getContent().add(new Card(t("outcomes.missing"), missing()));
        getContent().add(new Card(t("outcomes.method"), method()));
    }

    private List<SectionOutcome> shown() {
        return outcomes.stream().filter(SectionOutcome::mayBeShown).toList();
    }

    /** The overall score, which stands last, is said first. */
    private Component words() {
        var list = new UnorderedList();
        list.addClassName("said");
        outcomes.reversed().stream()
                .filter(outcome -> outcome.title().isEmpty())
                .forEach(outcome -> list.add(new ListItem(sentence(outcome))));
        outcomes.stream()
                .filter(outcome -> outcome.title().isPresent())
                .forEach(outcome -> list.add(new ListItem(sentence(outcome))));
        return list;
    }

    private String sentence(SectionOutcome outcome) {
        if (!outcome.mayBeShown()) {
            return t("outcomes.tooFew.of", Parts.name(outcome), Parts.tooFew(outcome));
        }
        var shares = outcome.change().shares();
        var way = comparison.higherIsBetter() ? "higher" : "lower";
        var counts = List.of(shares.n(), shares.improved(), shares.unchanged(), shares.worsened()).stream()
                .map(count -> count == 0 ? t("outcomes.none") : String.valueOf(count))
                .toList();
        return outcome.title().isEmpty()
                ? t("outcomes.sentence.overall." + way, counts.toArray())
                : t(
                        "outcomes.sentence." + way,
                        counts.get(0),
                        counts.get(1),
                        counts.get(2),
                        counts.get(3),
                        outcome.title().get());
    }

    private Component[] changes() {
        var parts = new ArrayList<Component>();
        parts.add(ChangeTable.of(outcomes, comparison.higherIsBetter()));
        var few = shown().stream()
                .filter(outcome -> outcome.change().n() < MANY)
                .map(Parts::name)
                .collect(Collectors.joining("; "));
        if (!few.isEmpty()) {
            var caution = new Paragraph(t("outcomes.caution", String.valueOf(MANY), few));
            caution.addClassName("caution");
            parts.add(caution);
        }
        return parts.toArray(Component[]::new);
    }

    private Component ages() {
        if (comparison.men() < comparison.minimumGroup()) {
            return new Paragraph(t("outcomes.smallGroup", String.valueOf(comparison.minimumGroup())));
        }
        var table = new StudyTable(
                t("outcomes.ages.caption", String.valueOf(comparison.men())),
                List.of(t("outcomes.age"), t("outcomes.men")));
        AgeBand.count(comparison.ages())
                .forEach((band, count) -> table.row(t("outcomes.age." + band), List.of(String.valueOf(count))));
        table.addClassName("narrow");
        return table;
    }

    private Component missing() {
        return comparison.men() < comparison.minimumGroup()
                ? new Paragraph(t("outcomes.smallGroup", String.valueOf(comparison.minimumGroup())))
                : MissingTable.of(outcomes, comparison.men());
    }

    private Component method() {
        var way = t("outcomes.method.better." + (comparison.higherIsBetter() ? "higher" : "lower"));
        var window = comparison.window().map(ComparisonPart::window).orElse("");
        return new Paragraph(String.join(
                " ",
                t("outcomes.method.source", comparison.instrument(), comparison.edition()),
                way,
                window,
                t("outcomes.method.text"),
                t("outcomes.method.limits")));
    }

    private static String window(Window window) {
        return window.from().equals(window.to())
                ? t("outcomes.method.day", Parts.date(window.from()))
                : t("outcomes.method.window", Parts.date(window.from()), Parts.date(window.to()));
    }
}
