package org.alongside.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.account.PersonName;
import org.alongside.cohort.CohortSearch.Sort;
import org.alongside.cohort.CohortSearch.When;
import org.alongside.cohort.CohortSearch.Which;
import org.alongside.cohort.Cohorts.CohortRow;
import org.alongside.common.Role;
import org.alongside.support.People;
import org.alongside.support.PostgresTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A thousand cohorts of twenty men each; the plan of the list is written to the log. */
@PostgresTest
class ManyCohortsTest {
    private static final Logger log = LoggerFactory.getLogger(ManyCohortsTest.class);
    private static final int COHORTS = 1_000;
    private static final int PAGE = 20;

    @Autowired
    Cohorts cohorts;

    @Autowired
    Rosters rosters;

    @Autowired
    PossibleDuplicates duplicates;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @BeforeEach
    void aThousandCohorts() {
        var me = people.anyone(Role.MANAGER).id().value();
        jdbc.sql("""
                insert into programme (id, version, name) values (md5('many')::uuid, 1, 'Many')""").update();
        jdbc.sql("""
                insert into project (id, version, programme_id, name)
                select md5('project' || n)::uuid, 1, md5('many')::uuid, 'Project ' || n from generate_series(0, 49) as n""").update();
        jdbc.sql("insert into project_staff (project_id, account_id) select id, :me from project")
                .param("me", me)
                .update();
        jdbc.sql("""
                insert into cohort (id, version, project_id, name, starts_on, ends_on, capacity)
                select md5('cohort' || n)::uuid, 1, md5('project' || n % 50)::uuid, 'Cohort ' || n,
                    current_date - (n - 100), current_date - (n - 100) + 55, 18
                from generate_series(0, 999) as n""").update();
        jdbc.sql("""
                insert into account (id, version, role, display_name, created_at)
                select md5('man' || n)::uuid, 1, 'PARTICIPANT', 'Man', now() from generate_series(0, 19999) as n""").update();
        jdbc.sql("""
                insert into participant (id, version, account_id, first_name, family_name, to_complete)
                select md5('man' || n)::uuid, 1, md5('man' || n)::uuid, 'Man' || n % 700, 'Family' || n % 4000, n % 500 = 0
                from generate_series(0, 19999) as n""").update();
        jdbc.sql("""
                insert into enrolment (id, version, cohort_id, participant_id, stage, enrolled_on)
                select md5('man' || n)::uuid, 1, md5('cohort' || n % 1000)::uuid, md5('man' || n)::uuid,
                    case when n / 1000 < 17 then 'ACTIVE' when n / 1000 = 17 and n % 2 = 0 then 'WAITING' else 'REFERRED' end,
                    current_date
                from generate_series(0, 19999) as n""").update();
        jdbc.sql("analyze project, project_staff, cohort, participant, enrolment")
                .update();
    }

    @Test
    void everyFilterAndOrderIsDoneByTheDatabaseAndThePagesTogetherAreTheWhole() {
        var all = CohortSearch.of("");
        log.info("Plan of the list of cohorts\n{}", plan(all));
        log.info(
                "Plan of those that need attention, most men first\n{}",
                plan(new CohortSearch("", Optional.empty(), When.ALL, Which.ATTENTION, Sort.MEN)));
        var seen = new HashSet<CohortId>();
        for (var page = 0; page < COHORTS / PAGE; page++) {
            cohorts.mine(all, page * PAGE, PAGE).forEach(row -> seen.add(row.id()));
        }
        assertThat(seen).hasSize(COHORTS);
        var first = cohorts.mine(all, 0, PAGE);
        assertThat(first).isSortedAccordingTo((one, other) -> other.startsOn().compareTo(one.startsOn()));
        assertThat(first.getFirst()).satisfies(row -> {
            assertThat(row.found()).isEqualTo(COHORTS);
            assertThat(row.active()).isEqualTo(17);
            assertThat(row.taken()).isEqualTo(17);
        });
        assertThat(count(When.COMING, Which.ALL)).isEqualTo(100);
        assertThat(count(When.RUNNING, Which.ALL)).isEqualTo(56);
        assertThat(count(When.PAST, Which.ALL)).isEqualTo(COHORTS - 156);
        assertThat(count(When.ALL, Which.WAITING)).isEqualTo(COHORTS / 2);
        assertThat(count(When.ALL, Which.ROOM)).isEqualTo(COHORTS);
        // a place is free and somebody waits, or long over and men still in it
        assertThat(count(When.COMING, Which.ATTENTION)).isEqualTo(50);
        assertThat(count(When.PAST, Which.ATTENTION)).isGreaterThan(COHORTS - 156 - 10);
        assertThat(cohorts.mine(
                        new CohortSearch("Cohort 99", Optional.empty(), When.ALL, Which.ALL, Sort.NAME), 0, PAGE))
                .extracting(CohortRow::name)
                .containsExactly(
                        "Cohort 99",
                        "Cohort 990",
                        "Cohort 991",
                        "Cohort 992",
                        "Cohort 993",
                        "Cohort 994",
                        "Cohort 995",
                        "Cohort 996",
                        "Cohort 997",
                        "Cohort 998",
                        "Cohort 999");
    }

    @Test
    void aRosterIsPagedAndLikeNamesAreFoundAmongTwentyThousand() {
        var cohort = cohorts.mine("Cohort 500", 0, 1).getFirst().id();
        var page = rosters.roster(cohort, Optional.of(Stage.ACTIVE), "", 10, 5);
        assertThat(page).hasSize(5).allSatisfy(row -> assertThat(row.found()).isEqualTo(17));
        assertThat(rosters.roster(cohort, Optional.of(Stage.WAITING), "", 0, 5))
                .extracting(Rosters.RosterRow::place)
                .containsExactly(1);
        assertThat(duplicates.of(new PersonName("man500"), "family500", cohort))
                .hasSizeBetween(1, 5)
                .extracting(PossibleDuplicates.Known::familyName)
                .containsOnly("Family500");
    }

    private int count(When when, Which which) {
        return cohorts.mine(new CohortSearch("", Optional.empty(), when, which, Sort.LATEST), 0, 1)
                .getFirst()
                .found();
    }

    private String plan(CohortSearch search) {
        List<String> lines = cohorts.statement("explain (analyze, buffers) ", search, 0, PAGE)
                .query(String.class)
                .list();
        return lines.stream().collect(Collectors.joining("\n"));
    }
}
