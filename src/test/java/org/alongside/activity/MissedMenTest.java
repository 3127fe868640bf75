package org.alongside.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alongside.activity.MissedMen.Outcome;
import org.alongside.cohort.EnrolmentId;
import org.alongside.common.RuleViolation;
import org.alongside.common.Times;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DemoTest
class MissedMenTest {
    @Autowired
    MissedMen missed;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private final List<SessionId> days = new ArrayList<>();
    private SomeSessions some;
    private EnrolmentId gareth;

    @BeforeEach
    void nothingHasBeenYet() {
        some = new SomeSessions(jdbc);
        gareth = some.demoMan(People.GARETH);
        for (var table : List.of("session_reply", "register_mark", "session")) {
            jdbc.sql("delete from " + table).update();
        }
        days.clear();
        people.sian();
    }

    @AfterEach
    void nobodyIsSignedIn() {
        people.signOut();
    }

    /** One letter a session, the oldest first: Here, Word, Absent, - unmarked, x cancelled. */
    private void marks(String letters) {
        var first = days.size();
        for (var letter : letters.toCharArray()) {
            var start = Instant.now().minus(Duration.ofDays(30 - days.size()));
            var id = some.session(some.demoCohort("South Wales 1"), start);
            days.add(id);
            var mark = switch (letter) {
                case 'H' -> "PRESENT";
                case 'W' -> "APOLOGIES";
                case '-' -> "UNMARKED";
                default -> "ABSENT";
            };
            jdbc.sql("""
                    insert into register_mark (session_id, enrolment_id, mark, marked_by, marked_how, tapped_at, received_at)
                    select :s, :e, :mark, id, 'FACILITATOR', :at, :at from account where email = 'sian@demo.example'""")
                    .param("s", id.value())
                    .param("e", gareth.value())
                    .param("mark", mark)
                    .param("at", Times.sql(start))
                    .update();
            if (letter == 'x') {
                some.cancel(id);
            }
        }
        assertThat(days).hasSize(first + letters.length());
    }

    @ParameterizedTest
    @CsvSource({
        "A, false",
        "AA, true",
        "HAA, true",
        "AAH, false",
        "AHA, false",
        "AAW, false",
        "AWA, true",
        "WW, false",
        "A-A, true",
        "AxA, true",
        "Ax, false",
        "AAA, true",
        "AWWA, true",
        "HAWA, true",
        "AAWH, false"
    })
    void twoUnexplainedAbsencesRunningMakeACard(String letters, boolean ring) {
        marks(letters);
        assertThat(missed.toRing()).hasSize(ring ? 1 : 0);
    }

    @Test
    void whatCameOfItMakesTheCardGoUntilHeMissesTwoMore() {
        marks("AA");
        var man = missed.toRing().getFirst();
        assertThat(man.firstName()).isEqualTo("Gareth");
        missed.note(man, Outcome.MESSAGE);
        assertThat(missed.toRing()).isEmpty();
        marks("A");
        assertThat(missed.toRing()).isEmpty();
        marks("A");
        assertThat(missed.toRing()).hasSize(1);
    }

    @Test
    void oneWhoHasStoppedIsLeftInPeaceUntilHeComesAgain() {
        marks("AA");
        missed.note(missed.toRing().getFirst(), Outcome.STOPPED);
        marks("AAA");
        assertThat(missed.toRing()).isEmpty();
        marks("HAA");
        assertThat(missed.toRing()).hasSize(1);
    }

    @Test
    void itIsSaidOnceAndMayBeTakenBackByWhoSaidIt() {
        marks("AA");
        var man = missed.toRing().getFirst();
        missed.note(man, Outcome.COMING);
        assertThatThrownBy(() -> missed.note(man, Outcome.NOT_NOW)).isInstanceOf(RuleViolation.Conflict.class);
        missed.undo(man);
        assertThat(missed.toRing()).containsExactly(man);
    }

    @Test
    void itIsForTheFacilitatorsOfTheProject() {
        marks("AA");
        var man = missed.toRing().getFirst();
        people.femi();
        assertThat(missed.toRing()).isEmpty();
        assertThatThrownBy(() -> missed.note(man, Outcome.COMING)).isInstanceOf(RuleViolation.Conflict.class);
        people.ruth();
        assertThatThrownBy(missed::toRing).isInstanceOf(AccessDeniedException.class);
        people.participant(People.GARETH);
        assertThatThrownBy(missed::toRing).isInstanceOf(AccessDeniedException.class);
    }
}
