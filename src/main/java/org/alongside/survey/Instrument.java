package org.alongside.survey;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A questionnaire as it was published. {@code overall} names the sections whose scores are added up; empty: there is no
 * overall score. {@code translations}: its texts in other languages, by language tag.
 */
public record Instrument(
        String code,
        String edition,
        String title,
        Locale language,
        Licence licence,
        boolean higherIsBetter,
        boolean allowSkip,
        List<Wave> waves,
        List<Section> sections,
        List<String> overall,
        Map<Locale, Translation> translations) {

    /** Stands beside the sections’ ids where scores are kept. */
    public static final String OVERALL = "overall";

    public Instrument {
        waves = List.copyOf(waves);
        sections = List.copyOf(sections);
        overall = List.copyOf(overall);
        translations = Map.copyOf(translations);
    }

    /** In British English, under no terms. */
    public Instrument(
            String code,
            String edition,
            String title,
            boolean higherIsBetter,
            boolean allowSkip,
            List<Wave> waves,
            List<Section> sections,
            List<String> overall) {
        this(
                code,
                edition,
                title,
                Locale.UK,
                Licence.FREE,
                higherIsBetter,
                allowSkip,
                waves,
                sections,
                overall,
                Map.of());
    }

    /** The rights holder’s line that stands on every copy; empty: none. */
    public String notice() {
        return licence.notice();
    }

    public List<Item> items() {
        return sections.stream().flatMap(section -> section.items().stream()).toList();
    }

    /** The parts that have a score, in the order in which scores are kept: the sections, then the overall score. */
    public List<String> scored() {
        return Stream.concat(sections.stream().map(Section::id), overall.isEmpty() ? Stream.of() : Stream.of(OVERALL))
                .toList();
    }

    public Optional<Item> item(String id) {
        return items().stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** Scores are kept as whole numbers of so many to a point ({@link ScoreUnit}). */
    public int scoreUnit() {
        return ScoreUnit.of(this);
    }

    /** With its texts in that language, if it has them; what it measures is the same. */
    public Instrument in(Locale wanted) {
        return translations.entrySet().stream()
                .filter(entry -> entry.getKey().getLanguage().equals(wanted.getLanguage()))
                .filter(entry -> !language.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .map(entry -> entry.getValue().of(this, entry.getKey()))
                .orElse(this);
    }
}
