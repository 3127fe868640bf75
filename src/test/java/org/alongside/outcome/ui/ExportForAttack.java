package org.alongside.outcome.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.cohort.CohortId;
import org.alongside.common.Json;
import org.alongside.outcome.Attacks;
import org.alongside.outcome.OutcomeChoice;
import org.alongside.outcome.OutcomeOptions.Cohort;
import org.alongside.outcome.Outcomes;
import org.alongside.outcome.Split;
import org.alongside.outcome.Way;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Writes down every table that can be shared of the demo programme, as it is printed, with the true counts beside it, for
 * {@code bin/check-suppression}. Not run with the other tests: there are more than a thousand reports.
 */
@DemoTest
class ExportForAttack {
    @Autowired
    Outcomes outcomes;

    @Autowired
    ReportWriter writer;

    @Autowired
    People people;

    @Test
    void everyChoiceOfCohorts() throws IOException {
        people.ruth();
        var programme = outcomes.options().programmes().getFirst();
        var cohorts = programme.cohorts().map(Cohort::id).toList();
        var printed = new ArrayList<Map<String, Object>>();
        for (var bits = 1; bits < 1 << cohorts.size(); bits++) {
            Set<CohortId> chosen = new HashSet<>();
            for (var i = 0; i < cohorts.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    chosen.add(cohorts.get(i));
                }
            }
            var address = new ChoiceAddress(OutcomeChoice.everything().of(chosen), true, 0);
            writer.tell(programme, address)
                    .ifPresent(told -> PrintedTable.of(writer.write(told, address), told)
                            .forEach(table -> printed.add(written(table))));
        }
        assertThat(printed).hasSizeGreaterThan(4_000);
        var outcome = outcomes.read(OutcomeChoice.everything().forSharing()).orElseThrow();
        var groups = outcome.groups(programme, Split.COHORT);
        var truth = new LinkedHashMap<String, Object>();
        for (var section : outcome.sections()) {
            truth.put(
                    section.id(),
                    Attacks.truth(programme, groups, section.id()).stream()
                            .collect(Collectors.toMap(
                                    group -> group.cohort().value().toString(),
                                    group -> List.of(
                                            group.shares().count(Way.IMPROVED),
                                            group.shares().count(Way.UNCHANGED),
                                            group.shares().count(Way.WORSENED)))));
        }
        var file = Path.of(System.getProperty("attack.folder", "target"), "shared-tables.json");
        Files.writeString(
                file, Json.tree(Map.of("truth", truth, "printed", printed)).toString());
    }

    /** What the rule makes of the cases of the reference attack, in its own format. */
    @Test
    void theReferenceCases() throws IOException {
        var output = Attacks.referenceCases();
        assertThat(output).hasSizeGreaterThan(5);
        var file = Path.of(System.getProperty("attack.folder", "target"), "suppression-output.json");
        Files.writeString(file, Json.tree(output).toString());
    }

    private static Map<String, Object> written(PrintedTable table) {
        return Map.of(
                "section", table.section(),
                "cohorts",
                        table.cohorts().stream().map(c -> c.value().toString()).toList(),
                "n", number(table.n()),
                "counts", List.of(number(table.improved()), number(table.unchanged()), number(table.worsened())),
                "mean", table.mean());
    }

    private static Object number(Optional<Integer> number) {
        return number.<Object>map(n -> n).orElse("*");
    }
}
