package org.alongside.peercontact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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
    ContactSwitch contactSwitch;

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
        assertThat(seenBy(DAI, IDRIS)).isEqualTo(new Way(Channel.PHONE, false, false, false, false));
        assertThat(seenBy(IDRIS, DAI)).isEqualTo(new Way(Channel.PHONE, false, false, false, false));
    }

    @Test
    void oneYesIsARequestAndShowsNoDetailToEither() {
        sayYes(DAI, IDRIS, "07700 900131");
        assertThat(seenBy(DAI, IDRIS)).isEqualTo(new Way(Channel.PHONE, true, false, false, false));
        assertThat(seenBy(IDRIS, DAI)).isEqualTo(new Way(Channel.PHONE, false, true, false, false));
        people.participant(IDRIS);
        assertThat(contacts.asking()).containsExactly(new Contacts.Asking("Dai", Channel.PHONE));
    }

    @Test
    void twoYesesShowEachTheOthersDetail() {
        sayYes(DAI, IDRIS, "07700 900131");
        sayYes(IDRIS, DAI, "07700 900141");
        assertThat(seenBy(DAI, IDRIS)).isEqualTo(new Way(Channel.PHONE, true, true, true, false));
        assertThat(seenBy(IDRIS, DAI)).isEqualTo(new Way(Channel.PHONE, true, true, true, false));
        assertThat(allSeenBy(DAI)).isEqualTo("[07700 900141]");
        assertThat(allSeenBy(IDRIS)).isEqualTo("[07700 900131]");
        assertThat(contacts.asking()).isEmpty();
    }

    @Test
    void yesesForDifferentChannelsDoNotMeet() {
        sayYes(DAI, IDRIS, "07700 900131");
        people.participant(IDRIS);
        contacts.sayYes(id(DAI), Map.of(Channel.EMAIL, "idris@demo.example"));
        assertThat(seenBy(DAI, IDRIS).linked()).isFalse();
        assertThat(seenBy(IDRIS, DAI).linked()).isFalse();
        assertThat(allSeenBy(DAI)).doesNotContain("idris@demo.example");
    }

    @Test
    void aWithdrawalHidesAtOnceInBothDirectionsAndTellsNobody() {
        people.participant(People.ALUN);
        contacts.takeBack(id(People.GARETH));
        assertThat(seenBy(People.GARETH, People.ALUN)).isEqualTo(new Way(Channel.PHONE, true, false, false, false));
        assertThat(seenBy(People.ALUN, People.GARETH)).isEqualTo(new Way(Channel.PHONE, false, true, false, false));
        assertThat(allSeenBy(People.GARETH)).doesNotContain("900111");
    }

    @Test
    void oneChannelCanBeTakenBackAlone() {
        people.participant(People.ALUN);
        contacts.sayYes(id(People.GARETH), Map.of(Channel.EMAIL, ""));
        contacts.takeBack(id(People.GARETH), Channel.PHONE);
        people.participant(People.GARETH);
        contacts.sayYes(id(People.ALUN), Map.of(Channel.EMAIL, "gareth@demo.example"));
        assertThat(allSeenBy(People.GARETH)).contains("alun@demo.example").doesNotContain("900111");
    }

    @Test
    void aDetailThatIsRemovedTakesEveryYesWithIt() {
        people.participant(People.ALUN);
        details.remove(Channel.PHONE);
        assertThat(seenBy(People.GARETH, People.ALUN)).isEqualTo(new Way(Channel.PHONE, true, false, false, false));
        people.participant(People.ALUN);
        details.save(Channel.PHONE, "07700 900199");
        assertThat(seenBy(People.GARETH, People.ALUN).linked()).isFalse();
    }

    @Test
    void aManOfAnotherCohortCanNeitherBeSeenNorAsked() {
        people.participant(People.GARETH);
        assertThat(contacts.men()).extracting(Man::firstName).containsExactly("Alun", "Dai", "Glyn", "Idris", "Rhodri");
        for (var stranger : List.of(id(NEIL), id(People.GARETH), new ParticipantId(UUID.randomUUID()))) {
            assertThatThrownBy(() -> contacts.sayYes(stranger, Map.of(Channel.PHONE, "")))
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
        assertThatThrownBy(() -> contacts.sayYes(id(People.ALUN), Map.of(Channel.PHONE, "")))
                .isInstanceOf(RuleViolation.NotFound.class);
    }

    @Test
    void aYesNeedsADetailFirstAndARefusedOneIsNotKept() {
        people.participant(DAI);
        assertThatThrownBy(() -> contacts.sayYes(id(IDRIS), Map.of(Channel.PHONE, "")))
                .hasMessage("people.detail.needed");
        assertThatThrownBy(() -> contacts.sayYes(id(IDRIS), Map.of(Channel.PHONE, "ring me")))
                .hasMessage("people.number.shape");
        assertThat(details.mine()).isEmpty();
    }

    @Test
    void afterTwentyYesesInADayNoMoreAreTakenEvenIfSomeWereTakenBack() {
        people.participant(People.GARETH);
        var rhodri = id(RHODRI);
        for (var i = 0; i < OptIns.MOST_A_DAY; i++) {
            contacts.sayYes(rhodri, Map.of(Channel.PHONE, ""));
            contacts.sayYes(rhodri, Map.of(Channel.PHONE, ""));
            contacts.takeBack(rhodri);
        }
        assertThatThrownBy(() -> contacts.sayYes(rhodri, Map.of(Channel.PHONE, "")))
                .hasMessage("people.tooMany");
        // what was agreed before stands, and can be said again
        contacts.sayYes(id(People.ALUN), Map.of(Channel.PHONE, ""));
    }

    @Test
    void everyRevealConsentAndWithdrawalIsWrittenDownByIdsOnly() {
        var gareth = people.participant(People.GARETH);
        contacts.men();
        contacts.reveal(id(People.ALUN), Channel.PHONE);
        contacts.sayYes(id(RHODRI), Map.of(Channel.PHONE, ""));
        contacts.reveal(id(RHODRI), Channel.PHONE);
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
        contacts.sayYes(id(RHODRI), Map.of(Channel.PHONE, ""));
        people.ruth();
        assertThat(counts.links(one)).isEqualTo(2);
    }

    @Test
    void oneRequestMayNameSeveralWaysAndIsAnsweredOneByOne() {
        people.participant(DAI);
        contacts.sayYes(id(IDRIS), Map.of(Channel.PHONE, "07700 900131", Channel.WHATSAPP, "07700 900131"));
        people.participant(IDRIS);
        contacts.sayYes(id(DAI), Map.of(Channel.WHATSAPP, "07700 900141"));
        assertThat(allSeenBy(DAI)).isEqualTo("[07700 900141]");
        assertThat(allSeenBy(IDRIS)).isEqualTo("[07700 900131]");
        assertThat(seenBy(DAI, IDRIS)).isEqualTo(new Way(Channel.PHONE, true, false, false, false));
        assertThat(jdbc.sql("select count(*) from contact_request where from_id = :dai")
                        .param("dai", id(DAI).value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThatThrownBy(() -> contacts.sayYes(id(IDRIS), Map.of())).hasMessage("people.channel.needed");
    }

    @Test
    void whoIsBlockedSeesWaitingAndNothingElseForEver() {
        people.participant(People.GARETH);
        contacts.block(id(People.ALUN));
        assertThatThrownBy(() -> contacts.sayYes(id(People.ALUN), Map.of(Channel.PHONE, "")))
                .hasMessage("people.blocked.first");
        assertThat(seenBy(People.GARETH, People.ALUN)).isEqualTo(new Way(Channel.PHONE, false, false, false, false));
        assertThat(seenBy(People.ALUN, People.GARETH)).isEqualTo(new Way(Channel.PHONE, true, false, false, false));
        contacts.sayYes(id(People.GARETH), Map.of(Channel.EMAIL, ""));
        assertThat(allSeenBy(People.ALUN)).isEqualTo("[]");
        people.participant(People.GARETH);
        assertThat(contacts.asking()).extracting(Contacts.Asking::firstName).doesNotContain("Alun");
        contacts.unblock(id(People.ALUN));
        assertThat(contacts.asking()).extracting(Contacts.Asking::firstName).contains("Alun");
    }

    @Test
    void whoComesBackAfterLeavingIsAskedAnew() {
        stage(People.ALUN, "WITHDRAWN");
        stage(People.ALUN, "ACTIVE");
        assertThat(seenBy(People.GARETH, People.ALUN)).isEqualTo(new Way(Channel.PHONE, false, false, false, false));
        assertThat(allSeenBy(People.GARETH)).isEqualTo("[]");
    }

    @Test
    void atTheEndOfTheCohortEachLinkIsAskedAfresh() {
        jdbc.sql("update contact_opt_in set given_at = now() - interval '5 weeks'")
                .update();
        var lapsed = new Way(Channel.PHONE, false, false, false, true);
        assertThat(seenBy(People.GARETH, People.ALUN)).isEqualTo(lapsed);
        assertThat(allSeenBy(People.GARETH)).isEqualTo("[]");
        assertThat(contacts.lapsed()).containsExactly("Alun");
        contacts.sayYes(id(People.ALUN), Map.of(Channel.PHONE, ""));
        assertThat(seenBy(People.ALUN, People.GARETH)).isEqualTo(new Way(Channel.PHONE, false, true, false, true));
        assertThat(allSeenBy(People.ALUN)).isEqualTo("[]");
        contacts.sayYes(id(People.GARETH), Map.of(Channel.PHONE, ""));
        assertThat(allSeenBy(People.ALUN)).isEqualTo("[07700 900101]");
    }

    @Test
    void staffSwitchContactOffForACohortOrForOneMan() {
        people.sian();
        var one = cohorts.mine("wales 1", 0, 1).getFirst().id();
        contactSwitch.set(one, false);
        assertThat(counts.links(one)).isZero();
        assertThat(allSeenBy(People.GARETH)).isEqualTo("[]");
        assertThat(contacts.isOff()).isTrue();
        assertThatThrownBy(() -> contacts.sayYes(id(RHODRI), Map.of(Channel.PHONE, "")))
                .hasMessage("people.off");
        people.sian();
        contactSwitch.set(one, true);
        assertThat(allSeenBy(People.GARETH)).isEqualTo("[07700 900111]");
        people.sian();
        var alun = contactSwitch.men(one).stream()
                .filter(man -> man.name().startsWith("Alun"))
                .findFirst()
                .orElseThrow();
        contactSwitch.set(one, alun.id(), false);
        assertThat(allSeenBy(People.GARETH)).isEqualTo("[]");
        assertThat(contacts.isOff()).isFalse();
        // to ask him looks like asking anybody who does not answer
        contacts.sayYes(id(People.ALUN), Map.of(Channel.EMAIL, "gareth@demo.example"));
        people.participant(People.ALUN);
        assertThat(contacts.isOff()).isTrue();
        assertThat(contacts.asking()).isEmpty();
        people.femi();
        assertThatThrownBy(() -> contactSwitch.set(one, true)).isInstanceOf(RuleViolation.NotFound.class);
        people.participant(People.ALUN);
        assertThatThrownBy(() -> contactSwitch.set(one, true)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theDatabaseHoldsNoDetailThatCanBeRead() {
        sayYes(DAI, IDRIS, "07700 900131");
        assertThat(jdbc.sql("select contact_detail::text from contact_detail")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains("07700") || row.contains("demo.example"));
    }

    @Test
    void anOlderKeyIsReplacedAndWhatNoKeyOpensIsLeftAlone() {
        people.participant(People.GARETH);
        var old = new SealedDetails("old:" + "A".repeat(43) + "=");
        var foreign = new SealedDetails("foreign:" + "B".repeat(42) + "A=");
        var both = new SealedDetails("new:" + "C".repeat(42) + "A=," + "old:" + "A".repeat(43) + "=");
        put(old.seal(id(DAI), Channel.PHONE, "07700 900131"), DAI);
        put(foreign.seal(id(IDRIS), Channel.PHONE, "07700 900141"), IDRIS);
        jdbc.sql("delete from contact_detail where sealed_with = 'demo'").update();
        var again = new ContactDetails(jdbc, both);
        assertThat(again.sealAgain("new")).isEqualTo(new ContactDetails.SealedAgain(1, 1));
        assertThat(again.of(id(DAI))).isEqualTo(Map.of(Channel.PHONE, "07700 900131"));
        assertThat(again.of(id(IDRIS))).isEmpty();
        assertThat(jdbc.sql("select sealed_with from contact_detail order by sealed_with")
                        .query(String.class)
                        .list())
                .containsExactly("foreign", "new");
        assertThat(again.sealAgain("new")).isEqualTo(new ContactDetails.SealedAgain(0, 1));
    }

    private void put(SealedDetails.Sealed sealed, String reference) {
        jdbc.sql("insert into contact_detail values (:man, 'PHONE', :key, :sealed)")
                .param("man", id(reference).value())
                .param("key", sealed.key())
                .param("sealed", sealed.bytes())
                .update();
    }

    private void stage(String reference, String stage) {
        jdbc.sql("update enrolment set stage = :stage, stage_reason = 'MOVED_AWAY' where participant_id = :man")
                .param("stage", stage)
                .param("man", id(reference).value())
                .update();
    }

    private void sayYes(String from, String to, String number) {
        people.participant(from);
        contacts.sayYes(id(to), Map.of(Channel.PHONE, number));
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

    /** Every detail of every man that he can get at. */
    private String allSeenBy(String viewer) {
        people.participant(viewer);
        return contacts.men().stream()
                .flatMap(man ->
                        Stream.of(Channel.values()).flatMap(channel -> contacts.reveal(man.id(), channel).stream()))
                .toList()
                .toString();
    }

    private ParticipantId id(String reference) {
        return new ParticipantId(jdbc.sql("select id from participant where reference = :reference")
                .param("reference", reference)
                .query(UUID.class)
                .single());
    }
}
