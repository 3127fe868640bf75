package org.alongside.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

@DemoTest
class DemoSurveyTest {
    @Autowired
    DemoSurvey demo;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theDemoProgrammeIsLoadedOnceAndNobodyStaysSignedIn() {
        assertThat(responses()).isEqualTo(110);
        demo.run(new DefaultApplicationArguments());
        assertThat(responses()).isEqualTo(110);
        assertThat(people.authentication()).isNull();
    }

    @Test
    void itWasDoneByTheAdministratorAndTheManagerThemselves() {
        assertThat(jdbc.sql("""
                        select a.role || ' ' || t.action from audit_entry t join account a on a.id = t.account_id
                        where t.action in ('published', 'chose-instrument', 'imported-responses') order by t.id""").query(String.class).list())
                .containsExactly(
                        "ADMINISTRATOR published", "ADMINISTRATOR chose-instrument", "MANAGER imported-responses");
    }

    private long responses() {
        return jdbc.sql("select count(*) from response").query(Long.class).single();
    }
}
