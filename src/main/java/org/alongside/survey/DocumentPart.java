package org.alongside.survey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A part of a document and the place where it stands; what is wrong with it is noted, and reading goes on. */
record DocumentPart(JsonNode node, String place, List<Problem> problems) {
    private static final int LONGEST = 1_000;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_DECIMALS = 10;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000);

    void note(String key, String... more) {
        noteIn(place, key, more);
    }

    void noteAt(String field, String key, String... more) {
        noteIn(at(field), key, more);
    }

    private void noteIn(String where, String key, String... more) {
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

    List<DocumentPart> parts(String field, int most) {
        if (node.path(field).size() > most) {
            noteAt(field, "many", String.valueOf(most));
            return List.of();
        }
        return parts(field);
    }

    /** Characters that the database cannot keep, in names and texts, at any depth. */
    void refuseUnfitCharacters() {
        for (var entry : node.properties()) {
            if (isUnfit(entry.getKey())) {
                note("characters");
            } else {
                refuseUnfitCharacters(entry.getValue(), at(entry.getKey()));
            }
        }
    }

    private void refuseUnfitCharacters(JsonNode value, String where) {
        if (value.isString() && isUnfit(value.stringValue())) {
            noteIn(where, "characters");
        } else if (value.isObject()) {
            new DocumentPart(value, where, problems).refuseUnfitCharacters();
        } else if (value.isArray()) {
            for (var i = 0; i < value.size(); i++) {
                refuseUnfitCharacters(value.get(i), where + " " + (i + 1));
            }
        }
    }

    /** Control characters, and halves of characters without the other half. */
    private static boolean isUnfit(String text) {
        return text.codePoints()
                .anyMatch(c -> c < ' ' && c != '\n' && c != '\t' && c != '\r'
                        || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
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
        if (isPlaceholder(value)) {
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

    /** A number as it is written, with so many decimals at most and between plus and minus the largest. */
    @Nullable
    BigDecimal decimal(String field, int decimals, BigDecimal largest) {
        var value = node.path(field);
        if (!value.isNumber()) {
            noteAt(field, "number");
            return null;
        }
        var number = value.decimalValue();
        // the length first: a power of ten may have more digits than memory
        if (number.signum() != 0 && number.precision() - (long) number.scale() > largest.precision()
                || number.abs().compareTo(largest) > 0) {
            noteAt(field, "large", largest.toPlainString());
            return null;
        }
        if (number.scale() > decimals && number.stripTrailingZeros().scale() > decimals) {
            noteAt(field, "decimals", String.valueOf(decimals));
            return null;
        }
        return number;
    }

    /** A number that is only told; null: it is not. */
    @Nullable
    Double number(String field) {
        if (!has(field)) {
            return null;
        }
        var number = decimal(field, MOST_DECIMALS, LARGEST);
        return number == null ? null : number.doubleValue();
    }

    /** A day as 2026-01-31; empty: none, or still the template’s. */
    Optional<LocalDate> day(String field) {
        var value = node.path(field);
        if (!has(field) || value.isString() && isPlaceholder(value.stringValue())) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(value.asString("")));
        } catch (DateTimeParseException e) {
            noteAt(field, "day");
            return Optional.empty();
        }
    }

    /** Text that may be missing; a template’s placeholder counts as missing. */
    String textIfGiven(String field) {
        var value = node.path(field);
        return !has(field) || value.isString() && isPlaceholder(value.stringValue()) ? "" : text(field);
    }

    private static boolean isPlaceholder(String text) {
        return text.strip().startsWith("<") && text.strip().endsWith(">");
    }

    /** Whether nothing has been noted about this part or what is in it. */
    boolean isFine() {
        return problems.stream()
                .map(problem -> problem.arguments().getFirst())
                .noneMatch(where -> where.equals(place) || where.startsWith(place + ", "));
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
                noteAt(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name, "unknownField");
            }
        }
    }
}
