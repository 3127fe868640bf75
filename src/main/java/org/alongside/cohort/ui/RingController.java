package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.cohort.CurrentParticipant;
import org.alongside.cohort.CurrentParticipant.MyEnrolment;
import org.alongside.cohort.RingRequests;
import org.alongside.common.Phone;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.ui.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the page of help numbers asks when a participant is signed in: whom he may ask for, and a call. */
@RestController
@RequestMapping("/api/ring-me")
class RingController {
    private final RingRequests requests;
    private final CurrentParticipant participant;
    private final Clock clock;

    RingController(RingRequests requests, CurrentParticipant participant, Clock clock) {
        this.requests = requests;
        this.participant = participant;
        this.clock = clock;
    }

    /**
     * {@code possible}: he may ask; {@code asked}: how it stands in a sentence, once he has; {@code problem}: why not;
     * {@code contact} and {@code phone}: whom he asks for at his project, empty where nobody is written down, {@code call}
     * for the dialler; {@code projects}: those whose numbers are his own.
     */
    record State(
            boolean possible,
            @Nullable String asked,
            @Nullable String problem,
            String contact,
            String phone,
            String call,
            List<UUID> projects) {}

    @GetMapping
    @RolesAllowed(Role.P)
    State state() {
        return state(null);
    }

    @PostMapping
    @RolesAllowed(Role.P)
    State ask() {
        try {
            requests.ask();
            return state(null);
        } catch (RuleViolation e) {
            return state(t(e.key(), e.arguments().toArray()));
        }
    }

    @DeleteMapping
    @RolesAllowed(Role.P)
    State takeBack() {
        requests.takeBack();
        return state(null);
    }

    private State state(@Nullable String problem) {
        var enrolments = participant.enrolments();
        var zone = enrolments.stream().findFirst().map(MyEnrolment::zone).orElse(ZoneId.of("Europe/London"));
        var contact = enrolments.stream()
                .filter(enrolment -> !enrolment.contactPhone().isEmpty())
                .findFirst();
        var mine = requests.mine();
        return new State(
                mine.isPresent(),
                mine.flatMap(asked -> said(asked, zone)).orElse(null),
                problem,
                contact.map(MyEnrolment::contactName).orElse(""),
                contact.map(MyEnrolment::contactPhone).orElse(""),
                contact.map(one -> Phone.call(one.contactPhone())).orElse(""),
                enrolments.stream()
                        .map(enrolment -> enrolment.projectId().value())
                        .distinct()
                        .toList());
    }

    private Optional<String> said(RingRequests.Asked asked, ZoneId zone) {
        var at = asked.at();
        if (at == null) {
            return Optional.empty();
        }
        var tried = asked.triedAt();
        return Optional.of(
                tried == null ? t("ring.asked", when(at, zone)) : t("ring.tried", when(at, zone), when(tried, zone)));
    }

    private String when(Instant at, ZoneId zone) {
        return Formats.when(at, zone, clock.instant());
    }
}
