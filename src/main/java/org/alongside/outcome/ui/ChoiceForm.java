package org.alongside.outcome.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.alongside.common.ui.Problem;
import org.alongside.common.ui.Texts;
import org.alongside.outcome.AgeBand;
import org.alongside.outcome.OutcomeChoice;
import org.alongside.outcome.OutcomeOptions;
import org.alongside.outcome.OutcomeOptions.Cohort;
import org.alongside.outcome.OutcomeOptions.Edition;
import org.alongside.outcome.OutcomeOptions.Programme;
import org.alongside.outcome.OutcomeOptions.Project;
import org.alongside.survey.Wave;

/** What to look at. Folded away until somebody wants something else than everything. */
class ChoiceForm extends Composite<NativeDetails> {
    private final Select<Programme> programme = new Select<>();
    private final MultiSelectComboBox<Project> projects = new MultiSelectComboBox<>(t("outcomes.choose.projects"));
    private final MultiSelectComboBox<Cohort> cohorts = new MultiSelectComboBox<>(t("outcomes.choose.cohorts"));
    private final DatePicker from = new DatePicker(t("outcomes.choose.from"));
    private final DatePicker to = new DatePicker(t("outcomes.choose.to"));
    private final CheckboxGroup<AgeBand> ages = new CheckboxGroup<>(t("outcomes.choose.ages"));
    private final Select<Wave> wave = new Select<>();
    private final Select<Edition> edition = new Select<>();
    private final Problem problem = new Problem();

    ChoiceForm(OutcomeOptions options, Programme chosen, OutcomeChoice choice, Consumer<OutcomeChoice> open) {
        programme.setLabel(t("outcomes.choose.programme"));
        programme.setItems(options.programmes());
        programme.setItemLabelGenerator(Programme::name);
        programme.setValue(chosen);
        programme.setVisible(options.programmes().size() > 1);
        projects.setItemLabelGenerator(Project::name);
        cohorts.setItemLabelGenerator(Cohort::name);
        from.setLocale(Texts.locale());
        to.setLocale(Texts.locale());
        ages.setItems(AgeBand.values());
        ages.setItemLabelGenerator(band -> t("outcomes.age." + band));
        wave.setLabel(t("outcomes.choose.wave"));
        wave.setItemLabelGenerator(one -> t("outcomes.wave." + one.code()));
        edition.setLabel(t("outcomes.choose.edition"));
        edition.setItemLabelGenerator(one -> t("outcomes.choose.edition.of", one.title(), one.edition()));
        offer(chosen);
        read(chosen, choice);
        programme.addValueChangeListener(event -> offer(event.getValue()));
        var show = new Button(t("outcomes.choose.show"), event -> open(open));
        show.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var all = new Button(t("outcomes.choose.all"), event -> open.accept(OutcomeChoice.everything()));
        var buttons = new Div(show, all);
        buttons.addClassName("one-line");
        getContent().setSummaryText(t("outcomes.choose"));
        getContent().addClassName("chooser");
        getContent().setContent(new Div(programme, projects, cohorts, from, to, ages, wave, edition, problem, buttons));
    }

    /** What there is to choose from in a programme; what was chosen in another is forgotten. */
    private void offer(Programme one) {
        projects.setItems(one.projects());
        cohorts.setItems(one.cohorts().toList());
        edition.setItems(one.editions());
        edition.setVisible(one.editions().size() > 1);
        one.editions().stream().findFirst().ifPresent(edition::setValue);
        var waves = one.editions().stream()
                .flatMap(e -> e.waves().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        waves.add(Wave.END);
        wave.setItems(waves.stream().sorted().toList());
        wave.setValue(Wave.END);
        wave.setVisible(waves.size() > 1);
    }

    private void read(Programme chosen, OutcomeChoice choice) {
        projects.setValue(chosen.projects().stream()
                .filter(one -> choice.projects().contains(one.id()))
                .collect(Collectors.toSet()));
        cohorts.setValue(chosen.cohorts()
                .filter(one -> choice.cohorts().contains(one.id()))
                .collect(Collectors.toSet()));
        from.setValue(choice.from().orElse(null));
        to.setValue(choice.to().orElse(null));
        ages.setValue(choice.ages());
        if (chosen.editions().stream().anyMatch(one -> one.waves().contains(choice.later()))) {
            wave.setValue(choice.later());
        }
        chosen.edition(choice).ifPresent(edition::setValue);
    }

    private void open(Consumer<OutcomeChoice> open) {
        var first = Optional.ofNullable(from.getValue());
        var last = Optional.ofNullable(to.getValue());
        if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
            problem.say(t("outcomes.address.order"));
            return;
        }
        open.accept(new OutcomeChoice(
                programme.isVisible() ? Optional.of(programme.getValue().id()) : Optional.empty(),
                projects.getValue().stream().map(Project::id).collect(Collectors.toSet()),
                cohorts.getValue().stream().map(Cohort::id).collect(Collectors.toSet()),
                first,
                last,
                ages.getValue().size() == Arrays.asList(AgeBand.values()).size() ? Set.of() : ages.getValue(),
                false,
                Wave.BASELINE,
                wave.getValue(),
                edition.isVisible() ? Optional.ofNullable(edition.getValue()).map(Edition::id) : Optional.empty()));
    }
}
