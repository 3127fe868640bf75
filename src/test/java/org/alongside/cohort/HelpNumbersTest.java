package org.alongside.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.alongside.account.AuditTrail;
import org.alongside.account.CurrentAccount;
import org.alongside.cohort.HelpNumber.Takes;
import org.alongside.cohort.HelpNumbers.Due;
import org.alongside.common.HelpLines;
import org.alongside.common.RuleViolation;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.security.access.AccessDeniedException;

@DemoTest
class HelpNumbersTest {
    private static final String OWLS = "01632 960120";

    @Autowired
    HelpNumbers numbers;

    @Autowired
    HelpLines lines;

    @Autowired
    Projects projects;

    @Autowired
    CurrentAccount current;

    @Autowired
    AuditTrail audit;

    @Autowired
    Clock clock;

    @Autowired
    DataSource dataSource;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nobodyIsSignedIn() {
        people.signOut();
    }

    private HelpNumbers on(LocalDate day) {
        var noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        return new HelpNumbers(jdbc, lines, current, audit, Clock.fixed(noon, ZoneOffset.UTC));
    }

    private ProjectId southWales() {
        return jdbc.sql("select id from project where name = 'South Wales'")
                .query((row, n) -> new ProjectId(row.getObject(1, java.util.UUID.class)))
                .single();
    }

    private void checkedOn(LocalDate day) {
        jdbc.sql("update project_help_number set checked_on = :day")
                .param("day", day)
                .update();
        jdbc.sql("update help_line_check set checked_on = :day")
                .param("day", day)
                .update();
    }

    @Test
    void aNumberIsDueSixMonthsAfterItWasChecked() {
        people.alex();
        checkedOn(LocalDate.of(2026, 8, 31));
        assertThat(on(LocalDate.of(2027, 2, 27)).due()).isEmpty();
        assertThat(on(LocalDate.of(2027, 2, 28)).due())
                .extracting(Due::name)
                .containsExactly(
                        "Samaritans", "Shout", "999", "Night owls, the valley’s own line", "Beck Road listening line");
    }

    @Test
    void oneThatNobodyHasEverCheckedIsDueToo() {
        people.alex();
        checkedOn(LocalDate.of(2026, 8, 31));
        jdbc.sql("delete from help_line_check where number = '85258'").update();
        assertThat(on(LocalDate.of(2026, 9, 1)).due())
                .extracting(Due::name, Due::checkedOn)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Shout", Optional.empty()));
    }

    @Test
    void stillRightRenewsItForSixMonths() {
        people.alex();
        var day = LocalDate.of(2027, 3, 1);
        checkedOn(day.minusMonths(6));
        var then = on(day);
        then.stillRight(southWales(), OWLS);
        then.stillRight("116 123");
        assertThat(then.due()).extracting(Due::name).containsExactly("Shout", "999", "Beck Road listening line");
        assertThat(then.read().lines().getFirst().checkedOn()).contains(day);
        assertThat(on(day.plusMonths(6)).due()).hasSize(5);
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'checked-help-number'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void anAdministratorIsRemindedAndNobodyElseIsAsked() {
        people.ruth();
        assertThatThrownBy(() -> numbers.due()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> numbers.stillRight("116 123")).isInstanceOf(AccessDeniedException.class);
        numbers.stillRight(southWales(), OWLS);
        people.sian();
        assertThatThrownBy(() -> numbers.stillRight(southWales(), OWLS)).isInstanceOf(AccessDeniedException.class);
        people.anyone(org.alongside.common.Role.MANAGER);
        assertThatThrownBy(() -> numbers.stillRight(southWales(), OWLS)).isInstanceOf(RuleViolation.NotFound.class);
        people.alex();
        assertThatThrownBy(() -> numbers.stillRight("116 124")).isInstanceOf(RuleViolation.NotFound.class);
    }

    @Test
    void aNumberThatIsChangedWasCheckedTodayAndTheOthersKeepTheirDay() {
        people.ruth();
        var id = southWales();
        var page = projects.find(id);
        var before = page.profile().helpNumbers().getFirst();
        var profile = page.profile();
        projects.change(
                id,
                page.version(),
                new ProjectProfile(
                        profile.name(),
                        profile.place(),
                        profile.zone(),
                        profile.countryPart(),
                        profile.contact(),
                        profile.safeguarding(),
                        List.of(
                                new HelpNumber(before.name(), before.phone(), before.hours(), before.takes(), null),
                                new HelpNumber("New line", "01632 960199", "", Takes.TEXTS, null))));
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        assertThat(projects.find(id).profile().helpNumbers())
                .containsExactly(before, new HelpNumber("New line", "01632 960199", "", Takes.TEXTS, today));
    }

    @Test
    void whenTheDatabaseIsAwayOrHangsTheNumbersAreThereAsTheyWereLast() {
        var away = new CountDownLatch(1);
        var state = new String[] {"up"};
        var source = new DelegatingDataSource(dataSource) {
            @Override
            public Connection getConnection() throws SQLException {
                switch (state[0]) {
                    case "down" -> throw new SQLTransientConnectionException("away");
                    case "hangs" -> waitFor(away);
                    default -> {}
                }
                return super.getConnection();
            }
        };
        var asked = new HelpNumbers(JdbcClient.create(source), lines, current, audit, clock);
        var known = asked.known();
        assertThat(known.sites()).extracting(HelpNumbers.Site::project).containsExactly("South Wales", "Yorkshire");
        state[0] = "down";
        assertThat(asked.known()).isEqualTo(known);
        state[0] = "hangs";
        assertThat(asked.known()).isEqualTo(known);
        assertThat(asked.known()).isEqualTo(known);
        away.countDown();
        var neverUp = new HelpNumbers(
                JdbcClient.create(source), lines, current, audit, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        state[0] = "down";
        assertThat(neverUp.known().lines())
                .extracting(line -> line.line().name())
                .containsExactly("Samaritans", "Shout", "999");
    }

    private static void waitFor(CountDownLatch away) {
        try {
            away.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
