package org.alongside.activity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.alongside.common.RuleViolation;

/** One line to fill in, with the browser’s own control for its kind: a phone’s own wheel for dates and times. */
class Field extends Div {
    private final Input input = new Input();

    private Field(String words, String type, String value, Runnable changed) {
        addClassName("field");
        input.setId("field-" + Integer.toHexString(System.identityHashCode(this)));
        input.setType(type);
        input.setValue(value);
        input.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.run();
            }
        });
        var label = new NativeLabel(words);
        label.setFor(input);
        add(label, input);
    }

    static Field text(String words, String value, Runnable changed) {
        var field = new Field(words, "text", value, changed);
        field.input.getElement().setAttribute("maxlength", "200");
        return field;
    }

    static Field date(String words, LocalDate value, Runnable changed) {
        return new Field(words, "date", value.toString(), changed);
    }

    static Field noDate(String words, Runnable changed) {
        return new Field(words, "date", "", changed);
    }

    static Field time(String words, LocalTime value, Runnable changed) {
        return new Field(words, "time", value.truncatedTo(ChronoUnit.MINUTES).toString(), changed);
    }

    static Field number(String words, long value, int most, Runnable changed) {
        var field = new Field(words, "number", String.valueOf(value), changed);
        field.input.getElement().setAttribute("min", "1").setAttribute("max", String.valueOf(most));
        field.input.getElement().setAttribute("inputmode", "numeric");
        return field;
    }

    String text() {
        return input.getValue().strip();
    }

    void put(String value) {
        input.setValue(value);
    }

    LocalDate date() {
        return optionalDate().orElseThrow(() -> new RuleViolation.Refused("field.date.missing"));
    }

    Optional<LocalDate> optionalDate() {
        try {
            return text().isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text()));
        } catch (DateTimeParseException e) {
            throw new RuleViolation.Refused("field.date.missing");
        }
    }

    LocalTime time() {
        try {
            return LocalTime.parse(text());
        } catch (DateTimeParseException e) {
            throw new RuleViolation.Refused("field.time.missing");
        }
    }

    int number() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException e) {
            throw new RuleViolation.Refused("field.number.missing");
        }
    }
}
