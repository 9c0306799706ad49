package vn.cchc.examples.service.access;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import vn.cchc.examples.service.web.Failure;
import vn.cchc.examples.service.web.FailureHandler;
import vn.cchc.examples.service.web.Limits;

/** Which role may send which request. */
@Configuration(proxyBeanMethods = false)
public class AccessConfiguration {
  private static final String[] ALL = {
    Role.READER.name(), Role.REPORTER.name(), Role.APPRAISER.name(), Role.ADMINISTRATOR.name()
  };

  private static final String ADMINISTRATOR = Role.ADMINISTRATOR.name();

  /** Makes the chain of filters that every request passes. */
  @Bean
  SecurityFilterChain access(
      HttpSecurity http,
      UserStore users,
      AccessSettings settings,
      Limits limits,
      MeterRegistry metrics,
      FailureHandler answers) {
    FailureWriter failures = new FailureWriter(metrics);
    ClientFilter clients = new ClientFilter(limits, failures);
    http.csrf(AbstractHttpConfigurer::disable) // ClientFilter sees to it, without a session
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(AccessConfiguration::rules)
        .addFilterBefore(clients, HeaderWriterFilter.class)
        .exceptionHandling(
            handling ->
                handling
                    .authenticationEntryPoint(
                        (request, response, e) ->
                            ask(settings, failures, answers, clients, request, response, e))
                    .accessDeniedHandler(
                        (request, response, e) ->
                            failures.write(Failure.FORBIDDEN, request, response)));
    if (settings.usesTokens()) {
      TokenAuthentication tokens = new TokenAuthentication(settings);
      http.oauth2ResourceServer(
          server ->
              server
                  .authenticationEntryPoint(
                      (request, response, e) ->
                          ask(settings, failures, answers, clients, request, response, e))
                  .jwt(jwt -> jwt.decoder(tokens.decoder()).jwtAuthenticationConverter(tokens)));
    } else {
      http.authenticationManager(new ProviderManager(new PasswordAuthentication(users)))
          .httpBasic(
              basic ->
                  basic.authenticationEntryPoint(
                      (request, response, e) ->
                          ask(settings, failures, answers, clients, request, response, e)));
    }
    return http.build();
  }

  private static void rules(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          rules) {
    rules
        .dispatcherTypeMatchers(DispatcherType.ERROR)
        .permitAll()
        .requestMatchers(HttpMethod.GET, "/health", "/openapi.json", "/metrics")
        .permitAll()
        .requestMatchers("/users/me/password")
        .authenticated()
        .requestMatchers("/users/**", "/users", "/journal", "/uploads/**", "/uploads")
        .hasRole(ADMINISTRATOR)
        .requestMatchers(HttpMethod.PUT, "/plans/*", "/agencies", "/scorecards/*")
        .hasRole(ADMINISTRATOR)
        .requestMatchers(HttpMethod.POST, "/plans/*/revisions/*/withdrawal")
        .hasRole(ADMINISTRATOR)
        .requestMatchers(HttpMethod.POST, "/agencies/revisions/*/withdrawal")
        .hasRole(ADMINISTRATOR)
        .requestMatchers(HttpMethod.POST, "/observations")
        .hasAnyRole(Role.REPORTER.name(), Role.APPRAISER.name())
        .requestMatchers(HttpMethod.POST, "/scorecards/*/entries")
        .hasAnyRole(Role.REPORTER.name(), Role.APPRAISER.name(), ADMINISTRATOR)
        .requestMatchers("/sheets")
        .hasAnyRole(Role.REPORTER.name(), Role.APPRAISER.name())
        .requestMatchers("/plans/*/form")
        .hasRole(Role.REPORTER.name())
        .requestMatchers(HttpMethod.POST, "/evaluations", "/plans/validation")
        .hasAnyRole(ALL)
        .requestMatchers(HttpMethod.GET, "/**")
        .hasAnyRole(ALL)
        .anyRequest()
        .hasAnyRole(ALL);
  }

  /** Asks for a password or a token, unless the database could not be asked about it. */
  private static void ask(
      AccessSettings settings,
      FailureWriter failures,
      FailureHandler answers,
      ClientFilter clients,
      HttpServletRequest request,
      HttpServletResponse response,
      AuthenticationException e)
      throws IOException {
    if (e instanceof AuthenticationServiceException) {
      failures.write(answers.failure(e), request, response);
      return;
    }
    clients.noteFailedLogin(request);
    response.setHeader(
        HttpHeaders.WWW_AUTHENTICATE,
        settings.usesTokens() ? "Bearer" : "Basic realm=\"cchc\", charset=\"UTF-8\"");
    failures.write(Failure.UNAUTHENTICATED, request, response);
  }
}
