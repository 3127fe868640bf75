package org.alongside.survey;

import java.time.Instant;
import java.util.Optional;
import org.alongside.cohort.EnrolmentId;
import org.alongside.common.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who said that he may be asked again months later. He may say otherwise at any time; the last word counts. */
@Component
class FollowUpStore {
    private final JdbcClient jdbc;

    FollowUpStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void say(EnrolmentId enrolment, boolean yes, Instant at) {
        jdbc.sql("""
                insert into follow_up_consent (enrolment_id, said_yes, said_at) values (:enrolment, :yes, :at)
                on conflict (enrolment_id) do update set said_yes = excluded.said_yes, said_at = excluded.said_at
                    where follow_up_consent.said_at <= excluded.said_at""")
                .param("enrolment", enrolment.value())
                .param("yes", yes)
                .param("at", Times.sql(at))
                .update();
    }

    /** Empty: nobody has asked him. */
    Optional<Boolean> said(EnrolmentId enrolment) {
        return jdbc.sql("select said_yes from follow_up_consent where enrolment_id = :enrolment")
                .param("enrolment", enrolment.value())
                .query(Boolean.class)
                .optional();
    }
}
