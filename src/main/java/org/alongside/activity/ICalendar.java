package org.alongside.activity;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeMap;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.alongside.activity.CalendarFeeds.Entry;
import org.alongside.activity.CalendarFeeds.Feed;
import org.alongside.common.Role;

/**
 * Writes sessions as RFC 5545 has it. Each is an event of its own, with the session’s id and a sequence that grows when
 * it is moved, cancelled or brought back: a rule with exceptions would have to be taken apart again for each of these,
 * and clients differ most in how they read exceptions.
 */
final class ICalendar {
    private static final Duration MARGIN = Duration.ofDays(366);

    private final Feed feed;
    private final String server;
    private final ResourceBundle words;

    private ICalendar(Feed feed, String server) {
        this.feed = feed;
        this.server = server;
        words = ResourceBundle.getBundle(
                "vaadin-i18n.translations", Locale.forLanguageTag(feed.owner().language()));
    }

    /** {@code server} is our own address, for the links to the sessions. */
    static String write(Feed feed, String server) {
        return new ICalendar(feed, server).calendar().toString();
    }

    private Calendar calendar() {
        var components = new ArrayList<CalendarComponent>(timeZones());
        feed.entries().stream().map(this::event).forEach(components::add);
        return new Calendar(
                new PropertyList(List.of(
                        new ProdId("-//Alongside//Sessions//EN"),
                        ImmutableVersion.VERSION_2_0,
                        ImmutableCalScale.GREGORIAN,
                        ImmutableMethod.PUBLISH,
                        new XProperty("X-WR-CALNAME", words.getString("app.name")),
                        new XProperty("REFRESH-INTERVAL", new ParameterList(List.of(Value.DURATION)), "PT1H"),
                        new XProperty("X-PUBLISHED-TTL", "PT1H"))),
                new ComponentList<>(components));
    }

    private VEvent event(Entry entry) {
        var properties = new ArrayList<Property>(List.of(
                new Uid(entry.id().value() + "@alongside"),
                new DtStamp(entry.changedAt().truncatedTo(ChronoUnit.SECONDS)),
                new LastModified(entry.changedAt().truncatedTo(ChronoUnit.SECONDS)),
                new Sequence(entry.sequence()),
                new DtStart<>(onTheWall(entry.startsAt(), entry.zone())),
                new DtEnd<>(onTheWall(entry.endsAt(), entry.zone())),
                new Summary(summary(entry)),
                new Url(URI.create(server + "/sessions/" + entry.id().value())),
                entry.status() == SessionStatus.CANCELLED
                        ? ImmutableStatus.VEVENT_CANCELLED
                        : ImmutableStatus.VEVENT_CONFIRMED));
        if (!entry.place().isBlank()) {
            properties.add(new Location(entry.place()));
        }
        return new VEvent(new PropertyList(properties));
    }

    /** Others may see this calendar: a course is a course, and the group’s name is for staff only. */
    private String summary(Entry entry) {
        var what = entry.kind() == ActivityKind.COURSE ? words.getString("calendar.course") : entry.activity();
        return feed.owner().role() == Role.PARTICIPANT ? what : what + ", " + entry.cohort();
    }

    /** Of an hour that comes twice readers choose either: such a time is said in universal time. */
    private static Temporal onTheWall(Instant instant, ZoneId zone) {
        var there = instant.atZone(zone);
        return zone.getRules().getValidOffsets(there.toLocalDateTime()).size() == 1 ? there : instant;
    }

    private List<VTimeZone> timeZones() {
        var used = new TreeMap<String, List<Instant>>();
        for (var entry : feed.entries()) {
            var times = used.computeIfAbsent(entry.zone().getId(), id -> new ArrayList<>());
            times.add(entry.startsAt());
            times.add(entry.endsAt());
        }
        return used.entrySet().stream()
                .map(zone -> timeZone(ZoneId.of(zone.getKey()), zone.getValue()))
                .toList();
    }

    /** The changes of the clocks one by one, from the same rules by which the instants were found. */
    private static VTimeZone timeZone(ZoneId zone, List<Instant> times) {
        var rules = zone.getRules();
        var first = times.stream().min(Instant::compareTo).orElseThrow().minus(MARGIN);
        var last = times.stream().max(Instant::compareTo).orElseThrow().plus(MARGIN);
        var observances = new ArrayList<Observance>();
        var offset = rules.getOffset(first);
        observances.add(observance(rules.isDaylightSavings(first), first.atZone(zone), offset, offset));
        for (var change = rules.nextTransition(first);
                change != null && change.getInstant().isBefore(last);
                change = rules.nextTransition(change.getInstant())) {
            observances.add(observance(
                    rules.isDaylightSavings(change.getInstant()),
                    change.getInstant().atZone(change.getOffsetBefore()),
                    change.getOffsetBefore(),
                    change.getOffsetAfter()));
        }
        return new VTimeZone(new PropertyList(List.of(new TzId(zone.getId()))), new ComponentList<>(observances));
    }

    private static Observance observance(boolean summer, ZonedDateTime start, ZoneOffset from, ZoneOffset to) {
        var properties = new PropertyList(List.of(
                new DtStart<>(start.toLocalDateTime().truncatedTo(ChronoUnit.SECONDS)),
                new TzOffsetFrom(from),
                new TzOffsetTo(to)));
        return summer ? new Daylight(properties) : new Standard(properties);
    }
}
