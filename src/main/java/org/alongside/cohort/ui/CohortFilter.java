package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.alongside.cohort.CohortSearch;
import org.alongside.cohort.CohortSearch.Sort;
import org.alongside.cohort.CohortSearch.When;
import org.alongside.cohort.CohortSearch.Which;
import org.alongside.cohort.Projects.ProjectRow;
import org.alongside.common.ui.Choice;
import org.alongside.common.ui.Field;

/** What to look for among the cohorts. */
class CohortFilter extends Composite<Div> {
    private final Field text = Field.search(t("cohorts.search"));
    private final Choice<Optional<ProjectRow>> project;
    private final Choice<When> when;
    private final Choice<Which> which;
    private final Choice<Sort> sort;

    CohortFilter(CohortSearch search, List<ProjectRow> projects, Consumer<CohortSearch> changed) {
        var choices = Stream.concat(
                        Stream.of(Optional.<ProjectRow>empty()),
                        projects.stream().map(Optional::of))
                .toList();
        project = new Choice<>(
                t("cohorts.project"),
                choices,
                projects.stream()
                        .filter(row -> search.project().filter(row.id()::equals).isPresent())
                        .findFirst(),
                row -> row.map(ProjectRow::name).orElse(t("cohorts.project.all")));
        when = new Choice<>(t("cohorts.when"), List.of(When.values()), search.when(), w -> t("cohorts.when." + w));
        which = new Choice<>(t("cohorts.which"), List.of(Which.values()), search.which(), w -> t("cohorts.which." + w));
        sort = new Choice<>(t("cohorts.sort"), List.of(Sort.values()), search.sort(), s -> t("cohorts.sort." + s));
        text.setValue(search.text());
        text.onChange(words -> changed.accept(search()));
        project.onChange(choice -> changed.accept(search()));
        when.onChange(choice -> changed.accept(search()));
        which.onChange(choice -> changed.accept(search()));
        sort.onChange(choice -> changed.accept(search()));
        getContent().addClassName("filter");
        getContent().getElement().setAttribute("role", "search");
        getContent().add(text, project, when, which, sort);
    }

    private CohortSearch search() {
        return new CohortSearch(
                text.getValue(),
                project.getValue().map(ProjectRow::id),
                when.getValue(),
                which.getValue(),
                sort.getValue());
    }
}
