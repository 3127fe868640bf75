package org.alongside.common.imports;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class ImportTasks {
    /** An import whose node died is not begun again by itself: nothing of it has come in, and the person decides. */
    @Bean
    OneTimeTask<Void> importTask(ObjectProvider<ImportWork> work) {
        return Tasks.oneTime("import")
                .onFailure((complete, operations) -> {
                    giveUp(work, complete.getExecution().taskInstance.getId());
                    operations.stop();
                })
                .onDeadExecution((complete, operations) -> {
                    giveUp(work, complete.getExecution().taskInstance.getId());
                    operations.stop();
                })
                .execute((instance, context) -> work.getObject().work(id(instance.getId())));
    }

    @Bean
    RecurringTask<Void> forgetOldImports(
            ObjectProvider<ImportRuns> store, TransactionTemplate transaction, Clock clock) {
        return Tasks.recurring("forget-old-imports", FixedDelay.of(Duration.ofHours(24)))
                .execute((instance, context) -> transaction.executeWithoutResult(
                        status -> store.getObject().forgetOld(clock.instant())));
    }

    private static void giveUp(ObjectProvider<ImportWork> work, String instance) {
        work.getObject().giveUp(id(instance), Sentence.of("import.interrupted"));
    }

    private static ImportId id(String instance) {
        return new ImportId(UUID.fromString(instance.split(" ", 2)[0]));
    }
}
