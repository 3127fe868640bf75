package org.alongside.survey;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A questionnaire as it was published. {@code overall} names the sections whose scores are added up; empty: there is no
 * overall score. {@code notice} is the rights holder’s line that stands on every copy; empty: none.
 */
public record Instrument(
        String code,
        String edition,
        String title,
        String notice,
        boolean higherIsBetter,
        boolean allowSkip,
        List<Wave> waves,
        List<Section> sections,
        List<String> overall) {

    /** Stands beside the sections’ ids where scores are kept. */
    public static final String OVERALL = "overall";

    public Instrument {
        waves = List.copyOf(waves);
        sections = List.copyOf(sections);
        overall = List.copyOf(overall);
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
}
