/** What changed between waves: statistics and the page that shows them. */
@ApplicationModule(allowedDependencies = {"common", "account", "cohort", "survey", "activity"})
@NullMarked
package org.alongside.outcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
