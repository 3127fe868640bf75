package org.alongside.cohort;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.cohort.PeopleImportStore.Known;
import org.alongside.cohort.PeopleRow.Man;
import org.alongside.common.imports.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Finds men of a list who may be one that is here already, or that stands further up in the list. Two are told apart by
 * their numbers, or by ages more than two years from each other; a man without a family name is compared within his
 * cohort only.
 */
final class PeopleDuplicates {
    private static final int YEARS_APART = 2;

    private final PeopleImportStore store;
    private final Map<String, List<Person>> byName = new HashMap<>();
    private final Map<String, Person> byReference = new HashMap<>();
    private final Set<UUID> fromThisList = new HashSet<>();

    PeopleDuplicates(PeopleImportStore store) {
        this.store = store;
    }

    /** {@code certain}: it cannot be two men, because the number is the same. */
    record Same(Sentence sentence, boolean certain) {}

    private record Person(
            String family,
            String reference,
            @Nullable Integer age,
            UUID cohort,
            Sentence sentence,
            @Nullable UUID known) {}

    /** Asks the database once for all of these. */
    void lookUp(Collection<Man> men) {
        forgetKnown();
        var known = store.known(
                men.stream().map(PeopleDuplicates::first).distinct().toList(),
                men.stream()
                        .map(Man::reference)
                        .filter(reference -> !reference.isEmpty())
                        .distinct()
                        .toList());
        known.stream()
                .filter(each -> !fromThisList.contains(each.participantId()))
                .forEach(this::note);
    }

    private void forgetKnown() {
        byName.values().forEach(people -> people.removeIf(person -> person.known() != null));
        byReference.values().removeIf(person -> person.known() != null);
    }

    private void note(Known known) {
        var reference = known.reference() == null ? "" : known.reference();
        note(
                known.firstName().toLowerCase(Locale.ROOT),
                new Person(
                        known.familyName().toLowerCase(Locale.ROOT),
                        reference,
                        known.age(),
                        known.cohortId(),
                        Sentence.of("import.people.duplicate", known.fullName(), known.cohort()),
                        known.participantId()));
    }

    void added(int row, Man man, UUID cohort, UUID participant) {
        fromThisList.add(participant);
        note(
                first(man),
                new Person(
                        man.man().familyName().toLowerCase(Locale.ROOT),
                        man.reference(),
                        age(man),
                        cohort,
                        Sentence.of("import.people.twice", man.fullName(), row),
                        null));
    }

    private void note(String first, Person person) {
        byName.computeIfAbsent(first, name -> new ArrayList<>()).add(person);
        if (!person.reference().isEmpty()) {
            byReference.putIfAbsent(person.reference(), person);
        }
    }

    Optional<Same> find(Man man, UUID cohort) {
        var sameNumber = byReference.get(man.reference());
        if (sameNumber != null) {
            return Optional.of(new Same(sameNumber.sentence(), true));
        }
        return byName.getOrDefault(first(man), List.of()).stream()
                .filter(person -> mayBe(person, man, cohort))
                .findFirst()
                .map(person -> new Same(person.sentence(), false));
    }

    private static boolean mayBe(Person person, Man man, UUID cohort) {
        var family = man.man().familyName().toLowerCase(Locale.ROOT);
        if (!person.reference().isEmpty() && !man.reference().isEmpty()) {
            return false;
        }
        var age = age(man);
        if (age != null && person.age() != null && Math.abs(age - person.age()) > YEARS_APART) {
            return false;
        }
        return family.isEmpty() || person.family().isEmpty()
                ? person.cohort().equals(cohort)
                : family.equals(person.family());
    }

    private static String first(Man man) {
        return man.man().firstName().value().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Integer age(Man man) {
        return man.man().age().map(Age::years).orElse(null);
    }
}
