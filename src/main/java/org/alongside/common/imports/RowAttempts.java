package org.alongside.common.imports;

import java.util.function.Supplier;
import org.alongside.common.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries one row between two save points: what it began is gone if it breaks a rule, and the others stay. */
@Component
public class RowAttempts {
    private static final Logger log = LoggerFactory.getLogger(RowAttempts.class);

    private final TransactionTemplate nested;

    RowAttempts(PlatformTransactionManager transactions) {
        nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    public Fate attempt(Row row, Supplier<Fate> attempt) {
        try {
            var fate = nested.execute(status -> attempt.get());
            return fate == null ? Fate.refused(row, "import.row.doesNotFit") : fate;
        } catch (RuleViolation e) {
            return Fate.refused(row, e.key(), e.arguments().toArray());
        } catch (DataIntegrityViolationException e) {
            log.info(
                    "A row does not fit: {}",
                    e.getMostSpecificCause().getClass().getSimpleName());
            return Fate.refused(row, "import.row.doesNotFit");
        }
    }
}
