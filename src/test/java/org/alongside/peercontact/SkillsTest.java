package org.alongside.peercontact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.ParticipantId;
import org.alongside.cohort.ProgrammeId;
import org.alongside.common.RuleViolation;
import org.alongside.peercontact.Skill.Side;
import org.alongside.peercontact.Skills.Mine;
import org.alongside.peercontact.SwapCounts.Counts;
import org.alongside.peercontact.Swaps.Offer;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DemoTest
class SkillsTest {
    /** Of another cohort. */
    private static final String NEIL = "P002";

    @Autowired
    Skills skills;

    @Autowired
    Swaps swaps;

    @Autowired
    SwapCounts counts;

    @Autowired
    Contacts contacts;

    @Autowired
    ContactSwitch contactSwitch;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nobodyIsSignedIn() {
        people.signOut();
    }

    private ParticipantId man(String reference) {
        return jdbc.sql("select id from participant where reference = :reference")
                .param("reference", reference)
                .query((row, n) -> new ParticipantId(row.getObject(1, UUID.class)))
                .single();
    }

    private ProgrammeId programme() {
        return jdbc.sql("select id from programme")
                .query((row, n) -> new ProgrammeId(row.getObject(1, UUID.class)))
                .single();
    }

    private CohortId cohort() {
        return jdbc.sql("select id from cohort where name = 'South Wales 1'")
                .query((row, n) -> new CohortId(row.getObject(1, UUID.class)))
                .single();
    }

    private List<Offer> seenBy(String reference) {
        people.participant(reference);
        return swaps.offers();
    }

    private Optional<Offer> guitar(String reference, Side his) {
        return seenBy(reference).stream()
                .filter(offer -> offer.skill() == Skill.GUITAR && offer.his() == his)
                .findFirst();
    }

    @Test
    void whatHeSaysIsSeenByHisCohortAndByNobodyElseUntilHeTakesItOff() {
        people.participant(People.GARETH);
        skills.say(Side.SHOW, Skill.METAL);
        skills.say(Side.SHOW, Skill.METAL);
        assertThat(skills.mine()).containsExactly(new Mine(Side.SHOW, Skill.METAL));
        assertThat(seenBy(People.ALUN))
                .anyMatch(offer ->
                        offer.skill() == Skill.METAL && offer.firstName().equals("Gareth"));
        assertThat(seenBy(NEIL)).noneMatch(offer -> offer.skill() == Skill.METAL);
        people.participant(People.GARETH);
        skills.unsay(Side.SHOW, Skill.METAL);
        assertThat(seenBy(People.ALUN)).noneMatch(offer -> offer.skill() == Skill.METAL);
        people.sian();
        assertThatThrownBy(() -> swaps.offers()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aSwapNeedsBothAndSilenceIsTheOnlyNo() {
        people.participant(People.GARETH);
        swaps.sayYes(man(People.ALUN), Side.SHOW, Skill.GUITAR);
        assertThat(guitar(People.GARETH, Side.SHOW)).hasValueSatisfying(offer -> {
            assertThat(offer.iSaidYes()).isTrue();
            assertThat(offer.isAgreed()).isFalse();
        });
        people.participant(People.ALUN);
        assertThat(swaps.asking()).singleElement().satisfies(offer -> {
            assertThat(offer.firstName()).isEqualTo("Gareth");
            assertThat(offer.his()).isEqualTo(Side.LIKE);
        });
        swaps.sayYes(man(People.GARETH), Side.LIKE, Skill.GUITAR);
        assertThat(guitar(People.ALUN, Side.LIKE))
                .hasValueSatisfying(offer -> assertThat(offer.isAgreed()).isTrue());
        assertThat(guitar(People.GARETH, Side.SHOW))
                .hasValueSatisfying(offer -> assertThat(offer.isAgreed()).isTrue());
        people.participant(People.ALUN);
        swaps.takeBack(man(People.GARETH), Side.LIKE, Skill.GUITAR);
        assertThat(guitar(People.ALUN, Side.LIKE))
                .hasValueSatisfying(offer -> assertThat(offer.isAsking()).isTrue());
        people.participant(People.GARETH);
        swaps.takeBack(man(People.ALUN), Side.SHOW, Skill.GUITAR);
        assertThat(guitar(People.ALUN, Side.LIKE)).isEmpty();
        assertThat(jdbc.sql("select count(*) from skill_swap")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void bothAskingAtOnceIsOneSwap() {
        people.participant(People.GARETH);
        skills.say(Side.LIKE, Skill.GUITAR);
        swaps.sayYes(man(People.ALUN), Side.SHOW, Skill.GUITAR);
        people.participant(People.ALUN);
        swaps.sayYes(man(People.GARETH), Side.LIKE, Skill.GUITAR);
        assertThat(jdbc.sql("select count(*) from skill_swap")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(guitar(People.GARETH, Side.SHOW))
                .hasValueSatisfying(offer -> assertThat(offer.isAgreed()).isTrue());
    }

    @Test
    void nobodyAsksForWhatIsNotThereNorAManOfAnotherCohort() {
        people.participant(People.GARETH);
        assertThatThrownBy(() -> swaps.sayYes(man(People.ALUN), Side.SHOW, Skill.DOGS))
                .isInstanceOf(RuleViolation.Refused.class);
        people.participant(NEIL);
        assertThatThrownBy(() -> swaps.sayYes(man(People.ALUN), Side.SHOW, Skill.GUITAR))
                .isInstanceOf(RuleViolation.Refused.class);
    }

    @Test
    void whoIsBlockedSwitchedOffOrGoneIsNotThere() {
        people.participant(People.GARETH);
        swaps.sayYes(man(People.ALUN), Side.SHOW, Skill.GUITAR);
        people.participant(People.ALUN);
        contacts.block(man(People.GARETH));
        assertThat(swaps.asking()).isEmpty();
        assertThat(guitar(People.GARETH, Side.SHOW)).isEmpty();
        people.participant(People.ALUN);
        contacts.unblock(man(People.GARETH));
        assertThat(guitar(People.GARETH, Side.SHOW)).isPresent();
        people.sian();
        contactSwitch.set(cohort(), false);
        assertThat(guitar(People.GARETH, Side.SHOW)).isEmpty();
        people.sian();
        contactSwitch.set(cohort(), true);
        jdbc.sql("update enrolment set stage = 'WITHDRAWN', stage_reason = 'MOVED_AWAY' where participant_id = :alun")
                .param("alun", man(People.ALUN).value())
                .update();
        assertThat(guitar(People.GARETH, Side.SHOW)).isEmpty();
    }

    @Test
    void whatWasAskedEndsWithLeavingAlsoForOneWhoComesBackAndWhatWasAgreedStaysCounted() {
        people.participant(People.GARETH);
        swaps.sayYes(man(People.ALUN), Side.SHOW, Skill.GUITAR);
        stage(People.ALUN, "WITHDRAWN");
        stage(People.ALUN, "ACTIVE");
        assertThat(guitar(People.GARETH, Side.SHOW))
                .hasValueSatisfying(offer -> assertThat(offer.iSaidYes()).isFalse());
        people.participant(People.GARETH);
        swaps.sayYes(man(People.ALUN), Side.SHOW, Skill.GUITAR);
        people.participant(People.ALUN);
        swaps.sayYes(man(People.GARETH), Side.LIKE, Skill.GUITAR);
        stage(People.ALUN, "WITHDRAWN");
        assertThat(guitar(People.GARETH, Side.SHOW)).isEmpty();
        assertThat(jdbc.sql("select count(*) from skill_swap where shows_yes is not null and learns_yes is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private void stage(String reference, String stage) {
        jdbc.sql("update enrolment set stage = :stage, stage_reason = 'MOVED_AWAY' where participant_id = :man")
                .param("stage", stage)
                .param("man", man(reference).value())
                .update();
    }

    @Test
    void asManyAsNumbersInADay() {
        people.participant(People.GARETH);
        for (var i = 0; i < OptIns.MOST_A_DAY; i++) {
            swaps.sayYes(man(People.ALUN), Side.SHOW, Skill.GUITAR);
            swaps.takeBack(man(People.ALUN), Side.SHOW, Skill.GUITAR);
        }
        assertThatThrownBy(() -> swaps.sayYes(man(People.ALUN), Side.SHOW, Skill.GUITAR))
                .isInstanceOf(RuleViolation.Refused.class)
                .extracting(e -> ((RuleViolation) e).key())
                .isEqualTo("people.tooMany");
    }

    @Test
    void whatHeDidBeforeIsHisToSayAndToTakeBack() {
        people.participant(People.GARETH);
        assertThat(skills.background()).isEmpty();
        skills.background(Optional.of(Background.TRADE));
        skills.background(Optional.of(Background.HOME));
        assertThat(skills.background()).contains(Background.HOME);
        skills.background(Optional.empty());
        assertThat(skills.background()).isEmpty();
    }

    @Test
    void managersReadNumbersOnlyWhereThereAreEnough() {
        people.ruth();
        assertThat(counts.of(programme())).isEqualTo(new Counts(Optional.empty(), Optional.empty(), 5));
        agreed(5);
        assertThat(counts.of(programme())).isEqualTo(new Counts(Optional.of(5), Optional.empty(), 5));
        stated("case when n % 2 = 0 then 'TRADE' else 'OFFICE' end");
        assertThat(counts.of(programme())).isEqualTo(new Counts(Optional.of(5), Optional.of(5), 5));
        stated("'TRADE'");
        assertThat(counts.of(programme())).isEqualTo(new Counts(Optional.of(5), Optional.empty(), 5));
        jdbc.sql("update skill_swap set learns_yes = null where ctid = (select min(ctid) from skill_swap)")
                .update();
        assertThat(counts.of(programme())).isEqualTo(new Counts(Optional.empty(), Optional.empty(), 5));
        people.anyone(org.alongside.common.Role.MANAGER);
        assertThat(counts.of(programme()).swaps()).isEmpty();
        people.sian();
        assertThatThrownBy(() -> counts.of(programme())).isInstanceOf(AccessDeniedException.class);
    }

    /** So many swaps around a ring of men of one cohort, each with the next. */
    private void agreed(int swaps) {
        jdbc.sql("""
                insert into skill_swap (shows_id, learns_id, topic, cohort_id, shows_yes, learns_yes)
                select m.id, lead(m.id) over (order by m.n), 'DOGS', m.cohort_id, now(), now()
                from (select e.participant_id as id, e.cohort_id, row_number() over (order by e.id) as n
                    from enrolment e where e.cohort_id = :cohort and e.stage in ('ACTIVE', 'COMPLETED')) as m
                order by m.n limit :swaps""").param("cohort", cohort().value()).param("swaps", swaps).update();
    }

    private void stated(String word) {
        jdbc.sql("delete from background").update();
        jdbc.sql("""
                insert into background (participant_id, word)
                select id, %s from (select e.participant_id as id, row_number() over (order by e.id) as n
                    from enrolment e where e.cohort_id = :cohort) as m""".formatted(word)).param("cohort", cohort().value()).update();
    }
}
