package org.alongside.common;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Carries out commands that a phone kept in its outbox: each in a transaction of its own and at most once, so that
 * sending it twice is harmless and a command that cannot be accepted never blocks the others.
 */
@Component
public class PocketCommands {
    private static final Logger log = LoggerFactory.getLogger(PocketCommands.class);
    /** How many a phone may send at once. */
    public static final int MOST = 500;

    private static final Duration A_SLOW_LINE = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PocketCommands(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What a phone sends: whose outbox it is, the commands in the order of the taps, and its own clock in milliseconds.
     * Each command is read by itself, so that one that makes no sense does not spoil the rest.
     */
    public record Outbox(
            UUID account, List<JsonNode> commands, @Nullable Long now) {}

    /**
     * One thing done on a phone: an id made there, the time of the tap, and what it was. {@code phoneAt} is the tap by the
     * phone’s own clock, in milliseconds: right or wrong, it puts the taps of one phone in order.
     */
    public record Command(UUID id, Instant at, long phoneAt, JsonNode body) {}

    /**
     * What became of a command; {@code problem} is a message key with its arguments when it was refused, {@code outcome}
     * what it led to, if the phone needs to know.
     */
    public record Result(
            String id,
            boolean done,
            @Nullable String problem,
            List<Object> arguments,
            @Nullable Object outcome) {}

    /** Carries out each command in order, with the time of its tap never later than now. */
    public List<Result> carryOut(UUID account, Outbox outbox, Consumer<Command> action) {
        return carryOutAndTell(account, outbox, command -> {
            action.accept(command);
            return null;
        });
    }

    /** The same, for commands with an outcome that the phone needs to know. */
    public List<Result> carryOutAndTell(UUID account, Outbox outbox, Function<Command, @Nullable Object> action) {
        // on a phone that two people use, the one’s taps must not be done in the other’s name
        if (!account.equals(outbox.account())) {
            throw new RuleViolation.Refused("pocket.otherPerson");
        }
        return each(
                outbox,
                Duration.ZERO,
                command -> transaction.execute(status ->
                        isNew(account, command.id()) ? Optional.ofNullable(action.apply(command)) : Optional.empty()));
    }

    /**
     * As {@link #carryOut}, for commands that do no harm when they are carried out twice: no list of them is kept, and
     * their transactions are the action’s own. One that arrives again has the time that it had: that of a clock which is
     * a little fast is not cut to now, which is later each time.
     */
    public List<Result> carryOutAgain(Outbox outbox, Consumer<Command> action) {
        return each(outbox, A_SLOW_LINE, command -> {
            action.accept(command);
            return Optional.empty();
        });
    }

    private List<Result> each(Outbox outbox, Duration ahead, Function<Command, Optional<Object>> action) {
        var commands = outbox.commands();
        if (commands == null) {
            throw new RuleViolation.Refused("pocket.doesNotFit");
        }
        if (commands.size() > MOST) {
            throw new RuleViolation.Refused("pocket.tooMany");
        }
        var wrongBy = wrongBy(outbox.now());
        return commands.stream()
                .map(sent -> carryOutOne(sent, wrongBy, ahead, action))
                .toList();
    }

    private Result carryOutOne(
            @Nullable JsonNode sent, Duration wrongBy, Duration ahead, Function<Command, Optional<Object>> action) {
        var id = sent == null ? "" : sent.path("id").asString("");
        try {
            var command = read(sent, id, wrongBy, ahead);
            return new Result(id, true, null, List.of(), action.apply(command).orElse(null));
        } catch (RuleViolation e) {
            return new Result(id, false, e.key(), e.arguments(), null);
        } catch (DataIntegrityViolationException
                | IllegalArgumentException
                | DateTimeException
                | ArithmeticException
                | JacksonException e) {
            log.info("A command from a phone does not fit: {}", e.getClass().getSimpleName());
            return new Result(id, false, "pocket.doesNotFit", List.of(), null);
        } catch (AccessDeniedException
                | AuthenticationException
                | TransientDataAccessException
                | NonTransientDataAccessResourceException
                | TransactionException e) {
            // for all of them, and the phone tries again by itself
            throw e;
        } catch (RuntimeException e) {
            log.error("A command from a phone failed", e);
            return new Result(id, false, "pocket.ourFault", List.of(), null);
        }
    }

    private Command read(@Nullable JsonNode sent, String id, Duration wrongBy, Duration ahead) {
        if (sent == null
                || sent.path("body").isMissingNode()
                || sent.path("body").isNull()) {
            throw new IllegalArgumentException("a part is missing");
        }
        var at = Instant.parse(sent.path("at").asString(""));
        var known = Id.parse(id).orElseThrow(() -> new IllegalArgumentException("no id"));
        return new Command(known, tapped(at.plus(wrongBy), ahead), at.toEpochMilli(), sent.path("body"));
    }

    /** How far a phone’s clock is behind; nothing for the little that a slow line takes. */
    private Duration wrongBy(@Nullable Long phone) {
        if (phone == null) {
            return Duration.ZERO;
        }
        var behind = Duration.ofMillis(clock.millis() - phone);
        return behind.abs().compareTo(A_SLOW_LINE) > 0 ? behind : Duration.ZERO;
    }

    private boolean isNew(UUID account, UUID command) {
        return jdbc.sql("""
                insert into pocket_command (account_id, command_id, received_at)
                values (:account, :command, :now)
                on conflict do nothing""")
                        .param("account", account)
                        .param("command", command)
                        .param("now", Times.sql(clock.instant()))
                        .update()
                == 1;
    }

    /** A phone's clock may be wrong: a tap in the future would win against every later one. */
    private Instant tapped(Instant at, Duration ahead) {
        var now = clock.instant();
        return at.isAfter(now.plus(ahead)) ? now : at.isBefore(now.minus(Duration.ofDays(365))) ? now : at;
    }
}
