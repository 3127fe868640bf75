package org.alongside.activity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A question answered by pressing buttons: one of them, or any number. */
class Choices<T> extends FieldSet {
    private final Map<T, NativeButton> buttons = new LinkedHashMap<>();
    private final boolean many;
    private final Runnable changed;
    private final Function<T, String> words;
    private final Div row = new Div();

    private Choices(String question, boolean many, Function<T, String> words, Runnable changed) {
        super(question);
        this.many = many;
        this.words = words;
        this.changed = changed;
        row.addClassName("choices");
        add(row);
    }

    static <T> Choices<T> one(String question, Collection<T> items, Function<T, String> words, Runnable changed) {
        var choices = new Choices<>(question, false, words, changed);
        items.forEach(choices::addItem);
        return choices;
    }

    static <T> Choices<T> many(String question, Collection<T> items, Function<T, String> words, Runnable changed) {
        var choices = new Choices<>(question, true, words, changed);
        items.forEach(choices::addItem);
        return choices;
    }

    Choices<T> narrow() {
        row.addClassName("narrow");
        return this;
    }

    void addItem(T item) {
        if (!buttons.containsKey(item)) {
            var button = new NativeButton(words.apply(item));
            button.addClickListener(event -> tap(item, button));
            buttons.put(item, button);
            press(button, false);
            row.add(button);
        }
    }

    private void tap(T item, NativeButton button) {
        var was = chosen().contains(item);
        if (!many) {
            buttons.values().forEach(other -> press(other, false));
        }
        press(button, !many || !was);
        changed.run();
    }

    /** In the order in which they are shown. */
    List<T> chosen() {
        return buttons.entrySet().stream()
                .filter(entry -> "true".equals(entry.getValue().getElement().getAttribute("aria-pressed")))
                .map(Map.Entry::getKey)
                .toList();
    }

    Set<T> all() {
        return buttons.keySet().stream().collect(Collectors.toUnmodifiableSet());
    }

    void choose(Collection<T> items) {
        buttons.forEach((item, button) -> press(button, items.contains(item)));
    }

    private static void press(NativeButton button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    }
}
