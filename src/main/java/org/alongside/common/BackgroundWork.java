package org.alongside.common;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Runs the tasks that modules give as beans, each on one node, and finds out when a node has died over one. */
@Component
public class BackgroundWork implements SmartLifecycle {
    private static final Duration LOOK_FOR_WORK = Duration.ofSeconds(5);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(10);
    private static final int SIGNS_MISSED = 4;
    private static final int AT_ONCE = 2;

    private final Clock clock;
    private final Supplier<Scheduler> newScheduler;
    private volatile Scheduler scheduler;
    private volatile boolean running;

    BackgroundWork(DataSource database, List<Task<?>> tasks, Clock clock) {
        this.clock = clock;
        var atStart = tasks.stream().filter(OnStartup.class::isInstance).toList();
        newScheduler = () -> Scheduler.create(
                        new TransactionAwareDataSourceProxy(database),
                        tasks.stream()
                                .filter(task -> !(task instanceof OnStartup))
                                .toList())
                .startTasks(startTasks(atStart))
                .tableName("scheduled_task")
                .threads(AT_ONCE)
                .pollingInterval(LOOK_FOR_WORK)
                .heartbeatInterval(SIGN_OF_LIFE)
                .missedHeartbeatsLimit(SIGNS_MISSED)
                .shutdownMaxWait(Duration.ofSeconds(2))
                .clock(clock::instant)
                .build();
        scheduler = newScheduler.get();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the builder asks for a type that is both, which Java cannot name
    private static <T extends Task<?> & OnStartup> List<T> startTasks(List<Task<?>> tasks) {
        return (List) tasks;
    }

    /** Once, as soon as the present transaction has been committed. */
    public void soon(TaskInstance<?> work) {
        scheduler.schedule(work, clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                if (running) {
                    scheduler.triggerCheckForDueExecutions();
                }
            }
        });
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
        // one that was stopped cannot start again, an application context can
        scheduler = newScheduler.get();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
