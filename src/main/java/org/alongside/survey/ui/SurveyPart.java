package org.alongside.survey.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.ui.CohortPart;
import org.alongside.common.Broadcast;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.Live;
import org.alongside.survey.SurveyProgress;
import org.alongside.survey.SurveyProgress.WaveProgress;

/** On the cohort’s page: who has done the survey and who has not. */
@org.springframework.stereotype.Component
class SurveyPart implements CohortPart {
    private final SurveyProgress progress;
    private final Broadcast broadcast;

    SurveyPart(SurveyProgress progress, Broadcast broadcast) {
        this.progress = progress;
        this.broadcast = broadcast;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Component> create(CohortId cohort) {
        var waves = progress.of(cohort);
        if (waves.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassName("rows");
        fill(list, waves);
        Live.update(list, broadcast, Broadcast.Topic.SURVEY, cohort.value(), () -> fill(list, progress.of(cohort)));
        return Optional.of(new Card(t("survey.progress.title"), new Paragraph(t("survey.progress.private")), list));
    }

    private static void fill(UnorderedList list, List<WaveProgress> waves) {
        list.removeAll();
        waves.forEach(wave -> list.add(item(wave)));
    }

    private static ListItem item(WaveProgress wave) {
        var name = new Span(t("survey.wave." + wave.wave().code()));
        name.addClassName("name");
        var item = new ListItem(
                name,
                new Span(t("survey.progress.counts", wave.done(), wave.notDone().size())));
        if (!wave.notDone().isEmpty()) {
            item.add(new Paragraph(
                    t(wave.open() ? "survey.progress.names" : "survey.progress.missed", names(wave.notDone()))));
        }
        return item;
    }

    private static String names(List<String> names) {
        return String.join(", ", names);
    }
}
