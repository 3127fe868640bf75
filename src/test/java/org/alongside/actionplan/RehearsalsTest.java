package org.alongside.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.actionplan.Rehearsals.Outcomes;
import org.alongside.cohort.ProgrammeId;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Managers read how many, from the programme’s smallest numbers up, and never whose. */
@DemoTest
class RehearsalsTest {
    @Autowired
    Rehearsals rehearsals;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nobodyIsSignedIn() {
        people.signOut();
    }

    @Test
    void nothingIsSaidOfFewerMenThanTheSmallestGroup() {
        people.ruth();
        said(4, "GOT_IT");
        assertThat(rehearsals.of(programme())).isEmpty();
        said(5, "GOT_IT");
        assertThat(rehearsals.of(programme())).hasValue(new Outcomes(5, Map.of(WhatCameOfIt.GOT_IT, 5)));
        jdbc.sql("update programme set minimum_group = 6").update();
        assertThat(rehearsals.of(programme())).isEmpty();
    }

    @Test
    void smallNumbersAreHiddenAndNoTotalGivesThemAway() {
        people.ruth();
        said(8, "SAID_NO");
        said(4, "WAITING");
        said(9, "NEXT_TALK");
        jdbc.sql("update programme set minimum_cell = 9").update();
        assertThat(rehearsals.of(programme())).hasValue(new Outcomes(9, Map.of(WhatCameOfIt.NEXT_TALK, 9)));
    }

    @Test
    void aManWhoSaysItOftenIsOneMan() {
        people.ruth();
        for (var i = 0; i < 6; i++) {
            said(1, "GOT_IT");
        }
        assertThat(rehearsals.of(programme())).isEmpty();
    }

    @Test
    void menOfProjectsThatAreNotHisAreNotCounted() {
        said(12, "GOT_IT");
        people.ruth();
        assertThat(rehearsals.of(programme())).isPresent();
        jdbc.sql("delete from project_staff where account_id = demo_id('account ruth@demo.example')")
                .update();
        assertThat(rehearsals.of(programme())).isEmpty();
    }

    @Test
    void nobodyButAManagerReadsThem() {
        for (Runnable other : List.<Runnable>of(people::sian, people::alex, () -> people.participant(People.GARETH))) {
            other.run();
            assertThatThrownBy(() -> rehearsals.of(programme())).isInstanceOf(AccessDeniedException.class);
        }
    }

    /** That many men say so, always the same ones first. */
    private void said(int men, String outcome) {
        jdbc.sql("""
                insert into plan_step (id, participant_id, title, rehearsal, with_whom, words_at, state, state_at, outcome,
                    outcome_at, place, place_at, created_at)
                select gen_random_uuid(), id, 'Talk', 'CALL', 'OTHER', now(), 'DONE', now(), :outcome, now(), 1, now(), now()
                from participant where reference is not null order by reference limit :men""").param("outcome", outcome).param("men", men).update();
    }

    private ProgrammeId programme() {
        return new ProgrammeId(
                jdbc.sql("select demo_id('programme')").query(UUID.class).single());
    }
}
