package org.alongside.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.alongside.survey.Wave;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Cohorts are not counted again while nothing has changed, and always when something has. */
@DemoTest
class KeptTalliesTest {
    private static final int CHANGES = 40;

    /** Everything that ever happens to what is counted; %s is somebody or something by chance. */
    private static final List<String> WAYS = List.of(
            "update response set finished_at = null where id = (%s) and mode <> 'IMPORTED'",
            "update response set finished_at = now() where id = (%s)",
            "update response set withdrawn_at = case when withdrawn_at is null then now() end where id = (%s)",
            "update response set mode = 'PAPER', import_id = null, import_row = null, reopened_at = null where id = (%s)",
            "update response set scores[2] = case when scores[2] is null then 11 else nullif(scores[2] %% 5, 3) end where id = (%s)",
            "delete from response where id = (%s)",
            """
            insert into response (enrolment_id, participant_id, instrument_id, wave, mode, started_at, finished_at, answers, scores)
            select enrolment_id, participant_id, instrument_id, 'follow-up-3m', mode, started_at, finished_at, answers, scores
            from response where id = (%s)""",
            """
            insert into response (enrolment_id, participant_id, instrument_id, wave, mode, started_at, answers, scores)
            select enrolment_id, participant_id, instrument_id, 'follow-up-6m', mode, started_at, answers, scores
            from response where id = (%s)""",
            "update response set wave = wave where id = (%s)",
            """
            update enrolment set age_at_start = case when age_at_start is null then 58 when age_at_start < 50 then null else age_at_start - 9 end
            where id = (select enrolment_id from response where id = (%s))""",
            """
            update enrolment set stage = case stage when 'ACTIVE' then 'WITHDRAWN' else 'ACTIVE' end,
                stage_reason = case stage when 'ACTIVE' then 'WORK' end
            where id = (select enrolment_id from response where id = (%s))""",
            """
            update enrolment set beyond_capacity = true, cohort_id = (select id from cohort order by md5(id::text || random()) limit 1)
            where id = (select enrolment_id from response where id = (%s))""",
            """
            insert into enrolment (id, version, participant_id, cohort_id, stage, stage_at, beyond_capacity, enrolled_on)
            select gen_random_uuid(), 1, participant_id, (select id from cohort order by md5(id::text || random()) limit 1), 'ACTIVE', now(), true, current_date
            from response where id = (%s)""",
            """
            update response set enrolment_id = (select id from enrolment e where e.participant_id = response.participant_id
                order by random() limit 1) where id = (%s)""",
            """
            update cohort set starts_on = starts_on - 30, ends_on = ends_on - 30
            where id = (select e.cohort_id from response r join enrolment e on e.id = r.enrolment_id where r.id = (%s))""",
            """
            update project set programme_id = (select id from programme order by md5(id::text || random()) limit 1)
            where id = (select c.project_id from response r join enrolment e on e.id = r.enrolment_id
                join cohort c on c.id = e.cohort_id where r.id = (%s))""");

    private static final String ANOTHER_PROGRAMME = """
            do $$
            declare it programme%rowtype;
            begin
                select * into it from programme;
                it.id := gen_random_uuid();
                it.name := 'Zebra';
                insert into programme select it.*;
            end $$""";

    @Autowired
    ChosenMen chosen;

    @Autowired
    OutcomesQuery keeping;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate template;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    People people;

    @BeforeEach
    void ruth() {
        people.ruth();
    }

    @AfterEach
    void nobodyIsSignedIn() {
        people.signOut();
    }

    private ChosenMen.Asked asked(Set<AgeBand> ages, boolean ofEveryPart, Wave later) {
        var all = OutcomeChoice.everything();
        return chosen.asked(new OutcomeChoice(
                        all.programme(),
                        all.projects(),
                        all.cohorts(),
                        all.from(),
                        all.to(),
                        ages,
                        ofEveryPart,
                        Wave.BASELINE,
                        later,
                        all.edition()))
                .orElseThrow();
    }

    private OutcomesQuery counting() {
        return new OutcomesQuery(jdbc, template, new KeptTallies());
    }

    private static void assertSame(CellSums kept, CellSums counted) {
        assertThat(new HashSet<>(kept.cells())).isEqualTo(new HashSet<>(counted.cells()));
        assertThat(new HashSet<>(kept.cohorts())).isEqualTo(new HashSet<>(counted.cohorts()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whateverHappensTheyAreAsIfCountedAnew(long seed) {
        var random = new Random(seed);
        jdbc.sql(ANOTHER_PROGRAMME).update();
        jdbc.sql("select setseed(:seed)").param("seed", 1.0 / seed).query().listOfRows();
        var changed = 0;
        var before = keeping.read(asked(Set.of(), false, Wave.END));
        for (var i = 0; i < CHANGES; ) {
            var way = WAYS.get(random.nextInt(WAYS.size()))
                    .formatted("select id from response order by md5(id::text || random()) limit 1");
            if (!happens(way)) {
                continue;
            }
            i++;
            var ages = EnumSet.noneOf(AgeBand.class);
            for (var band : AgeBand.values()) {
                if (random.nextInt(4) == 0) {
                    ages.add(band);
                }
            }
            for (var later : List.of(Wave.END, Wave.FOLLOW_UP_3M)) {
                var asked = asked(ages, random.nextBoolean(), later);
                assertSame(keeping.read(asked), counting().read(asked));
            }
            var now = keeping.read(asked(Set.of(), false, Wave.END));
            changed += new HashSet<>(now.cells()).equals(new HashSet<>(before.cells())) ? 0 : 1;
            before = now;
        }
        assertThat(changed).as("changes that are seen in figures").isGreaterThan(CHANGES / 8);
    }

    /** What the database refuses has not happened. */
    private boolean happens(String sql) {
        var nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionTemplate.PROPAGATION_NESTED);
        try {
            nested.executeWithoutResult(status -> jdbc.sql(sql).update());
            return true;
        } catch (DataIntegrityViolationException refused) {
            return false;
        }
    }

    @Test
    void whatHasNotChangedIsNotCountedAgain() {
        var asked = asked(Set.of(), false, Wave.END);
        var before = keeping.read(asked);
        // behind the back of everything that marks a change: so that it would be seen
        jdbc.sql("alter table response disable trigger user").update();
        jdbc.sql("update response set scores[1] = 1 where scores[1] is not null")
                .update();
        jdbc.sql("alter table response enable trigger user").update();
        assertSame(keeping.read(asked), before);
        assertThat(counting().read(asked).cells()).isNotEqualTo(before.cells());
        // one cohort has: of the others still nothing is read
        jdbc.sql("""
                update enrolment set age_at_start = 50 where cohort_id = demo_id('cohort South Wales 1')
                    and age_at_start is distinct from 50""").update();
        var now = keeping.read(asked);
        var anew = counting().read(asked);
        assertThat(now.cohorts()).isNotEqualTo(before.cohorts()).isNotEqualTo(anew.cohorts());
        assertThat(now.cohorts()).containsAnyElementsOf(anew.cohorts());
    }

    @Test
    void marksAreClearedAfterADayWhichIsLongerThanAnythingIsKept() {
        jdbc.sql("delete from figures_change").update();
        jdbc.sql("update response set withdrawn_at = now() where wave = 'end'").update();
        var marks = jdbc.sql("select count(*) from figures_change")
                .query(Integer.class)
                .single();
        assertThat(marks).isPositive();
        FigureMarks.forget(jdbc, Instant.now().plus(KeptTallies.LONGEST));
        assertThat(jdbc.sql("select count(*) from figures_change")
                        .query(Integer.class)
                        .single())
                .isEqualTo(marks);
        FigureMarks.forget(jdbc, Instant.now().plus(Duration.ofHours(25)));
        assertThat(jdbc.sql("select count(*) from figures_change")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
