package org.alongside.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A part of a document and the place where it stands; what is wrong with it is noted, and reading goes on. */
record DocumentPart(JsonNode node, String place, List<Problem> problems) {
    private static final int LONGEST = 1_000;

    void note(String key, String... more) {
        note(place, key, more);
    }

    void noteAt(String field, String key, String... more) {
        note(at(field), key, more);
    }

    private void note(String where, String key, String... more) {
        var arguments = new ArrayList<String>();
        arguments.add(where);
        arguments.addAll(List.of(more));
        problems.add(new Problem("instrument.problem." + key, arguments));
    }

    private String at(String field) {
        return place.isEmpty() ? field : place + ", " + field;
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    DocumentPart part(String field) {
        var part = new DocumentPart(node.path(field), at(field), problems);
        if (!part.node.isObject()) {
            part.note("missing");
        }
        return part;
    }

    /** The parts of a list, of which there must be one at least; places count from one. */
    List<DocumentPart> parts(String field) {
        var list = node.path(field);
        if (!list.isArray() || list.isEmpty()) {
            noteAt(field, "empty");
            return List.of();
        }
        var parts = new ArrayList<DocumentPart>();
        for (var each : list) {
            parts.add(new DocumentPart(each, at(field) + " " + (parts.size() + 1), problems));
        }
        return parts;
    }

    /** Text that a person reads; a template’s {@code <placeholder>} is none. */
    String text(String field) {
        var text = node.path(field);
        if (!text.isString() || text.stringValue().isBlank()) {
            noteAt(field, "missing");
            return "";
        }
        var value = text.stringValue().strip();
        if (value.length() > LONGEST) {
            noteAt(field, "long", String.valueOf(LONGEST));
        }
        if (value.startsWith("<") && value.endsWith(">")) {
            noteAt(field, "placeholder", value);
        }
        return value;
    }

    boolean yesOrNo(String field) {
        var value = node.path(field);
        if (!value.isBoolean()) {
            noteAt(field, "yesOrNo");
        }
        return value.asBoolean(false);
    }

    @Nullable
    Integer wholeNumber(String field) {
        var value = node.path(field);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            noteAt(field, "wholeNumber");
            return null;
        }
        return value.intValue();
    }

    /** Notes a text other than the expected ones; a method that is not known here must not be taken for another. */
    void mustBe(String field, String key, Predicate<String> known) {
        var text = text(field);
        if (!text.isEmpty() && !known.test(text)) {
            noteAt(field, key, text);
        }
    }

    /** Notes fields that nobody here knows: they might change what a score means. */
    void only(String... fields) {
        var known = Set.of(fields);
        for (var name : node.propertyNames()) {
            if (!known.contains(name)) {
                noteAt(name, "unknownField");
            }
        }
    }
}
