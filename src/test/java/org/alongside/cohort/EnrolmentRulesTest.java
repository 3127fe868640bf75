package org.alongside.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.support.PostgresTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database and the enum say the same. */
@PostgresTest
class EnrolmentRulesTest {
    @Autowired
    JdbcClient jdbc;

    @Test
    void theSameStagesFollowEachOther() {
        for (var stage : Stage.values()) {
            for (var next : Stage.values()) {
                assertThat(ask("select stage_can_become(:stage, :next)", stage, next))
                        .as(stage + " to " + next)
                        .isEqualTo(stage.canBecome(next));
            }
        }
    }

    @Test
    void theSameStagesTakeAPlace() {
        for (var stage : Stage.values()) {
            assertThat(ask("select stage_takes_a_place(:stage) and :next <> ''", stage, stage))
                    .as(stage.name())
                    .isEqualTo(stage.takesAPlace());
        }
    }

    private boolean ask(String sql, Stage stage, Stage next) {
        return jdbc.sql(sql)
                .param("stage", stage.name())
                .param("next", next.name())
                .query(Boolean.class)
                .single();
    }
}
