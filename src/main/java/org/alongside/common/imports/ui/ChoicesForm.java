package org.alongside.common.imports.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.alongside.common.imports.ImportChoice;

/** What is to be decided before a file is checked. */
class ChoicesForm extends Composite<Div> {
    private static final int FEW = 4;

    private final Map<String, Supplier<String>> fields = new LinkedHashMap<>();

    ChoicesForm(List<ImportChoice> choices, Map<String, String> before) {
        for (var choice : choices) {
            var value = before.getOrDefault(choice.code(), choice.standard());
            if (choice.options().isEmpty()) {
                text(choice, value);
            } else if (choice.options().size() <= FEW) {
                radio(choice, value);
            } else {
                select(choice, value);
            }
        }
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    Map<String, String> values() {
        return fields.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().get()));
    }

    private void text(ImportChoice choice, String value) {
        var field = new TextField(ImportWords.text(choice.label()));
        field.setMaxLength(200);
        field.setValue(value);
        fields.put(choice.code(), field::getValue);
        getContent().add(field);
    }

    private void radio(ImportChoice choice, String value) {
        var field = new RadioButtonGroup<String>(ImportWords.text(choice.label()));
        field.setItems(choice.options().stream().map(ImportChoice.Option::value).toList());
        field.setItemLabelGenerator(code -> label(choice, code));
        field.setValue(value);
        fields.put(choice.code(), field::getValue);
        getContent().add(field);
    }

    private void select(ImportChoice choice, String value) {
        var field = new Select<String>();
        field.setLabel(ImportWords.text(choice.label()));
        field.setItems(choice.options().stream().map(ImportChoice.Option::value).toList());
        field.setItemLabelGenerator(code -> label(choice, code));
        field.setValue(value);
        fields.put(choice.code(), field::getValue);
        getContent().add(field);
    }

    private static String label(ImportChoice choice, String code) {
        return choice.options().stream()
                .filter(option -> option.value().equals(code))
                .map(option -> ImportWords.text(option.label()))
                .findFirst()
                .orElse(code);
    }
}
