package org.alongside.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.cohort.ProjectId;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.outcome.Missing.Got;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DemoTest
class OutcomesTest {
    private static final OutcomeChoice ALL = OutcomeChoice.everything();

    @Autowired
    Outcomes outcomes;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nobodyIsSignedIn() {
        people.signOut();
    }

    private Outcome all() {
        return outcomes.read(ALL).orElseThrow();
    }

    private List<Group> groups(Split split) {
        return all().groups(outcomes.options().programmes().getFirst(), split);
    }

    private SectionOutcome overall() {
        return all().sections().getLast();
    }

    private static double mean(SectionOutcome section) {
        return section.change().mean().either(mean -> mean, reason -> Double.NaN);
    }

    private OutcomeChoice project(String name) {
        var id = jdbc.sql("select id from project where name = :name")
                .param("name", name)
                .query(UUID.class)
                .single();
        return new OutcomeChoice(
                ALL.programme(),
                Set.of(new ProjectId(id)),
                ALL.cohorts(),
                ALL.from(),
                ALL.to(),
                ALL.ages(),
                ALL.ofEveryPart(),
                ALL.earlier(),
                ALL.later(),
                ALL.edition());
    }

    private OutcomeChoice ages(AgeBand... bands) {
        return new OutcomeChoice(
                ALL.programme(),
                ALL.projects(),
                ALL.cohorts(),
                ALL.from(),
                ALL.to(),
                Set.of(bands),
                ALL.ofEveryPart(),
                ALL.earlier(),
                ALL.later(),
                ALL.edition());
    }

    @Test
    void theDemoProgrammeGivesThePapersFigures() {
        people.ruth();
        assertThat(all().sections()).extracting(SectionOutcome::id).containsExactly("s1", "s2", "s3", "overall");
        assertThat(all().sections()).extracting(section -> section.change().n()).containsExactly(53, 53, 53, 49);
        assertThat(all().men()).isEqualTo(55);
        assertThat(all().ages().values()).containsExactly(8, 13, 14, 17, 1, 2);
        overall().change().t().map(t -> assertThat(t).isCloseTo(5.845, within(0.0005)));
        assertThat(overall().clustered().n()).isEqualTo(49);
        assertThat(overall().clustered().mean()).isEqualTo(overall().change().mean());
    }

    /** Their numbers were worked out from the file, by hand as it were, and not by this program. */
    @Test
    void forSharingAllLinesAreOfTheMenWhoAnsweredEveryPartBothTimes() {
        people.ruth();
        var shared = outcomes.read(ALL.forSharing()).orElseThrow();
        assertThat(shared.sections())
                .extracting(section -> section.change().shares())
                .startsWith(new Shares(42, 2, 5), new Shares(39, 4, 6), new Shares(38, 4, 7));
        assertThat(shared.sections())
                .extracting(section -> section.change().n())
                .containsExactly(49, 49, 49, 49);
        assertThat(shared.sections())
                .extracting(section -> (int) section.clustered().n())
                .containsExactly(49, 49, 49, 49);
        var whole = mean(shared.sections().getLast());
        assertThat(whole).isEqualTo(mean(overall()));
        // the parts say no more than the overall score of the same men
        assertThat(whole)
                .isCloseTo(
                        shared.sections().subList(0, 3).stream()
                                .mapToDouble(OutcomesTest::mean)
                                .sum(),
                        within(1e-9));
        // nor do the cohorts’ sums hold anybody else
        for (var part : List.of("s1", "s2", "s3", "overall")) {
            assertThat(shared.groups(outcomes.options().programmes().getFirst(), Split.COHORT).stream()
                            .mapToInt(group -> group.change(part).n())
                            .sum())
                    .as(part)
                    .isEqualTo(49);
        }
    }

    @Test
    void theProjectsOfTheFacilitatorsAddUpToThoseOfTheManager() {
        people.sian();
        var hers = overall().change().n();
        assertThat(groups(Split.PROJECT))
                .extracting(Group::name)
                .containsExactly("North East", "South Wales", "Yorkshire");
        people.femi();
        assertThat(hers + overall().change().n()).isEqualTo(49);
    }

    @Test
    void anotherOnesProjectIsNotFoundAndOnlyFacilitatorsAndManagersMayAsk() {
        people.sian();
        var foreign = project("London East");
        assertThatThrownBy(() -> outcomes.read(foreign)).isInstanceOf(RuleViolation.NotFound.class);
        people.anyone(Role.MANAGER);
        assertThatThrownBy(() -> outcomes.read(ALL)).isInstanceOf(RuleViolation.NotFound.class);
        people.alex();
        assertThatThrownBy(() -> outcomes.read(ALL)).isInstanceOf(AccessDeniedException.class);
        people.participant(People.GARETH);
        assertThatThrownBy(() -> outcomes.read(ALL)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void everyGroupingHasEverybodyInIt() {
        people.ruth();
        for (var split : new Split[] {Split.PROJECT, Split.COHORT, Split.WEEKS, Split.COURSE_SHARE}) {
            assertThat(groups(split).stream()
                            .mapToInt(group -> group.change("overall").n())
                            .sum())
                    .as(split.name())
                    .isEqualTo(49);
        }
    }

    @Test
    void agesAreChosenInBands() {
        people.ruth();
        var old = outcomes.read(ages(AgeBand.FROM_55_TO_60, AgeBand.FROM_61)).orElseThrow();
        assertThat(old.men()).isEqualTo(18);
        assertThat(outcomes.read(ages(AgeBand.UNKNOWN)).orElseThrow().men()).isEqualTo(2);
    }

    @Test
    void aResponseThatIsNotFinishedDoesNotCount() {
        jdbc.sql("""
                update response set finished_at = null, reopened_at = null
                where id = (select r.id from response r join response b on b.participant_id = r.participant_id and b.wave = 'baseline' and b.scores[4] is not null
                    where r.wave = 'end' and r.scores[4] is not null limit 1)""").update();
        people.ruth();
        assertThat(overall().missing().later()).containsEntry(Got.NOT_FINISHED, 1);
        assertThat(overall().change().n()).isEqualTo(48);
    }

    @Test
    void whoeverWithdrewHisConsentIsInNoFigure() {
        jdbc.sql("""
                update response set withdrawn_at = now() where participant_id = (
                    select b.participant_id from response b join response l on l.participant_id = b.participant_id
                        and l.wave = 'end' and l.scores[4] is not null
                    where b.wave = 'baseline' and b.scores[4] is not null limit 1)""").update();
        people.ruth();
        assertThat(overall().change().n()).isEqualTo(48);
        assertThat(overall().attrition().completers().n()).isEqualTo(48);
    }

    @Test
    void twoEditionsAreNeverCompared() {
        var second = UUID.randomUUID();
        jdbc.sql("""
                insert into instrument (id, code, edition, title, document, state, waves, items, scores, imported_at)
                select :id, code, '2', title, document, 'DRAFT', waves, items, scores, now() from instrument""").param("id", second).update();
        jdbc.sql("""
                insert into instrument_score (instrument_id, section, position)
                select :id, section, position from instrument_score""").param("id", second).update();
        jdbc.sql("update instrument set state = 'PUBLISHED', published_at = now() where id = :id")
                .param("id", second)
                .update();
        // ten men answered another edition at the end than at the start
        jdbc.sql("""
                with moved as (
                    delete from response where id in (
                        select r.id from response r join response b using (participant_id)
                        where r.wave = 'end' and r.scores[4] is not null
                            and b.wave = 'baseline' and b.scores[4] is not null
                        order by r.id limit 10)
                    returning enrolment_id, participant_id, wave, mode, started_at, finished_at, answers, scores)
                insert into response (enrolment_id, participant_id, instrument_id, wave, mode, started_at, finished_at,
                    answers, scores)
                select enrolment_id, participant_id, :id, wave, mode, started_at, finished_at, answers, scores from moved""").param("id", second).update();
        people.ruth();
        assertThat(outcomes.options().programmes().getFirst().editions())
                .extracting(OutcomeOptions.Edition::edition)
                .containsExactly("1.0.0", "2");
        assertThat(overall().change().n()).isEqualTo(39);
    }

    @Test
    void aManWhoTookPartAndAnsweredNothingIsMissingAndOneWhoOnlyWaitsIsNot() {
        addMan("ACTIVE");
        addMan("WAITING");
        people.ruth();
        assertThat(all().men()).isEqualTo(56);
        assertThat(overall().completeness().neither()).isEqualTo(1);
    }

    private void addMan(String stage) {
        var account = people.anyone(Role.PARTICIPANT).id().value();
        var man = UUID.randomUUID();
        jdbc.sql("insert into participant (id, version, account_id, first_name) values (:man, 1, :account, 'New')")
                .param("man", man)
                .param("account", account)
                .update();
        jdbc.sql("""
                insert into enrolment (id, version, cohort_id, participant_id, stage, enrolled_on, beyond_capacity)
                select gen_random_uuid(), 1, min(id::text)::uuid, :man, :stage, current_date, true from cohort""").param("man", man).param("stage", stage).update();
    }

    @Test
    void aManInTwoCohortsIsCountedOnceAndInTheSameWhoeverAsks() {
        jdbc.sql("""
                insert into enrolment (id, version, cohort_id, participant_id, stage, enrolled_on, beyond_capacity)
                select gen_random_uuid(), 1, c.id, e.participant_id, 'ACTIVE', current_date, true
                from enrolment e join cohort here on here.id = e.cohort_id
                    join cohort c on c.name = 'London East 1'
                where here.name = 'Yorkshire 1'""").update();
        people.ruth();
        assertThat(all().men()).isEqualTo(55);
        assertThat(overall().change().n()).isEqualTo(49);
        people.femi();
        var his = all().men();
        people.sian();
        assertThat(his + all().men()).isEqualTo(55);
    }
}
