/** Contact between two men who both said yes, channel by channel. */
@ApplicationModule(allowedDependencies = {"common", "account", "cohort", "cohort::parts"})
@NullMarked
package org.alongside.peercontact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
