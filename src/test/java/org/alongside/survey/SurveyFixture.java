package org.alongside.survey;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.account.CurrentAccount;
import org.alongside.account.SignedIn;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.EnrolmentId;
import org.alongside.cohort.ProgrammeId;
import org.alongside.common.Role;
import org.alongside.support.People;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of this module set up and look up in the demo programme. */
@TestComponent
class SurveyFixture {
    static final String COHORT = "South Wales 1";

    private final JdbcClient jdbc;
    private final People people;

    private final SurveyPages pages;
    private final Answering answering;
    private final ConsentTexts consents;
    private final CurrentAccount current;
    private final Clock clock;

    SurveyFixture(
            JdbcClient jdbc,
            People people,
            SurveyPages pages,
            Answering answering,
            ConsentTexts consents,
            CurrentAccount current,
            Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.pages = pages;
        this.answering = answering;
        this.consents = consents;
        this.current = current;
        this.clock = clock;
    }

    /** The phone of the man signed in, who has opened this response of his and said yes. */
    SurveyKey key(ResponseId id) {
        var key = keyWithoutConsent(id);
        answering.consent(key, consents.version(Locale.UK, "What it is for"), clock.instant());
        return key;
    }

    SurveyKey keyWithoutConsent(ResponseId id) {
        return new SurveyKey(id, pages.passForMe(id), current.id().value());
    }

    void switchOff(SignedIn person) {
        jdbc.sql("update account set enabled = false where id = :id")
                .param("id", person.id().value())
                .update();
    }

    /** What he would see if he opened it now. */
    SurveyPages.SurveyPage page(ResponseId id) {
        return pages.open(id, pages.passForMe(id)).orElseThrow();
    }

    /** A man who has answered nothing yet, in a cohort of the demo programme; signs him in. */
    void newMan(String reference) {
        newMan(reference, COHORT);
    }

    void newMan(String reference, String cohort) {
        var account = people.anyone(Role.PARTICIPANT);
        jdbc.sql("""
                with man as (
                    insert into participant (id, version, account_id, reference, first_name)
                    values (gen_random_uuid(), 1, :account, :reference, :reference) returning id)
                insert into enrolment (id, version, cohort_id, participant_id, stage, enrolled_on, beyond_capacity)
                select gen_random_uuid(), 1, c.id, man.id, 'ACTIVE', current_date, true from man, cohort c
                where c.name = :cohort""")
                .param("account", account.id().value())
                .param("reference", reference)
                .param("cohort", cohort)
                .update();
    }

    ResponseId response(String reference, Wave wave) {
        return jdbc.sql("""
                select r.id from response r join participant p on p.id = r.participant_id
                where p.reference = :reference and r.wave = :wave""")
                .param("reference", reference)
                .param("wave", wave.code())
                .query((row, n) -> new ResponseId(row.getObject(1, UUID.class)))
                .single();
    }

    Map<String, Integer> scores(ResponseId id) {
        record Score(String section, int value) {}
        return jdbc
                .sql("select section, value from score where response_id = :id")
                .param("id", id.value())
                .query(Score.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Score::section, Score::value));
    }

    /** How many have a finished score in that section both times: plain SQL, as somebody who doubts us would ask. */
    Map<String, Long> completePairs() {
        return List.of("s1", "s2", "s3", "overall").stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        section -> jdbc.sql("""
                        select count(*) from response first join response last on last.participant_id = first.participant_id
                            join score a on a.response_id = first.id and a.section = :section
                            join score b on b.response_id = last.id and b.section = :section
                        where first.wave = 'baseline' and last.wave = 'end'
                            and first.finished_at is not null and last.finished_at is not null""")
                                .param("section", section)
                                .query(Long.class)
                                .single()));
    }

    /** Complete pairs of overall scores that count. */
    long countedPairs() {
        return jdbc.sql("""
                select count(*) from response first join response last on last.participant_id = first.participant_id
                    join score a on a.response_id = first.id and a.section = 'overall'
                    join score b on b.response_id = last.id and b.section = 'overall'
                where first.wave = 'baseline' and last.wave = 'end' and first.withdrawn_at is null
                    and last.withdrawn_at is null and first.finished_at is not null and last.finished_at is not null""").query(Long.class).single();
    }

    /** Moves the cohort’s days by so many; with its waves. */
    void move(String cohort, int days) {
        jdbc.sql("update cohort set starts_on = starts_on + :days, ends_on = ends_on + :days where name = :cohort")
                .param("days", days)
                .param("cohort", cohort)
                .update();
        // nobody need be there, and it may be anywhere: other cohorts meet on those days too
        jdbc.sql("""
                delete from session_facilitator where session_id in (
                    select s.id from session s join cohort c on c.id = s.cohort_id where c.name = :cohort)""").param("cohort", cohort).update();
        jdbc.sql("""
                update session set place = 'Elsewhere', starts_at = starts_at + make_interval(days => :days),
                    ends_at = ends_at + make_interval(days => :days)
                where cohort_id = (select id from cohort where name = :cohort)""").param("days", days).param("cohort", cohort).update();
    }

    EnrolmentId enrolment(String reference) {
        return jdbc.sql("""
                select e.id from enrolment e join participant p on p.id = e.participant_id where p.reference = :reference""")
                .param("reference", reference)
                .query((row, n) -> new EnrolmentId(row.getObject(1, UUID.class)))
                .single();
    }

    CohortId cohort(String name) {
        return jdbc.sql("select id from cohort where name = :name")
                .param("name", name)
                .query((row, n) -> new CohortId(row.getObject(1, UUID.class)))
                .single();
    }

    ProgrammeId programme() {
        return jdbc.sql("select id from programme")
                .query((row, n) -> new ProgrammeId(row.getObject(1, UUID.class)))
                .single();
    }
}
