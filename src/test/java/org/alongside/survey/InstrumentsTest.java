package org.alongside.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        var document =
                Documents.small().replace("\"method\": \"sum\", \"min\"", "\"method\": \"sum-then-lookup\", \"min\"");
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
        assertThatThrownBy(() -> instruments.use(ProgrammeId.random(), id)).isInstanceOf(RuleViolation.NotFound.class);
    }
}
