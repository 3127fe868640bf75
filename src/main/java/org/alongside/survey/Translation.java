package org.alongside.survey;

import java.util.Locale;
import java.util.Map;

/** All texts of an instrument in another language: by section id, by item id, and for each label in the first language. */
public record Translation(
        String title, Map<String, String> sections, Map<String, String> items, Map<Label, String> labels) {
    /** An answer of a response scale, by the name of the scale. */
    public record Label(ResponseScale scale, int value) {}

    public Translation {
        sections = Map.copyOf(sections);
        items = Map.copyOf(items);
        labels = Map.copyOf(labels);
    }

    Instrument of(Instrument instrument, Locale language) {
        return new Instrument(
                instrument.code(),
                instrument.edition(),
                title,
                language,
                instrument.licence(),
                instrument.higherIsBetter(),
                instrument.allowSkip(),
                instrument.waves(),
                instrument.sections().stream().map(this::of).toList(),
                instrument.overall(),
                Map.of());
    }

    private Section of(Section section) {
        return new Section(
                section.id(),
                sections.getOrDefault(section.id(), section.title()),
                section.items().stream().map(this::of).toList(),
                section.rule(),
                section.known());
    }

    private Item of(Item item) {
        var options = item.scale().options().stream()
                .map(option -> new ResponseScale.Option(
                        option.value(), labels.getOrDefault(new Label(item.scale(), option.value()), option.label())))
                .toList();
        return new Item(
                item.id(),
                items.getOrDefault(item.id(), item.text()),
                item.reverse(),
                new ResponseScale(options),
                item.distress());
    }
}
