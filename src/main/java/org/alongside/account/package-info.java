/** People who sign in: roles, sign-in, the current account and the audit trail. */
@ApplicationModule(allowedDependencies = {"common"})
@NullMarked
package org.alongside.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
