package vn.cchc.examples.service.access;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * The sender of a request, known by a password or a token.
 *
 * @param name the name
 * @param roles what the caller may do
 * @param agencies the agencies that the caller reports for, with those below them
 */
public record Caller(String name, ImmutableSet<Role> roles, ImmutableSet<String> agencies) {
  private static final String ROLE = "ROLE_";
  private static final String AGENCY = "AGENCY_";

  /** Returns the caller that Spring Security found. */
  public static Caller of(Authentication authentication) {
    ImmutableList<String> all =
        authentication.getAuthorities().stream()
            .map(authority -> String.valueOf(authority.getAuthority()))
            .collect(ImmutableList.toImmutableList());
    return new Caller(
        authentication.getName(),
        with(ROLE, all)
            .flatMap(name -> Stream.of(Role.values()).filter(role -> role.name().equals(name)))
            .collect(ImmutableSet.toImmutableSet()),
        with(AGENCY, all).collect(ImmutableSet.toImmutableSet()));
  }

  private static Stream<String> with(String prefix, ImmutableList<String> authorities) {
    return authorities.stream()
        .filter(authority -> authority.startsWith(prefix))
        .map(authority -> authority.substring(prefix.length()));
  }

  /** {@return roles and agencies as Spring Security keeps them} */
  static ImmutableList<GrantedAuthority> authorities(
      Collection<Role> roles, Collection<String> agencies) {
    return Stream.concat(
            roles.stream().map(role -> ROLE + role.name()),
            agencies.stream().map(agency -> AGENCY + agency))
        .map(SimpleGrantedAuthority::new)
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return whether the caller has a role} */
  public boolean has(Role role) {
    return roles.contains(role);
  }
}
