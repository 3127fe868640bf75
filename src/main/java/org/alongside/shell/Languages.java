package org.alongside.shell;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** British English first, so that whoever asks for neither language gets it; Welsh for those who ask for it. */
@Configuration(proxyBeanMethods = false)
class Languages {
    @Bean
    I18NProvider translations() {
        return new DefaultI18NProvider(List.of(Locale.UK, Locale.of("cy")));
    }
}
