/** Values, identifiers and small services that every module shares; knows nothing of the others. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.alongside.common;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
