/** A participant’s own plan: goals, steps, who may see each, and the tea round. */
@ApplicationModule(
        allowedDependencies = {"common", "account", "cohort", "cohort::parts", "activity", "activity::parts"})
@NullMarked
package org.alongside.actionplan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
