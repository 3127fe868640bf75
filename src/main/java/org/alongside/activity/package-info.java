/** Activities, sessions and their registers. */
@ApplicationModule(allowedDependencies = {"common", "account", "cohort", "cohort::parts"})
@NullMarked
package org.alongside.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
