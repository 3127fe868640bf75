package org.alongside.survey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.account.AuditTrail;
import org.alongside.cohort.EnrolmentId;
import org.alongside.common.Broadcast;
import org.alongside.common.Broadcast.Topic;
import org.alongside.common.Together;
import org.alongside.survey.PassStore.Opened;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The first and the last step of a survey, of many men together when many come at once. */
@Component
class SurveySteps {
    private final ResponseStore responses;
    private final WaveCalendar calendar;
    private final AuditTrail audit;
    private final Broadcast broadcast;
    private final Together<Yes, Boolean> consenting;
    private final Together<End, Boolean> finishing;

    SurveySteps(
            ResponseStore responses,
            WaveCalendar calendar,
            AuditTrail audit,
            Broadcast broadcast,
            TransactionTemplate transaction) {
        this.responses = responses;
        this.calendar = calendar;
        this.audit = audit;
        this.broadcast = broadcast;
        consenting = new Together<>(all -> transaction.execute(status -> consent(all)));
        finishing = new Together<>(all -> transaction.execute(status -> finish(all)));
    }

    private record Yes(Opened opened, String version, Instant at) {}

    private record End(Opened opened, Instant at) {}

    /** False: he has said yes before, or such words were never shown. */
    boolean consent(Opened opened, String version, Instant at) {
        return consenting.ask(new Yes(opened, version, at));
    }

    private List<Boolean> consent(List<Yes> all) {
        var done = responses.consent(all.stream()
                .map(yes -> new ResponseStore.Consent(yes.opened().response().id(), yes.version(), yes.at()))
                .toList());
        return recorded(all, Yes::opened, done, "consented-to-survey");
    }

    /** From now on it counts, if it did not before. */
    void finish(Opened opened, Instant at) {
        finishing.ask(new End(opened, at));
    }

    private List<Boolean> finish(List<End> all) {
        var asked = calendar
                .of(all.stream()
                        .map(end -> end.opened().enrolment().value())
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(AskedWaves::enrolment, Function.identity()));
        var done =
                responses.finish(all.stream().map(end -> finished(end, asked)).toList());
        var finished = recorded(all, End::opened, done, "finished-survey");
        all.stream()
                .map(end -> end.opened().response())
                .filter(response -> done.contains(response.id()))
                .map(response -> response.cohortId().value())
                .distinct()
                .forEach(cohort -> broadcast.changed(Topic.SURVEY, cohort));
        return finished;
    }

    private static ResponseStore.Finished finished(End end, Map<EnrolmentId, AskedWaves> asked) {
        var response = end.opened().response();
        var timing = Optional.ofNullable(asked.get(end.opened().enrolment()))
                .flatMap(waves -> waves.timing(response.wave(), end.at()));
        return new ResponseStore.Finished(response.id(), end.at(), timing.orElse(null));
    }

    /** Of two that did the same to one response, the first did it. */
    private <T> List<Boolean> recorded(List<T> all, Function<T, Opened> of, Set<ResponseId> done, String action) {
        var left = new HashSet<>(done);
        var entries = new ArrayList<AuditTrail.Entry>();
        var first = all.stream()
                .map(one -> {
                    var opened = of.apply(one);
                    var mine = left.remove(opened.response().id());
                    if (mine) {
                        entries.add(new AuditTrail.Entry(
                                opened.account(),
                                action,
                                "response",
                                opened.response().id()));
                    }
                    return mine;
                })
                .toList();
        audit.record(entries);
        return first;
    }
}
