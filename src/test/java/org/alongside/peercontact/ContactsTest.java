package org.alongside.peercontact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.alongside.cohort.Cohorts;
import org.alongside.cohort.CurrentParticipant;
import org.alongside.cohort.ParticipantId;
import org.alongside.common.RuleViolation;
import org.alongside.peercontact.Contacts.Man;
import org.alongside.peercontact.Contacts.Way;
import org.alongside.support.DemoTest;
import org.alongside.support.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DemoTest
class ContactsTest {
    private static final String RHODRI = "P021";
    private static final String DAI = "P031";
    private static final String IDRIS = "P041";
    /** Of another cohort. */
    private static final String NEIL = "P002";

    @Autowired
    Contacts contacts;

    @Autowired
    MyContactDetails details;

    @Autowired
    ContactCounts counts;

    @Autowired
    Cohorts cohorts;

    @Autowired
    CurrentParticipant participant;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nobodyIsSignedIn() {
        people.signOut();
    }

    @Test
    void nobodySaidYesAndNothingIsShown() {
        assertThat(seenBy(DAI, IDRIS)).isEqualTo(new Way(Channel.PHONE, false, false, null));
        assertThat(seenBy(IDRIS, DAI)).isEqualTo(new Way(Channel.PHONE, false, false, null));
    }

    @Test
    void oneYesIsARequestAndShowsNoDetailToEither() {
        sayYes(DAI, IDRIS, "07700 900131");
        assertThat(seenBy(DAI, IDRIS)).isEqualTo(new Way(Channel.PHONE, true, false, null));
        assertThat(seenBy(IDRIS, DAI)).isEqualTo(new Way(Channel.PHONE, false, true, null));
        people.participant(IDRIS);
        assertThat(contacts.asking()).containsExactly(new Contacts.Asking("Dai", Channel.PHONE));
    }

    @Test
    void twoYesesShowEachTheOthersDetail() {
        sayYes(DAI, IDRIS, "07700 900131");
        sayYes(IDRIS, DAI, "07700 900141");
        assertThat(seenBy(DAI, IDRIS)).isEqualTo(new Way(Channel.PHONE, true, true, "07700 900141"));
        assertThat(seenBy(IDRIS, DAI)).isEqualTo(new Way(Channel.PHONE, true, true, "07700 900131"));
        people.participant(IDRIS);
        assertThat(contacts.asking()).isEmpty();
    }

    @Test
    void yesesForDifferentChannelsDoNotMeet() {
        sayYes(DAI, IDRIS, "07700 900131");
        people.participant(IDRIS);
        contacts.sayYes(id(DAI), Channel.EMAIL, "idris@demo.example");
        assertThat(seenBy(DAI, IDRIS).detail()).isNull();
        assertThat(seenBy(IDRIS, DAI).detail()).isNull();
        assertThat(allSeenBy(DAI)).doesNotContain("idris@demo.example");
    }

    @Test
    void aWithdrawalHidesAtOnceInBothDirectionsAndTellsNobody() {
        people.participant(People.ALUN);
        contacts.takeBack(id(People.GARETH));
        assertThat(seenBy(People.GARETH, People.ALUN)).isEqualTo(new Way(Channel.PHONE, true, false, null));
        assertThat(seenBy(People.ALUN, People.GARETH)).isEqualTo(new Way(Channel.PHONE, false, true, null));
        assertThat(allSeenBy(People.GARETH)).doesNotContain("900111");
    }

    @Test
    void oneChannelCanBeTakenBackAlone() {
        people.participant(People.ALUN);
        contacts.sayYes(id(People.GARETH), Channel.EMAIL, null);
        contacts.takeBack(id(People.GARETH), Channel.PHONE);
        people.participant(People.GARETH);
        contacts.sayYes(id(People.ALUN), Channel.EMAIL, "gareth@demo.example");
        assertThat(allSeenBy(People.GARETH)).contains("alun@demo.example").doesNotContain("900111");
    }

    @Test
    void aDetailThatIsRemovedTakesEveryYesWithIt() {
        people.participant(People.ALUN);
        details.remove(Channel.PHONE);
        assertThat(seenBy(People.GARETH, People.ALUN)).isEqualTo(new Way(Channel.PHONE, true, false, null));
        people.participant(People.ALUN);
        details.save(Channel.PHONE, "07700 900199");
        assertThat(seenBy(People.GARETH, People.ALUN).detail()).isNull();
    }

    @Test
    void aManOfAnotherCohortCanNeitherBeSeenNorAsked() {
        people.participant(People.GARETH);
        assertThat(contacts.men()).extracting(Man::firstName).containsExactly("Alun", "Dai", "Glyn", "Idris", "Rhodri");
        for (var stranger : List.of(id(NEIL), id(People.GARETH), new ParticipantId(UUID.randomUUID()))) {
            assertThatThrownBy(() -> contacts.sayYes(stranger, Channel.PHONE, null))
                    .isInstanceOf(RuleViolation.NotFound.class);
        }
    }

    @Test
    void whoLeftTheCohortIsGoneWithHisDetails() {
        jdbc.sql("""
                update enrolment set stage = 'WITHDRAWN', stage_reason = 'MOVED_AWAY'
                where participant_id = :alun""").param("alun", id(People.ALUN).value()).update();
        people.participant(People.GARETH);
        assertThat(contacts.men()).extracting(Man::firstName).doesNotContain("Alun");
        assertThat(allSeenBy(People.GARETH)).doesNotContain("900111");
        assertThat(allSeenBy(People.ALUN)).doesNotContain("900101");
        people.participant(People.GARETH);
        assertThatThrownBy(() -> contacts.sayYes(id(People.ALUN), Channel.PHONE, null))
                .isInstanceOf(RuleViolation.NotFound.class);
    }

    @Test
    void aYesNeedsADetailFirstAndARefusedOneIsNotKept() {
        people.participant(DAI);
        assertThatThrownBy(() -> contacts.sayYes(id(IDRIS), Channel.PHONE, null))
                .hasMessage("people.detail.needed");
        assertThatThrownBy(() -> contacts.sayYes(id(IDRIS), Channel.PHONE, "ring me"))
                .hasMessage("people.number.shape");
        assertThat(details.mine()).isEmpty();
    }

    @Test
    void afterTwentyYesesInADayNoMoreAreTakenEvenIfSomeWereTakenBack() {
        people.participant(People.GARETH);
        var rhodri = id(RHODRI);
        for (var i = 0; i < OptIns.MOST_A_DAY; i++) {
            contacts.sayYes(rhodri, Channel.PHONE, null);
            contacts.sayYes(rhodri, Channel.PHONE, null);
            contacts.takeBack(rhodri);
        }
        assertThatThrownBy(() -> contacts.sayYes(rhodri, Channel.PHONE, null)).hasMessage("people.tooMany");
        // what was agreed before stands, and can be said again
        contacts.sayYes(id(People.ALUN), Channel.PHONE, null);
    }

    @Test
    void everyRevealConsentAndWithdrawalIsWrittenDownByIdsOnly() {
        var gareth = people.participant(People.GARETH);
        contacts.men();
        contacts.sayYes(id(RHODRI), Channel.PHONE, null);
        contacts.men();
        contacts.takeBack(id(RHODRI));
        record Entry(String action, UUID subjectId) {}
        assertThat(jdbc.sql("""
                select action, subject_id from audit_entry
                where account_id = :me and subject_id in (:alun, :rhodri) order by id""")
                        .param("me", gareth.id().value())
                        .param("alun", id(People.ALUN).value())
                        .param("rhodri", id(RHODRI).value())
                        .query(Entry.class)
                        .list())
                .containsSubsequence(
                        new Entry("saw-contact", id(People.ALUN).value()),
                        new Entry("gave-contact", id(RHODRI).value()))
                .contains(new Entry("saw-contact", id(RHODRI).value()))
                .endsWith(new Entry("took-back-contact", id(RHODRI).value()));
    }

    @Test
    void staffLearnHowManyPairsThereAreAndNothingElse() {
        people.sian();
        var one = cohorts.mine("wales 1", 0, 1).getFirst().id();
        assertThat(counts.links(one)).isEqualTo(1);
        assertThatThrownBy(contacts::men).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(contacts::asking).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(details::mine).isInstanceOf(AccessDeniedException.class);
        people.femi();
        assertThatThrownBy(() -> counts.links(one)).isInstanceOf(RuleViolation.NotFound.class);
        people.participant(People.GARETH);
        assertThatThrownBy(() -> counts.links(one)).isInstanceOf(AccessDeniedException.class);
        contacts.sayYes(id(RHODRI), Channel.PHONE, null);
        people.ruth();
        assertThat(counts.links(one)).isEqualTo(2);
    }

    private void sayYes(String from, String to, String number) {
        people.participant(from);
        contacts.sayYes(id(to), Channel.PHONE, number);
    }

    private Way seenBy(String viewer, String other) {
        people.participant(viewer);
        return contacts.men().stream()
                .filter(man -> man.id().equals(id(other)))
                .findFirst()
                .orElseThrow()
                .ways()
                .getFirst();
    }

    private String allSeenBy(String viewer) {
        people.participant(viewer);
        return contacts.men().toString();
    }

    private ParticipantId id(String reference) {
        return new ParticipantId(jdbc.sql("select id from participant where reference = :reference")
                .param("reference", reference)
                .query(UUID.class)
                .single());
    }
}
