package org.alongside.survey;

import java.util.List;

/** Questions that are scored together. */
public record Section(String id, String title, List<Item> items) {
    public Section {
        items = List.copyOf(items);
    }

    /** The lowest sum that its answers can have. */
    int min() {
        return items.stream().mapToInt(item -> item.scale().min()).sum();
    }

    /** The highest sum that its answers can have. */
    int max() {
        return items.stream().mapToInt(item -> item.scale().max()).sum();
    }
}
