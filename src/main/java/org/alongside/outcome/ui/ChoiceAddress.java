package org.alongside.outcome.ui;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.ProgrammeId;
import org.alongside.cohort.ProjectId;
import org.alongside.common.Id;
import org.alongside.common.RuleViolation;
import org.alongside.outcome.AgeBand;
import org.alongside.outcome.OutcomeChoice;
import org.alongside.survey.InstrumentId;
import org.alongside.survey.Wave;

/**
 * A choice as it stands in the address of the page, so that it can be kept, sent and gone back to.
 *
 * @param forSharing the switch on the page; paper and files are always for sharing
 * @param page of the cohorts, from 0
 */
record ChoiceAddress(OutcomeChoice choice, boolean forSharing, int page) {
    private static final String SHARING = "sharing";

    static final ChoiceAddress PLAIN = new ChoiceAddress(OutcomeChoice.everything(), false, 0);

    /** What is written in it wrongly is refused, with a sentence that says what. */
    static ChoiceAddress read(Map<String, List<String>> parameters) {
        var choice = new OutcomeChoice(
                one(parameters, "programme").map(text -> new ProgrammeId(id(text, "programme"))),
                all(parameters, "project", text -> new ProjectId(id(text, "project"))),
                all(parameters, "cohort", text -> new CohortId(id(text, "cohort"))),
                one(parameters, "from").map(ChoiceAddress::date),
                one(parameters, "to").map(ChoiceAddress::date),
                all(parameters, "age", ChoiceAddress::age),
                false,
                Wave.BASELINE,
                one(parameters, "wave").map(ChoiceAddress::wave).orElse(Wave.END),
                one(parameters, "edition").map(text -> new InstrumentId(id(text, "edition"))));
        if (choice.from().isPresent()
                && choice.to().isPresent()
                && choice.from().get().isAfter(choice.to().get())) {
            throw new RuleViolation.Refused("outcomes.address.order");
        }
        var view = one(parameters, "view");
        if (view.isPresent() && !view.get().equals(SHARING)) {
            throw new RuleViolation.Refused("outcomes.address.view", view.get());
        }
        var page = one(parameters, "page")
                .filter(text -> text.matches("[0-9]{1,4}"))
                .map(Integer::parseInt)
                .orElse(0);
        return new ChoiceAddress(choice, view.isPresent(), page);
    }

    Map<String, List<String>> parameters() {
        var parameters = new LinkedHashMap<String, List<String>>();
        put(parameters, "programme", choice.programme().stream().map(ChoiceAddress::text));
        put(parameters, "project", choice.projects().stream().map(ChoiceAddress::text));
        put(parameters, "cohort", choice.cohorts().stream().map(ChoiceAddress::text));
        put(parameters, "from", choice.from().stream().map(LocalDate::toString));
        put(parameters, "to", choice.to().stream().map(LocalDate::toString));
        put(parameters, "age", choice.ages().stream().map(ChoiceAddress::code));
        put(
                parameters,
                "wave",
                Stream.of(choice.later()).filter(wave -> wave != Wave.END).map(Wave::code));
        put(parameters, "edition", choice.edition().stream().map(ChoiceAddress::text));
        put(parameters, "view", forSharing ? Stream.of(SHARING) : Stream.empty());
        put(parameters, "page", page == 0 ? Stream.empty() : Stream.of(String.valueOf(page)));
        return parameters;
    }

    /** Such as {@code ?project=…}; empty if nothing is chosen. */
    String query() {
        var pairs = new ArrayList<String>();
        parameters().forEach((name, values) -> values.forEach(value -> pairs.add(name + "=" + value)));
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    ChoiceAddress with(OutcomeChoice other) {
        return new ChoiceAddress(other, forSharing, 0);
    }

    ChoiceAddress shared(boolean yes) {
        return new ChoiceAddress(choice, yes, 0);
    }

    ChoiceAddress at(int other) {
        return new ChoiceAddress(choice, forSharing, other);
    }

    private static void put(Map<String, List<String>> parameters, String name, Stream<String> values) {
        var list = values.sorted().toList();
        if (!list.isEmpty()) {
            parameters.put(name, list);
        }
    }

    private static String text(Id id) {
        return id.value().toString();
    }

    /** Such as {@code from-45-to-49}. */
    private static String code(AgeBand band) {
        return band.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<String> one(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static <T> Set<T> all(Map<String, List<String>> parameters, String name, Function<String, T> read) {
        return parameters.getOrDefault(name, List.of()).stream().map(read).collect(Collectors.toSet());
    }

    private static UUID id(String text, String kind) {
        return Id.parse(text).orElseThrow(() -> unreadable(kind));
    }

    private static RuleViolation unreadable(String kind) {
        return switch (kind) {
            case "programme" -> new RuleViolation.Refused("outcomes.address.programme");
            case "project" -> new RuleViolation.Refused("outcomes.address.project");
            case "cohort" -> new RuleViolation.Refused("outcomes.address.cohort");
            default -> new RuleViolation.Refused("outcomes.address.edition");
        };
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new RuleViolation.Refused("outcomes.address.date", shown(text));
        }
    }

    private static AgeBand age(String text) {
        return Arrays.stream(AgeBand.values())
                .filter(band -> code(band).equals(text))
                .findFirst()
                .orElseThrow(() -> new RuleViolation.Refused("outcomes.address.age", shown(text)));
    }

    private static Wave wave(String text) {
        return Wave.of(text)
                .filter(wave -> wave != Wave.BASELINE)
                .orElseThrow(() -> new RuleViolation.Refused("outcomes.address.wave", shown(text)));
    }

    /** Somebody else may have written the address. */
    private static String shown(String text) {
        var plain = text.replaceAll("\\p{Cntrl}", "");
        return plain.length() > 20 ? plain.substring(0, 20) + "…" : plain;
    }
}
