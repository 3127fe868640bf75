package org.alongside.common.imports;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.util.UUID;
import org.alongside.common.BackgroundWork;
import org.springframework.stereotype.Component;

/** Imports go on in the background, on whichever node is free. */
@Component
class ImportStart {
    private final BackgroundWork background;
    private final OneTimeTask<Void> task;

    ImportStart(BackgroundWork background, OneTimeTask<Void> importTask) {
        this.background = background;
        this.task = importTask;
    }

    /** Starts when the present transaction has been committed, and not if it is not. */
    void schedule(ImportId id) {
        background.soon(task.instance(id.value() + " " + UUID.randomUUID()));
    }
}
