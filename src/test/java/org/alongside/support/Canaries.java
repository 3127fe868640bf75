package org.alongside.support;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.alongside.cohort.ParticipantId;
import org.alongside.peercontact.Channel;
import org.alongside.peercontact.Contacts;
import org.alongside.peercontact.MyContactDetails;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/**
 * What Dai of South Wales 1 keeps to himself but for the one to whom he shows it, in words that stand nowhere else: steps
 * of his plan, each for one audience, and how he may be reached. Rhodri may ring him and sees one step; he has asked Gareth
 * for e-mail, who has not answered.
 */
@TestComponent
public class Canaries {
    private static final String DAI = "P031";
    private static final String RHODRI = "P021";
    private static final Map<String, List<String>> WORDS = Map.of(
            "ALONE", List.of("Canary-ALONE"),
            "PEER", List.of("Canary-PEER"),
            "GROUP", List.of("Canary-GROUP"),
            "FACILITATOR", List.of("Canary-FACILITATOR"),
            "PHONE", List.of("07700 900987", "07700900987", "7700900987"),
            "WHATSAPP", List.of("07700 900986", "07700900986", "7700900986"),
            "EMAIL", List.of("canary.dai"));

    private final JdbcClient jdbc;
    private final Contacts contacts;
    private final MyContactDetails details;
    private final People people;
    private final StringBuffer logged = new StringBuffer();
    private final AppenderBase<ILoggingEvent> listener = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            logged.append(event.getFormattedMessage()).append('\n');
            if (event.getThrowableProxy() != null) {
                logged.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }
    };

    Canaries(JdbcClient jdbc, Contacts contacts, MyContactDetails details, SecurityContextHolderStrategy holder) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.details = details;
        people = new People(jdbc, holder);
    }

    /** Through the services, so that they are sealed as every man’s are; from now on the log is read along. */
    public void put() {
        logged.setLength(0);
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        if (!listener.isStarted()) {
            listener.start();
            root.addAppender(listener);
        }
        people.participant(RHODRI);
        contacts.sayYes(man(DAI), Map.of(Channel.PHONE, ""));
        people.participant(DAI);
        details.save(Channel.WHATSAPP, "07700 900986");
        contacts.sayYes(man(RHODRI), Map.of(Channel.PHONE, "07700 900987"));
        contacts.sayYes(man(People.GARETH), Map.of(Channel.EMAIL, "canary.dai@demo.example"));
        people.signOut();
        for (var audience : List.of("ALONE", "PEER", "GROUP", "FACILITATOR")) {
            step(audience);
        }
    }

    /** Which of them stand in it, by the one to whom they are shown or by the channel. */
    public Set<String> in(String text) {
        var found = new TreeSet<String>();
        WORDS.forEach((name, words) -> {
            if (words.stream().anyMatch(text::contains)) {
                found.add(name);
            }
        });
        return found;
    }

    public Set<String> inTheLog() {
        return in(logged.toString());
    }

    private void step(String audience) {
        jdbc.sql("""
                with made as (
                    insert into plan_step (id, participant_id, title, words_at, state, state_at, outcome_at, place, place_at,
                        created_at)
                    values (gen_random_uuid(), :dai, 'Canary-' || :to, now(), 'TO_DO', now(), now(), 9, now(), now())
                    returning id)
                insert into plan_step_sharing (step_id, audience, peer_id, shown, cohort_id, tapped_at)
                select id, :to, case when :to = 'PEER' then :rhodri end, true, demo_id('cohort South Wales 1'), now()
                from made where :to <> 'ALONE'""")
                .param("to", audience)
                .param("dai", man(DAI).value())
                .param("rhodri", man(RHODRI).value())
                .update();
    }

    private ParticipantId man(String reference) {
        return new ParticipantId(jdbc.sql("select id from participant where reference = :reference")
                .param("reference", reference)
                .query(UUID.class)
                .single());
    }
}
