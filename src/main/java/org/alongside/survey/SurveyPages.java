package org.alongside.survey;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.account.AccountId;
import org.alongside.account.SignedIn;
import org.alongside.cohort.CurrentParticipant;
import org.alongside.cohort.HelpNumber;
import org.alongside.cohort.HelpNumbers;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.survey.PassStore.Opened;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a response in a browser: for whoever has a pass to it, or for the man whose it is. */
@Service
public class SurveyPages {
    private final CurrentParticipant participant;
    private final InstrumentStore instruments;
    private final ResponseStore responses;
    private final PassStore passes;
    private final MyScores scores;
    private final HelpNumbers help;
    private final Clock clock;

    SurveyPages(
            CurrentParticipant participant,
            InstrumentStore instruments,
            ResponseStore responses,
            PassStore passes,
            MyScores scores,
            HelpNumbers help,
            Clock clock) {
        this.participant = participant;
        this.instruments = instruments;
        this.responses = responses;
        this.passes = passes;
        this.scores = scores;
        this.help = help;
        this.clock = clock;
    }

    /** A survey with his answers; an item with a null value was skipped, one without a value has not been asked. */
    public record SurveyPage(
            ResponseId id,
            SurveyWay way,
            String pass,
            AccountId account,
            Wave wave,
            Instrument instrument,
            Map<String, @Nullable Integer> answers,
            boolean consented,
            boolean finished,
            boolean asksFollowUp,
            boolean contactAsked,
            String contactName,
            String contactPhone,
            List<HelpNumber> helpNumbers,
            Instant given) {}

    /** A score as a man may see it, in points; without a title: overall. */
    public record MyScore(String title, String value) {}

    /** Empty without a pass that still stands, and once he took his answers back. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<SurveyPage> open(ResponseId id, String pass) {
        return passes.find(new SurveyKey(id, pass, new UUID(0, 0)))
                .filter(opened -> !opened.withdrawn())
                .map(opened -> page(opened, pass));
    }

    /** A pass for his own phone; another man’s response is not there. */
    @RolesAllowed(Role.P)
    @Transactional
    public String passForMe(ResponseId id) {
        if (responses.find(id, participant.id()).isEmpty()) {
            throw new RuleViolation.NotFound();
        }
        responses.mode(id, Response.Mode.OWN_PHONE, null);
        return passes.make(id, SurveyWay.OWN, clock.instant());
    }

    private SurveyPage page(Opened opened, String pass) {
        var response = opened.response();
        var instrument = instruments.find(response.instrumentId());
        var contact = passes.contact(response.cohortId());
        return new SurveyPage(
                response.id(),
                opened.way(),
                pass,
                opened.account(),
                response.wave(),
                instrument,
                new LinkedHashMap<>(opened.sheet().byItem(instrument)),
                opened.consented(),
                !response.isWaiting(opened.sheet().left() > 0),
                response.wave() == Wave.END && instrument.waves().stream().anyMatch(Wave::isFollowUp),
                passes.waitsForContact(response.id()),
                contact.name(),
                contact.phone(),
                help.of(opened.enrolment()),
                clock.instant());
    }

    /** His scores, where the programme shows them to him and he has finished; otherwise none. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<MyScore> scores(ResponseId id, String pass) {
        return passes.find(new SurveyKey(id, pass, new UUID(0, 0)))
                .filter(opened -> opened.response().finishedAt() != null)
                .map(opened -> scores.of(id))
                .orElse(List.of());
    }

    /** Whoever signs out leaves no way in behind. */
    @EventListener
    void ended(LogoutSuccessEvent event) {
        if (event.getAuthentication() != null && event.getAuthentication().getPrincipal() instanceof SignedIn person) {
            passes.endOwn(person.id());
        }
    }
}
