package vn.cchc.examples.service.access;

import com.google.common.collect.ImmutableSortedSet;
import java.util.regex.Pattern;
import vn.cchc.examples.service.web.JsonText;

/**
 * Somebody who may use the service.
 *
 * @param name the name to log in with
 * @param roles what the user may do
 * @param agencies the ids of the agencies that a reporter reports for, with those below them
 * @param locked whether the user may no longer log in
 */
public record User(
    String name,
    ImmutableSortedSet<Role> roles,
    ImmutableSortedSet<String> agencies,
    boolean locked) {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._@-]{1,64}");

  /** {@return whether a name can be one of a user} */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /** {@return the user as JSON} */
  public String json() {
    return "{\"name\": %s, \"roles\": %s, \"agencies\": %s, \"locked\": %b}"
        .formatted(
            JsonText.quote(name),
            JsonText.array(roles.stream().map(Role::text).toList()),
            JsonText.array(agencies),
            locked);
  }
}
