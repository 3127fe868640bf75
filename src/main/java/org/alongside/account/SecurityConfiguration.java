package org.alongside.account;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.alongside.account.ui.LoginView;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity(jsr250Enabled = true, prePostEnabled = false)
class SecurityConfiguration {
    private static final String API = "/api/**";

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            RememberedPhones phones,
            SecurityContextRepository contexts,
            SecurityContextHolderStrategy holder,
            CurrentAccount current,
            JdbcClient jdbc,
            NavigationAccessControl navigation) {
        navigation.setLoginView(LoginView.class);
        var api = PathPatternRequestMatcher.withDefaults().matcher(API);
        return http.authorizeHttpRequests(
                        requests -> requests.requestMatchers(SecurityConfiguration::isAnErrorForAScript)
                                .permitAll()
                                .requestMatchers(EndpointRequest.to("health"))
                                .permitAll()
                                .requestMatchers(EndpointRequest.toAnyEndpoint())
                                .denyAll()
                                // the survey’s own page decides by itself: a link or a pass opens it without signing in
                                .requestMatchers("/styles/**", "/fonts/**", "/icon.svg", "/survey/**")
                                .permitAll()
                                // pages without anybody’s data that a phone keeps for a time without signal
                                .requestMatchers("/pocket/**", "/pocket-worker.js")
                                .permitAll()
                                .requestMatchers(API)
                                .authenticated())
                .csrf(csrf -> csrf.spa())
                .rememberMe(remember -> remember.rememberMeServices(phones).key(phones.key))
                .addFilterAfter(new EndedSessions(current, holder, jdbc), RememberMeAuthenticationFilter.class)
                // written before a page is small enough to be sent without them
                .headers(headers -> headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
                            @Override
                            public <O extends HeaderWriterFilter> O postProcess(O filter) {
                                filter.setShouldWriteHeadersEagerly(true);
                                return filter;
                            }
                        }))
                .securityContext(context -> context.securityContextRepository(contexts))
                .logout(logout -> logout.addLogoutHandler(phones)
                        .addLogoutHandler((request, response, authentication) -> new ClearSiteDataHeaderWriter(
                                        Directive.CACHE, Directive.STORAGE)
                                .writeHeaders(request, response))
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .exceptionHandling(exceptions -> exceptions
                        .defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), api)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), request -> true))
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.anyRequest(AuthorizedUrl::authenticated))
                .build();
    }

    /** A phone’s outbox must not take the sign-in page for an answer; a page that a man opened leads there. */
    private static boolean isAnErrorForAScript(HttpServletRequest request) {
        var accepts = request.getHeader(HttpHeaders.ACCEPT);
        return request.getDispatcherType() == DispatcherType.ERROR
                && (accepts == null || !accepts.contains(MediaType.TEXT_HTML_VALUE));
    }

    /** Nobody reads them, and each request would pay for one around every filter. */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Nobody signs in through a filter: {@link SignIn} is the only way, and it counts the tries. */
    @Bean
    AuthenticationManager authenticationManager() {
        return authentication -> {
            throw new BadCredentialsException("closed");
        };
    }

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
