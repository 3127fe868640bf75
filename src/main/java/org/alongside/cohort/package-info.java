/** Programmes, projects, cohorts and the men enrolled in them. */
@ApplicationModule(allowedDependencies = {"common", "account", "account::parts"})
@NullMarked
package org.alongside.cohort;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
