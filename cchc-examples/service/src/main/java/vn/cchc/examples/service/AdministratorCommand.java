package vn.cchc.examples.service;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.cchc.examples.service.access.Role;
import vn.cchc.examples.service.access.User;
import vn.cchc.examples.service.access.UserStore;
import vn.cchc.examples.service.store.Database;

/** What an administrator does on the machine itself, also while the service runs. */
final class AdministratorCommand {
  private static final String USAGE =
      """
      usage: user NAME ROLE[,ROLE] [AGENCY[,AGENCY]]   makes a user, or changes roles and agencies
             password NAME                             gives a user a new password, which is printed
             lock NAME | unlock NAME                   keeps a user out, or no longer
             backup FILE                               copies the embedded database while it runs
             settings of the service may follow, such as --cchc.data=/srv/cchc
      """;

  private static final String WHO = "command";
  private static final Splitter WORDS = Splitter.on(',');

  private final ImmutableList<String> words;
  private final UserStore users;
  private final Database database;
  private final PrintStream out;

  private AdministratorCommand(
      ImmutableList<String> words, UserStore users, Database database, PrintStream out) {
    this.words = words;
    this.users = users;
    this.database = database;
    this.out = out;
  }

  static boolean isOne(String[] arguments) {
    return arguments.length > 0 && !arguments[0].startsWith("--");
  }

  /** {@return the exit code} */
  static int run(String[] arguments) {
    Predicate<String> isSetting = word -> word.startsWith("--");
    ImmutableList<String> words =
        Arrays.stream(arguments)
            .filter(isSetting.negate())
            .collect(ImmutableList.toImmutableList());
    SpringApplication application = CchcService.withoutServer();
    try (ConfigurableApplicationContext context =
        application.run(Arrays.stream(arguments).filter(isSetting).toArray(String[]::new))) {
      return new AdministratorCommand(
              words, context.getBean(UserStore.class), context.getBean(Database.class), System.out)
          .carryOut();
    }
  }

  private int carryOut() {
    String action = words.get(0);
    int count = words.size();
    if (action.equals("user") && (count == 3 || count == 4)) {
      return user(words.get(1), words.get(2), count == 4 ? words.get(3) : "");
    } else if (action.equals("password") && count == 2) {
      return password(words.get(1));
    } else if ((action.equals("lock") || action.equals("unlock")) && count == 2) {
      return lock(words.get(1), action.equals("lock"));
    } else if (action.equals("backup") && count == 2) {
      return backUp(words.get(1));
    }
    System.err.print(USAGE);
    return 2;
  }

  private int user(String name, String roleNames, String agencies) {
    ImmutableSortedSet.Builder<Role> roles = ImmutableSortedSet.naturalOrder();
    for (String word : WORDS.split(roleNames)) {
      Optional<Role> role = Role.of(word);
      if (role.isEmpty()) {
        return fail("there is no role " + word);
      }
      roles.add(role.get());
    }
    if (!User.isName(name)) {
      return fail("a name has letters, digits and . _ @ - alone, at most 64, but is " + name);
    }
    ImmutableSortedSet<String> all =
        ImmutableSortedSet.copyOf(WORDS.omitEmptyStrings().split(agencies));
    return put(new User(name, roles.build(), all, false));
  }

  private int put(User user) {
    try {
      users
          .put(WHO, user, Optional.empty())
          .ifPresentOrElse(
              password -> out.println("User: " + user.name() + ", password: " + password),
              () -> out.println("User: " + user.json()));
      return 0;
    } catch (UserStore.LastAdministratorException e) {
      return fail("at least one administrator who is not locked must remain");
    }
  }

  private int password(String name) {
    String password = UserStore.newPassword();
    if (!users.changePassword(WHO, name, password)) {
      return fail("there is no user " + name);
    }
    out.println("User: " + name + ", password: " + password);
    return 0;
  }

  private int lock(String name, boolean locked) {
    Optional<User> user = users.all().stream().filter(one -> one.name().equals(name)).findFirst();
    return user.map(one -> put(new User(name, one.roles(), one.agencies(), locked)))
        .orElseGet(() -> fail("there is no user " + name));
  }

  private int backUp(String file) {
    if (Path.of(file).toFile().exists()) {
      return fail(file + " is there already");
    }
    try {
      database.backUp(file);
    } catch (UnsupportedOperationException e) {
      return fail(String.valueOf(e.getMessage()));
    }
    out.println("Copied to " + file);
    return 0;
  }

  private static int fail(String why) {
    System.err.println(why);
    return 2;
  }
}
