package org.alongside.survey;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The language of a document, and its texts in others: each is there in full, or refused. */
final class LanguagesReader {
    private final DocumentPart document;
    private final ScalesReader.Scales scales;
    private final List<Section> sections;
    private final Locale first;

    LanguagesReader(DocumentPart document, ScalesReader.Scales scales, List<Section> sections) {
        this.document = document;
        this.scales = scales;
        this.sections = sections;
        this.first = language(document, "language", document.text("language"));
    }

    Locale first() {
        return first;
    }

    Map<Locale, Translation> translations() {
        var translations = new HashMap<Locale, Translation>();
        if (document.has("translations")) {
            var all = document.part("translations");
            var seen = new HashSet<>(List.of(first.getLanguage()));
            for (var tag : all.node().propertyNames()) {
                var language = language(all, tag, tag);
                if (!language.getLanguage().isEmpty() && !seen.add(language.getLanguage())) {
                    all.noteAt(tag, "twice", tag);
                }
                translations.put(language, translation(all.part(tag)));
            }
        }
        if (document.has("languages")) {
            for (var part : document.parts("languages")) {
                var language = Locale.forLanguageTag(part.node().asString(""));
                if (!language.equals(first) && !translations.containsKey(language)) {
                    part.note("language", part.node().asString(""));
                }
            }
        }
        return translations;
    }

    private Translation translation(DocumentPart part) {
        part.only("title", "sections", "items", "responseScales");
        var ids = sections.stream().map(Section::id).toList();
        var items = sections.stream()
                .flatMap(section -> section.items().stream())
                .map(Item::id)
                .toList();
        var labels = new HashMap<Translation.Label, String>();
        var names = part.part("responseScales");
        names.only(scales.byName().keySet().toArray(String[]::new));
        scales.byName().forEach((name, scale) -> {
            var values = scale.options().stream()
                    .map(option -> String.valueOf(option.value()))
                    .toList();
            texts(names.part(name), values)
                    .forEach((value, text) -> labels.put(new Translation.Label(scale, Integer.parseInt(value)), text));
        });
        return new Translation(
                part.text("title"), texts(part.part("sections"), ids), texts(part.part("items"), items), labels);
    }

    private static Map<String, String> texts(DocumentPart part, List<String> names) {
        var texts = new HashMap<String, String>();
        if (part.node().isObject()) {
            part.only(names.toArray(String[]::new));
            names.stream().filter(name -> !name.isEmpty()).forEach(name -> texts.put(name, part.text(name)));
        }
        return texts;
    }

    private static Locale language(DocumentPart part, String field, @Nullable String tag) {
        var text = tag == null ? "" : tag;
        var language = Locale.forLanguageTag(text);
        if (!text.isEmpty()
                && (language.getLanguage().isEmpty()
                        || !language.toLanguageTag().equals(text))) {
            part.noteAt(field, "languageTag");
        }
        return language;
    }
}
