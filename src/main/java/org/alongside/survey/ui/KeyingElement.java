package org.alongside.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.alongside.common.Json;
import org.alongside.common.ui.Texts;
import org.alongside.survey.Helper;
import org.alongside.survey.Instrument;
import org.alongside.survey.PaperForms.Keyed;
import org.jspecify.annotations.Nullable;

/** One keystroke a question, without a round trip each; a second keying shows every difference before it is saved. */
@Tag("alongside-keying")
@JsModule("./pocket/keying.ts")
class KeyingElement extends Component {
    private record Question(String text, List<String> labels) {}

    /** {@code save} is also told in which language the form was printed. */
    KeyingElement(Instrument instrument, BiConsumer<Keyed, Locale> save) {
        var items = instrument.items();
        getElement().setPropertyJson("words", Json.tree(Texts.under("paper.key.")));
        getElement().setProperty("language", Texts.locale().toLanguageTag());
        getElement()
                .setPropertyJson(
                        "questions",
                        Json.tree(items.stream()
                                .map(item -> new Question(
                                        item.text(),
                                        item.scale().options().stream()
                                                .map(option -> option.label())
                                                .toList()))
                                .toList()));
        getElement()
                .addEventListener("keyed", event -> {
                    var detail = event.getEventData().path("event.detail");
                    var values = new ArrayList<@Nullable Integer>();
                    for (var i = 0; i < items.size(); i++) {
                        var place = detail.path("places").path(i).asInt(0);
                        var options = items.get(i).scale().options();
                        values.add(
                                place < 1 || place > options.size()
                                        ? null
                                        : options.get(place - 1).value());
                    }
                    save.accept(
                            new Keyed(
                                    detail.path("saidYes").asBoolean(false),
                                    values,
                                    Helper.valueOf(detail.path("helper").asString("NOBODY")),
                                    detail.path("contactMe").asBoolean(false)),
                            Texts.ours(Optional.of(Locale.forLanguageTag(
                                    detail.path("language").asString("")))));
                })
                .addEventData("event.detail");
    }
}
