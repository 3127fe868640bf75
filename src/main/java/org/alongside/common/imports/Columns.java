package org.alongside.common.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which column of the file is what, and so the way to a row’s cells by name. */
public final class Columns {
    private final List<String> headings;
    private final List<String> mapping;
    private final Map<String, List<Integer>> places = new HashMap<>();

    Columns(List<String> headings, List<String> mapping) {
        this.headings = List.copyOf(headings);
        this.mapping = List.copyOf(mapping);
        for (var i = 0; i < mapping.size(); i++) {
            places.computeIfAbsent(mapping.get(i), code -> new ArrayList<>()).add(i);
        }
    }

    /** The text in that column; empty if it is blank or no column of the file is that. */
    public String cell(Row row, String code) {
        var place = places.get(code);
        return place == null ? "" : row.cells().get(place.getFirst());
    }

    public boolean has(String code) {
        return places.containsKey(code);
    }

    /** The places of all columns that are that, in the order of the file. */
    public List<Integer> places(String code) {
        return places.getOrDefault(code, List.of());
    }

    public String heading(int place) {
        return headings.get(place);
    }

    /** For each heading the code of its column, or empty. */
    List<String> mapping() {
        return mapping;
    }
}
