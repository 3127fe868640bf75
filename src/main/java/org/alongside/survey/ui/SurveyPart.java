package org.alongside.survey.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.ui.CohortPart;
import org.alongside.common.Broadcast;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.Live;
import org.alongside.survey.SurveyProgress;
import org.alongside.survey.SurveyProgress.Man;
import org.alongside.survey.SurveyProgress.Standing;
import org.alongside.survey.SurveyProgress.WaveProgress;
import org.alongside.survey.Window;

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
        var item = new ListItem(name, new Span(counts(wave)));
        Stream.of(Standing.LATE, Standing.DUE, Standing.MISSED)
                .filter(standing -> !wave.men(standing).isEmpty())
                .forEach(standing ->
                        item.add(new Paragraph(t("survey.progress.names." + standing, names(wave.men(standing))))));
        outside(wave, Window.Timing.BEFORE, item);
        outside(wave, Window.Timing.AFTER, item);
        if (wave.notAsked() > 0) {
            item.add(new Paragraph(t("survey.progress.notAsked", wave.notAsked())));
        }
        return item;
    }

    /** “4 done, 2 due, 1 late, 1 missed”: what is none is not said, but for what is done. */
    private static String counts(WaveProgress wave) {
        return Stream.of(Standing.values())
                .filter(standing ->
                        standing == Standing.DONE || !wave.men(standing).isEmpty())
                .map(standing -> t(
                        "survey.progress.count." + standing, wave.men(standing).size()))
                .collect(Collectors.joining(", "));
    }

    private static void outside(WaveProgress wave, Window.Timing timing, ListItem item) {
        var men = wave.men(Standing.DONE).stream()
                .filter(man -> man.timing() == timing)
                .toList();
        if (!men.isEmpty()) {
            item.add(new Paragraph(t("survey.progress.outside." + timing, names(men))));
        }
    }

    private static String names(List<Man> men) {
        return men.stream().map(Man::name).collect(Collectors.joining(", "));
    }
}
