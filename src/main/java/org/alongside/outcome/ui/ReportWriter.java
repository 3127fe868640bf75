package org.alongside.outcome.ui;

import static org.alongside.common.ui.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.common.RuleViolation;
import org.alongside.outcome.CloserLook;
import org.alongside.outcome.Outcome;
import org.alongside.outcome.OutcomeChoice;
import org.alongside.outcome.OutcomeOptions.Programme;
import org.alongside.outcome.OutcomeOptions.Project;
import org.alongside.outcome.Outcomes;
import org.alongside.outcome.SharingRules;
import org.alongside.outcome.ui.Report.Chapter;
import org.alongside.survey.Wave;
import org.springframework.stereotype.Component;

/** Reads the figures of a choice and puts them into words, for the staff or for sharing. */
@Component
class ReportWriter {
    private final Outcomes outcomes;
    private final CloserLook closer;
    private final SharingRules rules;

    ReportWriter(Outcomes outcomes, CloserLook closer, SharingRules rules) {
        this.outcomes = outcomes;
        this.closer = closer;
        this.rules = rules;
    }

    /** The report for sharing of what an address says; empty if there is nothing to ask yet. */
    Optional<Report> forSharing(ChoiceAddress address) {
        var programme = outcomes.options().programme(address.choice()).orElseThrow(RuleViolation.NotFound::new);
        return tell(programme, address.shared(true)).map(told -> write(told, address.shared(true)));
    }

    Optional<Told> tell(Programme programme, ChoiceAddress address) {
        return tell(programme, address, outcomes::read);
    }

    private Optional<Told> tell(
            Programme programme, ChoiceAddress address, Function<OutcomeChoice, Optional<Outcome>> read) {
        var choice = address.forSharing() ? address.choice().forSharing() : address.choice();
        var edition = programme.edition(choice);
        if (edition.isEmpty()) {
            return Optional.empty();
        }
        return read.apply(choice).map(outcome -> {
            var audience = address.forSharing()
                    ? new Audience.Sharing(
                            rules.plans(programme.id(), edition.get().id(), choice.later()))
                    : new Audience.Working(programme.minimumGroup());
            return new Told(audience, programme, edition.get(), outcome, choice, programme.chosen(choice));
        });
    }

    /** All of it, as it stands on paper. */
    Report write(Told told, ChoiceAddress address) {
        var chapters = new ArrayList<>(first(told, address).chapters());
        closer(told).ifPresent(chapters::add);
        return new Report(title(told), about(told, address.choice()), List.copyOf(chapters));
    }

    /** What a reader sees at once, the method last. */
    Report first(Told told, ChoiceAddress address) {
        var chapters = new ArrayList<Chapter>();
        chapters.add(new WordsChapter(told).chapter());
        if (told.outcome().men() > 0) {
            chapters.add(new ChangeChapter(told).chapter());
        }
        if (!told.shown().isEmpty()) {
            chapters.add(new PicturesChapter(told).chapter());
            chapters.add(new GroupsChapter(told, address.page()).chapter());
        }
        if (told.outcome().men() > 0) {
            chapters.add(new MissingChapter(told).chapter());
        }
        chapters.add(new MethodChapter(told).chapter());
        return new Report(title(told), about(told, address.choice()), List.copyOf(chapters));
    }

    private static String title(Told told) {
        return t("outcomes.report.title", told.programme().name());
    }

    /** For whoever asks how far all this can be trusted; read when he comes to it. Empty: there is nothing to look at. */
    Optional<Chapter> closer(Told told) {
        return told.shown().isEmpty()
                ? Optional.empty()
                : Optional.of(new CloserChapter(told, closer, wave -> at(told, wave)).chapter());
    }

    /** The same choice, for the same audience, at another time of asking. */
    private Optional<Told> at(Told told, Wave wave) {
        return tell(
                told.programme(),
                new ChoiceAddress(told.choice().until(wave), told.isForSharing(), 0),
                outcomes::alsoAt);
    }

    private static List<String> about(Told told, OutcomeChoice choice) {
        var lines = new ArrayList<String>();
        var programme = told.programme();
        lines.add(programme.projects().stream()
                .filter(project ->
                        choice.projects().isEmpty() || choice.projects().contains(project.id()))
                .map(Project::name)
                .collect(Collectors.joining(", ", programme.name() + ": ", ".")));
        if (!choice.cohorts().isEmpty()
                || choice.from().isPresent()
                || choice.to().isPresent()) {
            var names = programme
                    .cohorts()
                    .filter(cohort -> told.cohorts().contains(cohort.id()))
                    .map(cohort -> cohort.name())
                    .toList();
            lines.add(t("outcomes.about.cohorts", names.isEmpty() ? t("outcomes.none") : String.join(", ", names)));
        }
        if (!choice.ages().isEmpty()) {
            lines.add(
                    told.isForSharing()
                            ? t("outcomes.about.allAges")
                            : t(
                                    "outcomes.about.ages",
                                    choice.ages().stream()
                                            .sorted()
                                            .map(age -> t("outcomes.age." + age))
                                            .collect(Collectors.joining(", "))));
        }
        lines.add(t("outcomes.about.waves", t("outcomes.wave." + choice.later().code())));
        return List.copyOf(lines);
    }
}
