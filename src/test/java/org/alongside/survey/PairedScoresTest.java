package org.alongside.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import org.alongside.cohort.ProjectId;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DemoTest
class PairedScoresTest {
    @Autowired
    PairedScores scores;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nobodyIsSignedIn() {
        people.signOut();
    }

    private PairedScores.Comparison only() {
        assertThat(scores.compare(Optional.empty())).hasSize(1);
        return scores.compare(Optional.empty()).getFirst();
    }

    private PairedScores.Section overall() {
        return only().sections().getLast();
    }

    @Test
    void theOverallScoreStandsLastAndHasThePairsOfThePaper() {
        people.ruth();
        assertThat(only().sections()).extracting(PairedScores.Section::id).containsExactly("s1", "s2", "s3", "overall");
        assertThat(only().sections())
                .extracting(section -> section.pairs().size())
                .containsExactly(53, 53, 53, 49);
        assertThat(only().men()).isEqualTo(55);
    }

    @Test
    void theProjectsOfTheFacilitatorsAddUpToThoseOfTheManager() {
        people.sian();
        var hers = overall().pairs();
        assertThat(hers).extracting(PairedScores.Pair::project).containsOnly("South Wales", "Yorkshire", "North East");
        people.femi();
        var his = overall().pairs();
        assertThat(his).extracting(PairedScores.Pair::project).containsOnly("London North", "London East");
        assertThat(hers.size() + his.size()).isEqualTo(49);
    }

    @Test
    void anotherOnesProjectIsNotFoundAndOnlyFacilitatorsAndManagersMayAsk() {
        people.sian();
        var foreign = jdbc.sql("select id from project where name = 'London East'")
                .query(UUID.class)
                .single();
        assertThatThrownBy(() -> scores.compare(Optional.of(new ProjectId(foreign))))
                .isInstanceOf(RuleViolation.NotFound.class);
        people.anyone(Role.MANAGER);
        assertThat(scores.compare(Optional.empty())).isEmpty();
        people.alex();
        assertThatThrownBy(() -> scores.compare(Optional.empty())).isInstanceOf(AccessDeniedException.class);
        people.participant(People.GARETH);
        assertThatThrownBy(() -> scores.compare(Optional.empty())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aResponseThatIsNotFinishedDoesNotCount() {
        jdbc.sql("""
                update response set finished_at = null, reopened_at = null
                where id = (select r.id from response r join score s on s.response_id = r.id
                    where r.wave = 'end' and s.section = 'overall' limit 1)""").update();
        people.ruth();
        assertThat(overall().count(row -> row.end() == PairedScores.Got.NOT_FINISHED))
                .isEqualTo(1);
        assertThat(overall().pairs()).hasSizeBetween(48, 49);
    }

    @Test
    void twoEditionsAreNeverCompared() {
        var second = UUID.randomUUID();
        jdbc.sql("""
                with first as (select * from instrument), second as (
                    insert into instrument (id, code, edition, title, document, waves, items, scores, imported_at)
                    select :id, code, '2', title, document, waves, items, scores, imported_at from first)
                insert into instrument_score (instrument_id, section, position)
                select :id, section, position from instrument_score""").param("id", second).update();
        jdbc.sql("update instrument set state = 'PUBLISHED', published_at = now() + interval '1 day' where id = :id")
                .param("id", second)
                .update();
        // ten men answered another edition at the end than at the start
        jdbc.sql("""
                with moved as (
                    delete from response where id in (select r.id from response r join score s on s.response_id = r.id
                        where r.wave = 'end' and s.section = 'overall' order by r.id limit 10)
                    returning *)
                insert into response (enrolment_id, participant_id, instrument_id, wave, mode, started_at, finished_at, answers,
                    scores)
                select enrolment_id, participant_id, :id, wave, mode, started_at, finished_at, answers,
                    array[null, null, null, 60] from moved""").param("id", second).update();
        people.ruth();
        var comparisons = scores.compare(Optional.empty());
        assertThat(comparisons).extracting(PairedScores.Comparison::edition).containsExactly("1.0.0", "2");
        assertThat(comparisons.getFirst().sections().getLast().pairs()).hasSizeBetween(39, 41);
        assertThat(comparisons.getLast().men()).isEqualTo(10);
        assertThat(comparisons.getLast().sections().getLast().pairs()).isEmpty();
    }

    @Test
    void aManWhoTookPartAndAnsweredNothingIsMissingAndOneWhoOnlyWaitsIsNot() {
        addMan("ACTIVE");
        addMan("WAITING");
        people.ruth();
        assertThat(only().men()).isEqualTo(56);
        assertThat(overall()
                        .count(row -> row.baseline() == PairedScores.Got.NOT_STARTED
                                && row.end() == PairedScores.Got.NOT_STARTED))
                .isEqualTo(1);
    }

    private void addMan(String stage) {
        var account = people.anyone(Role.PARTICIPANT).id().value();
        var man = UUID.randomUUID();
        jdbc.sql("insert into participant (id, version, account_id, first_name) values (:man, 1, :account, 'New')")
                .param("man", man)
                .param("account", account)
                .update();
        jdbc.sql("""
                insert into enrolment (id, version, cohort_id, participant_id, stage, enrolled_on)
                select gen_random_uuid(), 1, min(id::text)::uuid, :man, :stage, current_date from cohort""").param("man", man).param("stage", stage).update();
    }

    @Test
    void aManInTwoCohortsIsCountedOnce() {
        jdbc.sql("""
                insert into enrolment (id, version, cohort_id, participant_id, stage, enrolled_on)
                select gen_random_uuid(), 1, c.id, e.participant_id, 'ACTIVE', current_date
                from enrolment e join cohort here on here.id = e.cohort_id
                    join cohort c on c.name = 'Yorkshire 2' and c.id <> e.cohort_id
                where here.name = 'Yorkshire 1'""").update();
        people.ruth();
        assertThat(only().men()).isEqualTo(55);
        assertThat(overall().pairs()).hasSize(49);
    }
}
