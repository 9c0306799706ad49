package vn.cchc.examples.service.access;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Makes the first administrator, and prints the password once, on standard output alone. */
@Component
final class FirstAdministrator implements InitializingBean {
  private final UserStore users;
  private final AccessSettings settings;

  FirstAdministrator(UserStore users, AccessSettings settings) {
    this.users = users;
    this.settings = settings;
  }

  @Override
  public void afterPropertiesSet() {
    if (!settings.usesTokens()) {
      users
          .begin()
          .ifPresent(
              password ->
                  System.out.println("User: " + UserStore.FIRST + ", password: " + password));
    }
  }
}
