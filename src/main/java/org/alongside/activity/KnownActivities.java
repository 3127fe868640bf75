package org.alongside.activity;

import java.util.List;
import org.alongside.cohort.ActivityNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the cohort’s form which activities there are. */
@Component
class KnownActivities implements ActivityNames {
    private final JdbcClient jdbc;

    KnownActivities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> names() {
        return jdbc.sql("select name from activity order by lower(name), id")
                .query(String.class)
                .list();
    }
}
