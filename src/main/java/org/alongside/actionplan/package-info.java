/** A participant’s own plan: goals, steps, and who may see each. */
@ApplicationModule(allowedDependencies = {"common", "account", "cohort", "activity::parts"})
@NullMarked
package org.alongside.actionplan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
