/** The frame around every page: navigation, home, help and error pages. */
@ApplicationModule(allowedDependencies = {"common", "account"})
@NullMarked
package org.alongside.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
