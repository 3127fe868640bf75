package org.alongside.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.common.imports.Columns;
import org.alongside.common.imports.Row;
import org.alongside.common.imports.Sentence;
import org.jspecify.annotations.Nullable;

/** Where in a row the answers of one response stand. {@code wave}: empty, if the row says it in a column of its own. */
final class ResponseCells {
    private static final int NOWHERE = -1;

    private final Optional<Wave> wave;
    private final List<Item> items;
    private final int[] places;
    private final List<Map<String, Integer>> values;

    private ResponseCells(Optional<Wave> wave, List<Item> items, int[] places) {
        this.wave = wave;
        this.items = items;
        this.places = places;
        this.values = items.stream().map(ResponseCells::values).toList();
    }

    /** One for a file with a row for each man and wave, or one for each wave that has columns of its own. */
    static List<ResponseCells> of(Instrument instrument, ResponseColumns words, Columns columns) {
        var items = instrument.items();
        var wide = words.wide(columns);
        if (wide.isEmpty()) {
            return List.of(new ResponseCells(Optional.empty(), items, places(items, columns, "")));
        }
        return wide.stream()
                .map(wave -> new ResponseCells(Optional.of(wave), items, places(items, columns, " " + wave.code())))
                .toList();
    }

    private static int[] places(List<Item> items, Columns columns, String ending) {
        return items.stream()
                .mapToInt(item -> columns.places(item.id() + ending).stream().findFirst().orElse(NOWHERE))
                .toArray();
    }

    private static Map<String, Integer> values(Item item) {
        var values = new HashMap<String, Integer>();
        item.scale().options().forEach(option -> values.put(String.valueOf(option.value()), option.value()));
        return values;
    }

    Optional<Wave> wave() {
        return wave;
    }

    /** By the position of the questions; a blank cell was not asked. What is not on a question’s scale is noted. */
    List<@Nullable Integer> values(Row row, List<Sentence> problems) {
        var found = new ArrayList<@Nullable Integer>(places.length);
        for (var i = 0; i < places.length; i++) {
            var text = places[i] == NOWHERE ? "" : row.cells().get(places[i]);
            var value = text.isEmpty() ? null : values.get(i).get(text);
            if (value == null && !text.isEmpty()) {
                problems.add(Sentence.of("import.responses.value", items.get(i).id(), text, allowed(i)));
            }
            found.add(value);
        }
        return found;
    }

    private String allowed(int index) {
        return items.get(index).scale().options().stream()
                .map(option -> String.valueOf(option.value()))
                .collect(Collectors.joining(", "));
    }

}
