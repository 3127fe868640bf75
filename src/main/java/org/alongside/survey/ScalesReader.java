package org.alongside.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The response scales of a document, by name. */
record ScalesReader(DocumentPart part) {
    private static final int LARGEST = 1_000;

    record Scales(Map<String, ResponseScale> byName) {
        @Nullable
        ResponseScale named(String name) {
            return byName.get(name);
        }
    }

    Scales scales() {
        var scales = new HashMap<String, ResponseScale>();
        for (var name : part.node().propertyNames()) {
            scales.put(name, scale(name));
        }
        return new Scales(scales);
    }

    private ResponseScale scale(String name) {
        var options = new ArrayList<ResponseScale.Option>();
        var values = new HashSet<Integer>();
        var labels = new HashSet<String>();
        for (var option : part.parts(name)) {
            option.only("value", "label");
            var value = option.wholeNumber("value");
            var label = option.text("label");
            if (value == null) {
                continue;
            }
            if (Math.abs((long) value) > LARGEST) {
                option.noteAt("value", "large", String.valueOf(LARGEST));
            }
            if (!values.add(value)) {
                option.noteAt("value", "twice", String.valueOf(value));
            }
            if (!label.isEmpty() && !labels.add(label)) {
                option.noteAt("label", "twice", label);
            }
            options.add(new ResponseScale.Option(value, label));
        }
        if (options.size() == 1) {
            part.noteAt(name, "oneOption");
        }
        return new ResponseScale(options);
    }
}
