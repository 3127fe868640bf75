package org.alongside.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.account.AccountId;
import org.alongside.account.Secrets;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.EnrolmentId;
import org.alongside.common.Times;
import org.alongside.common.Together;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Passes: each lets one browser answer one response. */
@Component
class PassStore {
    /** An account that was switched off, or whose phones were forgotten, has no pass any more. */
    private static final String OPENED = """
            select asked.n, s.way, p.account_id, e.id as enrolment_id, r.consented_at, r.withdrawn_at, r.answers, r.answered_at,
                r.xmin::text as seen,
            """ + ResponseStore.COLUMNS + """
            from unnest(:hashes, :responses) with ordinality as asked (token_hash, response_id, n)
                join survey_pass s on s.token_hash = asked.token_hash and s.response_id = asked.response_id
                join response r on r.id = s.response_id
                join participant p on p.id = r.participant_id join account a on a.id = p.account_id
                join enrolment e on e.id = r.enrolment_id
            where s.expires_at > :now and a.enabled and a.sessions_from <= s.created_at
            """;

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Together<SurveyKey, Optional<Opened>> opening;

    PassStore(JdbcClient jdbc, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        opening = new Together<>(keys -> query(OPENED, keys, clock.instant()));
    }

    /** A response with its answers as they were {@code seen}, and how and for whom it was opened. */
    record Opened(
            SurveyWay way,
            AccountId account,
            EnrolmentId enrolment,
            Response response,
            AnswerSheet sheet,
            String seen,
            boolean consented,
            boolean withdrawn) {}

    /** Whom a man may ask about the survey; blank: nobody is named. */
    record Contact(String name, String phone) {}

    /** The secret of a new pass; old ones are cleared away. */
    String make(ResponseId response, SurveyWay way, Instant now) {
        var secret = secrets.token();
        jdbc.sql("""
                with old as (delete from survey_pass where response_id = :response and expires_at <= :now)
                insert into survey_pass (token_hash, response_id, way, created_at, expires_at)
                values (:hash, :response, :way, :now, :expires)""")
                .param("hash", Secrets.hash(secret))
                .param("response", response.value())
                .param("way", way.name())
                .param("now", Times.sql(now))
                .param("expires", Times.sql(now.plus(way.lasts())))
                .update();
        return secret;
    }

    Optional<Opened> find(SurveyKey key) {
        return opening.ask(key);
    }

    Contact contact(CohortId cohort) {
        return jdbc.sql("""
                select coalesce(j.contact_name, '') as name, coalesce(j.contact_phone, '') as phone
                from cohort c join project j on j.id = c.project_id where c.id = :cohort""")
                .param("cohort", cohort.value())
                .query(Contact.class)
                .single();
    }

    /** As {@link #find}, and until the transaction ends nobody else changes it: scores must fit the answers. */
    Optional<Opened> lock(SurveyKey key, Instant now) {
        return query(OPENED + "for update of r", List.of(key), now).getFirst();
    }

    void end(SurveyKey key) {
        jdbc.sql("delete from survey_pass where token_hash = :hash and response_id = :response")
                .param("hash", key.hash())
                .param("response", key.response().value())
                .update();
    }

    /** Those that came from his own sign-in, on all his phones: the ones still signed in get another. */
    void endOwn(AccountId account) {
        jdbc.sql("""
                delete from survey_pass s using response r, participant p
                where r.id = s.response_id and p.id = r.participant_id and p.account_id = :account and s.way = 'OWN'""").param("account", account.value()).update();
    }

    /** He asked to be contacted. The same tap arriving twice changes nothing; asking anew later is a request anew. */
    void askForContact(ResponseId response, Instant at) {
        jdbc.sql("""
                insert into survey_contact_request as k (response_id, asked_at) values (:response, :at)
                on conflict (response_id) do update set asked_at = excluded.asked_at, seen_at = null, seen_by = null
                    where k.seen_at < excluded.asked_at""")
                .param("response", response.value())
                .param("at", Times.sql(at))
                .update();
    }

    /** He has asked, and nobody has seen to it yet. */
    boolean waitsForContact(ResponseId response) {
        return jdbc.sql("""
                select exists (select from survey_contact_request where response_id = :response and seen_at is null)""")
                .param("response", response.value())
                .query(Boolean.class)
                .single();
    }

    /** In the order of the keys. */
    private List<Optional<Opened>> query(String sql, List<SurveyKey> keys, Instant now) {
        var found = new ArrayList<Optional<Opened>>(Collections.nCopies(keys.size(), Optional.empty()));
        jdbc.sql(sql)
                .param("hashes", keys.stream().map(SurveyKey::hash).toArray(byte[][]::new))
                .param(
                        "responses",
                        keys.stream().map(key -> key.response().value()).toArray(UUID[]::new))
                .param("now", Times.sql(now))
                .query(row -> {
                    found.set(row.getInt("n") - 1, Optional.of(opened(row)));
                });
        return found;
    }

    private static Opened opened(ResultSet row) throws SQLException {
        return new Opened(
                SurveyWay.valueOf(row.getString("way")),
                new AccountId(row.getObject("account_id", UUID.class)),
                new EnrolmentId(row.getObject("enrolment_id", UUID.class)),
                ResponseStore.response(row, 0),
                AnswerStore.sheet(row),
                row.getString("seen"),
                time(row, "consented_at") != null,
                time(row, "withdrawn_at") != null);
    }

    private static @Nullable OffsetDateTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class);
    }
}
