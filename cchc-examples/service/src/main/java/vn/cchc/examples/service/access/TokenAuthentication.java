package vn.cchc.examples.service.access;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Finds out by a token of OAuth 2 who sends a request; the names of the claims are settings. */
final class TokenAuthentication implements Converter<Jwt, AbstractAuthenticationToken> {
  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

  private final AccessSettings settings;

  TokenAuthentication(AccessSettings settings) {
    this.settings = settings;
  }

  /** {@return what checks signature, time, issuer and audience of a token} */
  JwtDecoder decoder() {
    NimbusJwtDecoder decoder =
        settings.tokenKeys().isEmpty()
            ? NimbusJwtDecoder.withIssuerLocation(settings.tokenIssuer()).build()
            : NimbusJwtDecoder.withJwkSetUri(settings.tokenKeys()).build();
    List<OAuth2TokenValidator<Jwt>> checks = new ArrayList<>();
    checks.add(new JwtTimestampValidator());
    if (!settings.tokenIssuer().isEmpty()) {
      checks.add(new JwtIssuerValidator(settings.tokenIssuer()));
    }
    checks.add(
        new JwtClaimValidator<Collection<String>>(
            JwtClaimNames.AUD, heard -> heard != null && heard.contains(settings.audience())));
    decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(checks));
    return decoder;
  }

  @Override
  public AbstractAuthenticationToken convert(Jwt token) {
    String name = token.getClaimAsString(settings.nameClaim());
    if (name == null || name.isEmpty()) {
      throw new BadCredentialsException("the token has no claim " + settings.nameClaim());
    }
    ImmutableList<Role> roles =
        words(token, settings.rolesClaim())
            .flatMap(word -> Role.of(word).stream())
            .collect(ImmutableList.toImmutableList());
    ImmutableList<String> agencies =
        words(token, settings.agenciesClaim()).collect(ImmutableList.toImmutableList());
    return new JwtAuthenticationToken(token, Caller.authorities(roles, agencies), name);
  }

  private static Stream<String> words(Jwt token, String claim) {
    Object value = token.getClaims().get(claim);
    if (value instanceof String text) {
      return WORDS.splitToStream(text);
    }
    return value instanceof Collection<?> list ? list.stream().map(String::valueOf) : Stream.of();
  }
}
