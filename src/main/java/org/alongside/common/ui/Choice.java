package org.alongside.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** One of several, by the browser’s own list. There is always one that is chosen. */
@Tag("label")
public class Choice<T> extends Component implements HasComponents, HasLabel {
    private final String label;
    private final List<T> items;
    private final NativeInput.Choice select = new NativeInput.Choice();

    public Choice(String label, List<T> items, T chosen, Function<T, String> words) {
        this.label = label;
        this.items = new ArrayList<>(items);
        addClassName("field");
        for (var i = 0; i < items.size(); i++) {
            var option = new Element("option");
            option.setAttribute("value", String.valueOf(i));
            option.setText(words.apply(items.get(i)));
            option.setAttribute("selected", items.get(i).equals(chosen));
            select.getElement().appendChild(option);
        }
        select.setValue(String.valueOf(Math.max(0, items.indexOf(chosen))));
        add(new Text(label), select);
    }

    @Override
    public String getLabel() {
        return label;
    }

    public T getValue() {
        return items.get(index(select.getValue()));
    }

    public void setValue(T item) {
        select.setValue(String.valueOf(items.indexOf(item)));
    }

    /** Whatever a page sends that is not one of them is the first. */
    private int index(String text) {
        return text.matches("[0-9]{1,6}") && Integer.parseInt(text) < items.size() ? Integer.parseInt(text) : 0;
    }

    public void onChange(Consumer<T> listener) {
        select.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                listener.accept(getValue());
            }
        });
    }
}
