package org.alongside.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.alongside.cohort.ProgrammeId;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.support.People;
import org.alongside.support.PostgresTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PostgresTest
class InstrumentsTest {
    @Autowired
    Instruments instruments;

    @Autowired
    ProgrammeSurveys surveys;

    @Autowired
    InstrumentStore store;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nobodyIsSignedIn() {
        people.signOut();
    }

    private InstrumentId publish(String document) {
        var id = instruments.bringIn(document);
        instruments.publish(id);
        return id;
    }

    @Test
    void whatIsPublishedIsReadBackAsItWasWithItsItemsInOrder() {
        people.anyone(Role.ADMINISTRATOR);
        var id = publish(Documents.check23());
        assertThat(store.find(id)).isEqualTo(Documents.read(Documents.check23()));
        assertThat(jdbc.sql("select item from instrument_item where instrument_id = :id order by position")
                        .param("id", id.value())
                        .query(String.class)
                        .list())
                .hasSize(23)
                .startsWith("s1q1", "s1q2")
                .endsWith("s3q8");
    }

    @Test
    void anEditionIsPublishedOnce() {
        people.anyone(Role.ADMINISTRATOR);
        publish(Documents.small());
        assertThatThrownBy(() -> publish(Documents.small())).isInstanceOf(RuleViolation.Conflict.class);
        assertThat(publish(Documents.small().replace("\"version\": \"1\"", "\"version\": \"2\"")))
                .isNotNull();
    }

    @Test
    void aDocumentWithAProblemIsRefusedAndNothingIsKept() {
        people.anyone(Role.ADMINISTRATOR);
        var document = Documents.small().replace("\"method\": \"sum\", \"min\"", "\"method\": \"mean\", \"min\"");
        assertThat(instruments.check(document)).hasSize(1);
        assertThatThrownBy(() -> publish(document))
                .isInstanceOf(RuleViolation.Refused.class)
                .hasMessage("instrument.problem.method");
        assertThat(jdbc.sql("select count(*) from instrument").query(Long.class).single())
                .isZero();
    }

    @Test
    void theDatabaseItselfRefusesToChangeWhatWasPublished() {
        people.anyone(Role.ADMINISTRATOR);
        publish(Documents.small());
        assertThatThrownBy(() ->
                        jdbc.sql("update instrument_item set section = 'b'").update())
                .hasMessageContaining("does not change");
    }

    @Test
    void onlyAnAdministratorPublishes() {
        people.anyone(Role.MANAGER);
        assertThatThrownBy(() -> publish(Documents.small())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aProgrammeThatIsNotThereGetsNoInstrument() {
        people.anyone(Role.ADMINISTRATOR);
        var id = publish(Documents.small());
        assertThatThrownBy(() -> surveys.use(ProgrammeId.random(), id, false))
                .isInstanceOf(RuleViolation.NotFound.class);
    }

    private static String licensed(String agreement) {
        return Documents.small()
                .replace(
                        "\"notice\": null, \"requiresAgreement\": false",
                        "\"notice\": \"© The Makers\", \"requiresAgreement\": true" + agreement);
    }

    @Test
    void aLicensedOneIsNotPublishedWithoutTheReferenceAndTheDateOfItsAgreement() {
        people.anyone(Role.ADMINISTRATOR);
        var id = instruments.bringIn(licensed(""));
        assertThat(instruments.row(id).textsMayLeave()).isFalse();
        assertThatThrownBy(() -> instruments.publish(id)).hasMessage("instrument.agreement.missing");
        assertThatThrownBy(() -> instruments.publish(id, new Agreement("A-1", Optional.empty(), Optional.empty())))
                .hasMessage("instrument.agreement.missing");
        var day = LocalDate.parse("2026-01-31");
        assertThatThrownBy(() ->
                        instruments.publish(id, new Agreement("A-1", Optional.of(day), Optional.of(day.plusDays(1)))))
                .hasMessage("instrument.agreement.over");
        assertThatThrownBy(() -> jdbc.sql("update instrument set state = 'PUBLISHED', published_at = now()")
                        .update())
                .hasMessageContaining("instrument_published_has_its_agreement");
    }

    @Test
    void anAgreementInTheDocumentIsEnoughAndCanBeRenewed() {
        people.anyone(Role.ADMINISTRATOR);
        var id = publish(licensed(", \"agreementReference\": \"A-1\", \"agreementDate\": \"2026-01-31\""));
        assertThat(instruments.row(id).state()).isEqualTo(InstrumentState.PUBLISHED);
        var renewed = new Agreement("A-2", Optional.of(LocalDate.parse("2026-02-01")), Optional.empty());
        instruments.renew(id, renewed);
        assertThat(instruments.row(id).agreement()).isEqualTo(renewed);
    }

    @Test
    void aDraftCanBeThrownAwayAndNothingElse() {
        people.anyone(Role.ADMINISTRATOR);
        var draft = instruments.bringIn(Documents.small());
        instruments.throwAway(draft);
        assertThat(instruments.all()).isEmpty();
        var published = publish(Documents.small());
        assertThatThrownBy(() -> instruments.throwAway(published)).hasMessage("instrument.state");
        instruments.retire(published);
        assertThatThrownBy(() -> instruments.publish(published)).hasMessage("instrument.state");
        assertThat(instruments.row(published).state()).isEqualTo(InstrumentState.RETIRED);
    }

    @Test
    void theUnitOfScoresIsKeptWithTheInstrument() {
        people.anyone(Role.ADMINISTRATOR);
        publish(Documents.small().replaceFirst("\"complete\", \"maxMissing\": 0", "\"prorate\", \"maxMissing\": 1"));
        assertThat(jdbc.sql("select score_unit from instrument")
                        .query(Integer.class)
                        .single())
                .isOne();
    }
}
