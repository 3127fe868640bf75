/** Instruments as data, waves, responses, scoring and import. */
@ApplicationModule(allowedDependencies = {"common", "account", "cohort", "cohort::parts"})
@NullMarked
package org.alongside.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
