package vn.cchc.examples.service.access;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Finds out by name and password who sends a request. That a password is right is remembered for a
 * while, as a keyed hash in memory alone, since bcrypt is slow by design; whether the user is
 * locked or has another password now is asked at every request.
 */
public final class PasswordAuthentication implements AuthenticationProvider {
  private final UserStore users;
  private final HashFunction keyed;
  private final String hashOfNoUser;
  private final Cache<String, Boolean> right =
      CacheBuilder.newBuilder()
          .maximumSize(10_000)
          .expireAfterWrite(Duration.ofMinutes(10))
          .build();

  PasswordAuthentication(UserStore users) {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    this.users = users;
    this.keyed = Hashing.hmacSha256(key);
    // So that an attempt takes as long under a name that does not exist.
    this.hashOfNoUser = new BCryptPasswordEncoder().encode("");
  }

  @Override
  public Authentication authenticate(Authentication given) {
    String password = String.valueOf(given.getCredentials());
    Optional<UserStore.StoredUser> found = find(given.getName());
    String hash = found.map(UserStore.StoredUser::hash).orElse(hashOfNoUser);
    boolean isRight = isRight(given.getName(), password, hash);
    if (!isRight || found.isEmpty() || found.get().user().locked()) {
      throw new BadCredentialsException("wrong name or password");
    }
    User user = found.get().user();
    return UsernamePasswordAuthenticationToken.authenticated(
        user.name(), null, Caller.authorities(user.roles(), user.agencies()));
  }

  private Optional<UserStore.StoredUser> find(String name) {
    try {
      return users.find(name);
    } catch (RuntimeException e) {
      throw new AuthenticationServiceException("the users could not be read", e);
    }
  }

  private boolean isRight(String name, String password, String hash) {
    String key =
        keyed
            .hashString(name + '\u0000' + hash + '\u0000' + password, StandardCharsets.UTF_8)
            .toString();
    @Nullable Boolean known = right.getIfPresent(key);
    if (known != null) {
      return true;
    }
    boolean isRight = users.matches(password, hash);
    if (isRight) {
      right.put(key, true);
    }
    return isRight;
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
