package org.alongside.survey.ui;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.survey.Instrument;
import org.alongside.survey.Item;
import org.alongside.survey.ResponseScale.Option;
import org.alongside.survey.Section;
import org.alongside.survey.SurveyPages.SurveyPage;
import org.alongside.survey.Wave;
import org.jspecify.annotations.Nullable;

/** What the component in the browser is given: the questions and a man’s own answers, never a score. */
record SurveyData(
        long given,
        String mode,
        String wave,
        String language,
        String notice,
        boolean allowSkip,
        String consent,
        boolean consented,
        boolean asksFollowUp,
        boolean contactAsked,
        List<Help> help,
        List<Question> questions,
        Map<String, @Nullable Integer> answers,
        boolean finished) {

    /** Somebody to talk to, when, and when somebody made sure of it; no ways: only words. */
    record Help(String name, String hours, List<Way> ways, String checked) {}

    /** A number to tap. */
    record Way(String label, String href) {}

    record Question(String id, String section, String text, List<Option> options, Set<Integer> distress) {
        static Question of(Section section, Item item) {
            return new Question(
                    item.id(), section.title(), item.text(), item.scale().options(), item.distress());
        }
    }

    static SurveyData of(SurveyPage page, Instrument instrument, String consent, List<Help> help) {
        return new SurveyData(
                page.given().toEpochMilli(),
                switch (page.way()) {
                    case OWN -> "own";
                    case LINK -> "link";
                    case TABLET -> "tablet";
                },
                page.wave().code(),
                instrument.language().toLanguageTag(),
                instrument.notice(),
                instrument.allowSkip(),
                consent,
                page.consented(),
                page.asksFollowUp(),
                page.contactAsked(),
                help,
                questions(instrument),
                page.answers(),
                page.finished());
    }

    static SurveyData preview(Instrument instrument, List<Help> help) {
        return new SurveyData(
                0,
                "preview",
                Wave.BASELINE.code(),
                instrument.language().toLanguageTag(),
                instrument.notice(),
                instrument.allowSkip(),
                "",
                false,
                false,
                false,
                help,
                questions(instrument),
                Map.of(),
                false);
    }

    private static List<Question> questions(Instrument instrument) {
        return instrument.sections().stream()
                .flatMap(section -> section.items().stream().map(item -> Question.of(section, item)))
                .toList();
    }
}
