package org.alongside.structure;

import org.alongside.AlongsideApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    @Test
    void modulesKnowOnlyWhatTheyMay() {
        ApplicationModules.of(AlongsideApplication.class).verify();
    }
}
