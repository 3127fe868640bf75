package org.alongside.survey.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Map;
import org.alongside.account.AccountId;
import org.alongside.common.ui.PocketHost;
import org.alongside.survey.Item;
import org.alongside.survey.MySurveys.SurveyPage;
import org.alongside.survey.ResponseScale.Option;
import org.alongside.survey.Section;
import org.jspecify.annotations.Nullable;

/** One question a screen, on a phone that may lose its signal. Gives the questions and his own answers, never a score. */
@Tag("alongside-survey")
@JsModule("./pocket/survey.ts")
class SurveyRunner extends PocketHost {
    SurveyRunner(AccountId account, SurveyPage page) {
        super("survey.run.", account.value(), "/api/pocket/survey/" + page.id().value());
        give(Data.of(page));
    }

    private record Data(
            String wave,
            String notice,
            boolean allowSkip,
            List<Question> questions,
            Map<String, @Nullable Integer> answers,
            boolean finished) {
        static Data of(SurveyPage page) {
            var instrument = page.instrument();
            return new Data(
                    page.wave().code(),
                    instrument.notice(),
                    instrument.allowSkip(),
                    instrument.sections().stream()
                            .flatMap(section -> section.items().stream().map(item -> Question.of(section, item)))
                            .toList(),
                    page.answers(),
                    page.finished());
        }
    }

    private record Question(String id, String section, String text, List<Option> options) {
        static Question of(Section section, Item item) {
            return new Question(
                    item.id(), section.title(), item.text(), item.scale().options());
        }
    }
}
