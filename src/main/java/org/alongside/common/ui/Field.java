package org.alongside.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** A labelled field of the browser’s own, for forms of staff: a line, some lines, a whole number, a date. */
@Tag("label")
public class Field extends Component implements HasComponents, HasLabel {
    private final String label;
    private final NativeInput input;

    private Field(String label, NativeInput input) {
        this.label = label;
        this.input = input;
        addClassName("field");
        add(new Text(label), input);
    }

    public static Field line(String label) {
        return new Field(label, new NativeInput.Line("text"));
    }

    public static Field search(String label) {
        return new Field(label, new NativeInput.Line("search"));
    }

    public static Field lines(String label) {
        return new Field(label, new NativeInput.Lines());
    }

    public static Field phone(String label) {
        return new Field(label, new NativeInput.Line("tel"));
    }

    public static Field date(String label) {
        return new Field(label, new NativeInput.Line("date"));
    }

    /** Text with the keyboard of digits: the browser’s number field loses what it does not understand. */
    public static Field number(String label) {
        var field = line(label);
        field.input.getElement().setAttribute("inputmode", "numeric");
        return field;
    }

    @Override
    public String getLabel() {
        return label;
    }

    /** A sentence under the field that is read out with it. */
    public Field hint(String text) {
        var hint = new Span(text);
        hint.addClassName("hint");
        add(hint);
        return this;
    }

    public Field with(String value) {
        setValue(value);
        return this;
    }

    public Field with(LocalDate date) {
        return with(date.toString());
    }

    public void setValue(String value) {
        input.setValue(value);
    }

    public String getValue() {
        return input.getValue();
    }

    public boolean isBlank() {
        return getValue().isBlank();
    }

    /** The day that was chosen; empty if there is none. */
    public Optional<LocalDate> date() {
        return Optional.of(getValue())
                .filter(text -> text.matches("\\d{4}-\\d\\d-\\d\\d"))
                .map(LocalDate::parse);
    }

    public void onChange(Consumer<String> listener) {
        input.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                listener.accept(event.getValue());
            }
        });
    }
}
