package org.alongside.outcome.ui;

import static org.alongside.common.ui.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.cohort.CohortId;
import org.alongside.outcome.OutcomeOptions.Cohort;
import org.alongside.outcome.OutcomeOptions.Project;
import org.alongside.outcome.Split;
import org.alongside.outcome.ui.Report.Figures;
import org.alongside.outcome.ui.Report.Fold;
import org.alongside.outcome.ui.Report.Picture;
import org.alongside.outcome.ui.Report.Piece;
import org.alongside.outcome.ui.Report.Row;
import org.alongside.outcome.ui.Report.Table;

/**
 * What a reader finds printed of one score for some cohorts, read from the words of a report and not from what it was
 * made of. Empty: hidden.
 */
record PrintedTable(
        String section,
        Set<CohortId> cohorts,
        Optional<Integer> n,
        Optional<Integer> improved,
        Optional<Integer> unchanged,
        Optional<Integer> worsened,
        boolean mean) {
    private static final Pattern NAMED = Pattern.compile("(.*) \\(n = (\\d+)\\)");
    private static final int COLUMNS = 10;

    /** The study’s table, the projects and cohorts beside each other, and the groups of cohorts in what is folded away. */
    static List<PrintedTable> of(Report report, Told told) {
        var tables = new ArrayList<PrintedTable>();
        var ids = told.outcome().sections().stream().collect(Collectors.toMap(Parts::name, section -> section.id()));
        for (var chapter : report.chapters()) {
            for (var piece : open(chapter.pieces())) {
                if (piece instanceof Figures(var table)) {
                    grouped(table, told, tables);
                }
                if (piece instanceof Figures(var table) && table.columns().size() == COLUMNS + 1) {
                    table.rows()
                            .forEach(row ->
                                    tables.add(of(row, Objects.requireNonNull(ids.get(row.name())), told.cohorts())));
                }
                if (piece instanceof Picture picture) {
                    picture.table().rows().forEach(row -> named(row, told).ifPresent(tables::add));
                }
            }
        }
        return tables;
    }

    private static List<Piece> open(List<Piece> pieces) {
        return pieces.stream()
                .flatMap(piece ->
                        piece instanceof Fold(var summary, var inner) ? open(inner).stream() : Stream.of(piece))
                .toList();
    }

    /** By activity, length and balance: a number of cohorts, n, and a mean. */
    private static void grouped(Table table, Told told, List<PrintedTable> tables) {
        for (var split : List.of(Split.ACTIVITY, Split.WEEKS, Split.COURSE_SHARE)) {
            if (!table.columns().getFirst().equals(t("outcomes.column.group." + split))) {
                continue;
            }
            var groups = told.groups(split);
            for (var i = 0; i < groups.size(); i++) {
                var cells = table.rows().get(i).cells();
                tables.add(new PrintedTable(
                        told.outcome().sections().getLast().id(),
                        groups.get(i).cohorts(),
                        cells.size() > 1 ? number(cells.get(1)) : Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        cells.size() > 1));
            }
        }
    }

    private static PrintedTable of(Row row, String section, Set<CohortId> cohorts) {
        var cells = row.cells();
        return cells.size() < COLUMNS
                ? new PrintedTable(
                        section, cohorts, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false)
                : new PrintedTable(
                        section,
                        cohorts,
                        number(cells.get(0)),
                        number(cells.get(1)),
                        number(cells.get(2)),
                        number(cells.get(3)),
                        number(cells.get(4)).isPresent());
    }

    /** A project or cohort by its name, with n in brackets; of the overall score, which stands last. */
    private static Optional<PrintedTable> named(Row row, Told told) {
        var name = NAMED.matcher(row.name());
        if (!name.matches()) {
            return Optional.empty();
        }
        var cohorts = told.programme().projects().stream()
                .flatMap(project -> project.cohorts().stream().filter(cohort -> isOf(name.group(1), project, cohort)))
                .map(Cohort::id)
                .filter(told.cohorts()::contains)
                .collect(Collectors.toSet());
        return Optional.of(new PrintedTable(
                told.outcome().sections().getLast().id(),
                cohorts,
                number(name.group(2)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true));
    }

    private static boolean isOf(String name, Project project, Cohort cohort) {
        return project.name().equals(name) || cohort.name().equals(name);
    }

    /** The whole number with which a cell begins, if it begins with one. */
    private static Optional<Integer> number(String cell) {
        var digits = Pattern.compile("-?\\d+").matcher(cell);
        return digits.lookingAt() ? Optional.of(Integer.parseInt(digits.group())) : Optional.empty();
    }
}
