package org.alongside.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.support.People;
import org.alongside.support.PostgresTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.AfterTransaction;

@PostgresTest
class SignInTest {
    private static final String HERE = "192.0.2.1";

    @Autowired
    SignIn signIn;

    @Autowired
    StaffAccounts staff;

    @Autowired
    JoinCodes codes;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nobodyIsSignedIn() {
        people.signOut();
    }

    /** Tries are counted in transactions of their own, which the test does not roll back. */
    @AfterTransaction
    void forgetTries() {
        jdbc.sql("delete from sign_in_attempt").update();
    }

    private void firstAdministrator() {
        staff.acceptAsFirst(
                staff.firstLink().orElseThrow(),
                new PersonName("Ada"),
                new EmailAddress("Ada@Example.org"),
                new NewPassword("three green apples"));
    }

    @Test
    void thePasswordChosenAtTheOneTimeLinkLetsIn() {
        firstAdministrator();
        assertThat(signIn.withPassword("ADA@example.org ", "three green apples", HERE))
                .hasValueSatisfying(person -> assertThat(person.role()).isEqualTo(Role.ADMINISTRATOR));
    }

    @Test
    void theOneTimeLinkWorksOnceAndOnlyWhileNobodyHasAnAccount() {
        var link = staff.firstLink().orElseThrow();
        var name = new PersonName("Ada");
        var password = new NewPassword("three green apples");
        staff.acceptAsFirst(link, name, new EmailAddress("ada@example.org"), password);
        assertThatThrownBy(() -> staff.acceptAsFirst(link, name, new EmailAddress("eve@example.org"), password))
                .isInstanceOf(RuleViolation.NotFound.class);
        assertThat(staff.invitation(link)).isEmpty();
        assertThat(staff.firstLink()).isEmpty();
    }

    @Test
    void everyFailureLooksTheSame() {
        firstAdministrator();
        assertThat(signIn.withPassword("ada@example.org", "wrong", HERE)).isEmpty();
        assertThat(signIn.withPassword("nobody@example.org", "wrong", HERE)).isEmpty();
        assertThat(signIn.withCode("ABC234", HERE)).isEmpty();
        assertThat(signIn.withCode("", HERE)).isEmpty();
    }

    @Test
    void afterFiveWrongPasswordsEvenTheRightOneIsRefusedFromThereButNotFromElsewhere() {
        firstAdministrator();
        for (var i = 0; i < SignInLimit.PER_ACCOUNT_AND_ADDRESS; i++) {
            signIn.withPassword("ada@example.org", "wrong " + i, HERE);
        }
        assertThat(signIn.withPassword("ada@example.org", "three green apples", HERE))
                .isEmpty();
        assertThat(signIn.withPassword("ada@example.org", "three green apples", "192.0.2.2"))
                .isPresent();
    }

    @Test
    void guessingCodesSoonEnds() {
        people.anyone(Role.FACILITATOR);
        var participant = participant();
        var code = codes.make(participant).code();
        for (var i = 0; i < SignInLimit.PER_ADDRESS; i++) {
            signIn.withCode("222222", HERE);
        }
        assertThat(signIn.withCode(code, HERE)).isEmpty();
    }

    @Test
    void aCodeLetsInOnceHoweverItIsTyped() {
        people.anyone(Role.FACILITATOR);
        var participant = participant();
        var code = codes.make(participant);
        var typed = " " + code.spaced().toLowerCase(Locale.ROOT) + "-";
        assertThat(signIn.withCode(typed, HERE))
                .hasValueSatisfying(person -> assertThat(person.id()).isEqualTo(participant));
        assertThat(signIn.withCode(code.code(), HERE)).isEmpty();
    }

    @Test
    void aNewCodeEndsTheOneBefore() {
        people.anyone(Role.FACILITATOR);
        var participant = participant();
        var lost = codes.make(participant).code();
        codes.make(participant);
        assertThat(signIn.withCode(lost, HERE)).isEmpty();
    }

    @Test
    void theDatabaseHoldsNeitherCodesNorLinks() {
        people.anyone(Role.FACILITATOR);
        var code = codes.make(participant()).code();
        people.anyone(Role.ADMINISTRATOR);
        var link = staff.invite(new PersonName("Bea"), new EmailAddress("bea@example.org"), Role.MANAGER);
        var kept = jdbc.sql("""
                select encode(code_hash, 'escape') from join_code
                union all select encode(token_hash, 'escape') from staff_link""").query(String.class).list();
        assertThat(kept).hasSizeGreaterThanOrEqualTo(2).noneMatch(text -> text.contains(code) || text.contains(link));
    }

    @Autowired
    ParticipantAccounts participants;

    private AccountId participant() {
        return participants.open(new PersonName("Bryn"));
    }
}
