package org.alongside.common;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
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

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PocketCommands(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What a phone sends: whose outbox it is, and the commands in the order of the taps. */
    public record Outbox(UUID account, List<Command> commands) {}

    /** One thing done on a phone: an id made there, the time of the tap, and what it was. */
    public record Command(UUID id, Instant at, JsonNode body) {}

    /** What became of a command; {@code problem} is a message key when it was refused. */
    public record Result(UUID id, boolean done, @Nullable String problem) {}

    /** Carries out each command in order, with the time of its tap never later than now. */
    public List<Result> carryOut(UUID account, Outbox outbox, Consumer<Command> action) {
        // on a phone that two people use, the one’s taps must not be done in the other’s name
        if (!account.equals(outbox.account())) {
            throw new RuleViolation.Refused("pocket.otherPerson");
        }
        return each(outbox, command -> {
            if (isNew(account, command.id())) {
                action.accept(command);
            }
        });
    }

    /** As {@link #carryOut}, for commands that do no harm when they are carried out twice: no list of them is kept. */
    public List<Result> carryOutAgain(Outbox outbox, Consumer<Command> action) {
        return each(outbox, action);
    }

    private List<Result> each(Outbox outbox, Consumer<Command> action) {
        var commands = outbox.commands();
        if (commands == null || commands.stream().anyMatch(Objects::isNull)) {
            throw new RuleViolation.Refused("pocket.doesNotFit");
        }
        if (commands.size() > MOST) {
            throw new RuleViolation.Refused("pocket.tooMany");
        }
        var results = new ArrayList<Result>(commands.size());
        for (var command : commands) {
            results.add(carryOutOne(command, action));
        }
        return results;
    }

    private Result carryOutOne(Command command, Consumer<Command> action) {
        try {
            if (command.id() == null
                    || command.at() == null
                    || command.body() == null
                    || command.body().isNull()) {
                throw new IllegalArgumentException("a part is missing");
            }
            transaction.executeWithoutResult(
                    status -> action.accept(new Command(command.id(), tapped(command.at()), command.body())));
            return new Result(command.id(), true, null);
        } catch (RuleViolation e) {
            return new Result(command.id(), false, e.key());
        } catch (DataIntegrityViolationException | IllegalArgumentException | JacksonException e) {
            log.info("A command from a phone does not fit: {}", e.getClass().getSimpleName());
            return new Result(command.id(), false, "pocket.doesNotFit");
        }
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
    private Instant tapped(Instant at) {
        var now = clock.instant();
        return at.isAfter(now) ? now : at.isBefore(now.minus(Duration.ofDays(365))) ? now : at;
    }
}
