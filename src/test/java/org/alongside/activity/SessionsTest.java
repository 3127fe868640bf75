package org.alongside.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.alongside.account.CurrentAccount;
import org.alongside.account.SignedIn;
import org.alongside.common.RuleViolation;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** At a fixed moment: half past ten in the evening of 10 June 2030 in London, already the 11th further east. */
@DemoTest
class SessionsTest {
    private static final Instant NOW = Instant.parse("2030-06-10T21:30:00Z");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");

    @Autowired
    Sessions proxied;

    @Autowired
    MySessions mine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CurrentAccount current;

    @Autowired
    People people;

    private Sessions sessions;
    private SomeSessions some;
    private SignedIn sian;

    @BeforeEach
    void anEveningInJune() {
        sessions = new Sessions(jdbc, current, Clock.fixed(NOW, LONDON));
        some = new SomeSessions(jdbc);
        sian = people.sian();
    }

    @AfterEach
    void nobodyIsSignedIn() {
        people.signOut();
    }

    private static Instant at(ZoneId zone, String day, int hour) {
        return LocalDate.parse(day).atTime(hour, 0).atZone(zone).toInstant();
    }

    private static List<SessionId> ids(List<SessionDetails> list) {
        return list.stream().map(SessionDetails::id).toList();
    }

    @Test
    void theProjectsOwnClockSaysWhatTodayIs() {
        var wales = some.demoCohort("South Wales 1");
        var auckland = some.cohort(sian, "Pacific/Auckland");
        var honolulu = some.cohort(sian, "Pacific/Honolulu");
        some.session(wales, at(LONDON, "2030-06-09", 10));
        var walesToday = some.session(wales, at(LONDON, "2030-06-10", 10));
        some.session(wales, at(LONDON, "2030-06-11", 1));
        some.session(auckland, at(AUCKLAND, "2030-06-10", 23));
        var aucklandToday = some.session(auckland, at(AUCKLAND, "2030-06-11", 10));
        var honoluluToday = some.session(honolulu, at(ZoneId.of("Pacific/Honolulu"), "2030-06-10", 23));
        assertThat(ids(sessions.today())).containsExactly(walesToday, aucklandToday, honoluluToday);
    }

    @Test
    void oneThatGoesOnPastMidnightIsStillThere() {
        var late = some.session(some.cohort(sian, "Asia/Kolkata"), Instant.parse("2030-06-10T18:00:00Z"));
        assertThat(ids(sessions.today())).isEmpty();
        var running = new Sessions(jdbc, current, Clock.fixed(Instant.parse("2030-06-10T19:00:00Z"), LONDON));
        assertThat(ids(running.today())).containsExactly(late);
    }

    @Test
    void aFacilitatorHasOnlyHerOwnProjectsAndAManagerAllOfHis() {
        var wales = some.session(some.demoCohort("South Wales 1"), at(LONDON, "2030-06-10", 10));
        var london = some.session(some.demoCohort("London East 1"), at(LONDON, "2030-06-10", 11));
        assertThat(ids(sessions.today())).containsExactly(wales);
        people.femi();
        assertThat(ids(sessions.today())).containsExactly(london);
        assertThatThrownBy(() -> sessions.find(wales)).isInstanceOf(RuleViolation.NotFound.class);
        people.ruth();
        assertThat(ids(sessions.today())).containsExactly(wales, london);
    }

    @Test
    void onAFreeDayTheNextOneIsTheFirstThatIsNotCancelled() {
        var cohort = some.demoCohort("South Wales 1");
        var snow = some.session(cohort, at(LONDON, "2030-06-11", 10));
        some.cancel(snow);
        some.session(cohort, at(LONDON, "2030-06-13", 10));
        var next = some.session(cohort, at(LONDON, "2030-06-12", 10));
        assertThat(sessions.today()).isEmpty();
        assertThat(sessions.next().map(SessionDetails::id)).contains(next);
    }

    @Test
    void aSessionSaysWhatForWhomWhenAndWhere() {
        var id = some.session(some.demoCohort("South Wales 1"), at(LONDON, "2030-06-11", 10));
        var session = sessions.find(id);
        assertThat(session.activity()).isEqualTo("Gardening");
        assertThat(session.cohort()).isEqualTo("South Wales 1");
        assertThat(session.place()).isEqualTo("Shed & garden, Mill Lane");
        assertThat(session.zone()).isEqualTo(LONDON);
        assertThat(session.status()).isEqualTo(SessionStatus.PLANNED);
        jdbc.sql("update session set place = ' ' where id = :id")
                .param("id", id.value())
                .update();
        assertThat(sessions.find(id).place()).isEqualTo("Valley allotments, Mill Lane");
    }

    @Test
    void theSessionsOfACohortComeInPagesInAFixedOrder() {
        var cohort = some.cohort(sian, "Europe/London");
        var first = some.session(cohort, NOW.plus(Duration.ofDays(1)));
        var second = some.session(cohort, NOW.plus(Duration.ofDays(2)));
        var older = some.session(cohort, NOW.minus(Duration.ofDays(2)));
        var latest = some.session(cohort, NOW.minus(Duration.ofDays(1)));
        assertThat(sessions.coming(cohort, 0, 9))
                .extracting(Sessions.CohortSession::id)
                .containsExactly(first, second);
        assertThat(sessions.past(cohort, 0, 9))
                .extracting(Sessions.CohortSession::id)
                .containsExactly(latest, older);
        assertThat(sessions.past(cohort, 1, 1))
                .extracting(Sessions.CohortSession::id)
                .containsExactly(older);
        people.femi();
        assertThat(sessions.coming(cohort, 0, 9)).isEmpty();
    }

    @Test
    void aPastSessionSaysHowManyWereHereOfHowMany() {
        var past = proxied.past(some.demoCohort("South Wales 1"), 0, 100);
        assertThat(past).isNotEmpty().allSatisfy(row -> assertThat(row.men()).isEqualTo(6));
        assertThat(past.stream().mapToInt(Sessions.CohortSession::here).sum())
                .isEqualTo(jdbc.sql("""
                        select count(*) from register_mark m join session s on s.id = m.session_id
                            join cohort c on c.id = s.cohort_id
                        where c.name = 'South Wales 1' and m.mark = 'PRESENT' and s.ends_at <= now()""").query(Integer.class).single());
    }

    @Test
    void aManWhoJoinedLaterIsNotCountedAsMissing() {
        var cohort = some.demoCohort("South Wales 1");
        jdbc.sql("update enrolment set enrolled_on = current_date where id = :id")
                .param("id", some.demoMan(People.GARETH).value())
                .update();
        jdbc.sql("delete from register_mark where enrolment_id = :id")
                .param("id", some.demoMan(People.GARETH).value())
                .update();
        assertThat(proxied.past(cohort, 0, 100).getLast().men()).isEqualTo(5);
    }

    @Test
    void staffPagesAreNotForParticipantsNorTheirsForStaff() {
        assertThatThrownBy(() -> mine.next(1)).isInstanceOf(AccessDeniedException.class);
        people.participant(People.GARETH);
        assertThatThrownBy(() -> proxied.today()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> proxied.next()).isInstanceOf(AccessDeniedException.class);
    }
}
