/** Programmes, projects, cohorts and the men enrolled in them. */
@ApplicationModule(allowedDependencies = {"common", "account"})
@NullMarked
package org.alongside.cohort;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
