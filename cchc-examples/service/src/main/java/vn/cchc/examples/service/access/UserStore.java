package vn.cchc.examples.service.access;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.cchc.examples.service.store.Database;
import vn.cchc.examples.service.store.Journal;

/** The users, with their passwords hashed by bcrypt. */
public final class UserStore {
  /** The first user, made where there is none. */
  public static final String FIRST = "admin";

  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String COLUMNS = "name, roles, agencies, locked, password";

  private final Database database;
  private final Journal journal;
  private final PasswordEncoder encoder = new BCryptPasswordEncoder();

  /** Opens the users of a database. */
  public UserStore(Database database, Journal journal) {
    this.database = database;
    this.journal = journal;
  }

  /**
   * A user with the hash of the password.
   *
   * @param user the user
   * @param hash the hash
   */
  record StoredUser(User user, String hash) {}

  /** {@return a new random password} */
  public static String newPassword() {
    byte[] bytes = new byte[15];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().encodeToString(bytes);
  }

  /** {@return whether a password belongs to a hash} */
  boolean matches(String password, String hash) {
    return encoder.matches(password, hash);
  }

  /** {@return all users, by name} */
  public ImmutableList<User> all() {
    return database.read(jdbc -> query(jdbc, "ORDER BY name")).stream()
        .map(StoredUser::user)
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return the user of a name} */
  Optional<StoredUser> find(String name) {
    return database.read(jdbc -> find(jdbc, name));
  }

  private static Optional<StoredUser> find(JdbcTemplate jdbc, String name) {
    return query(jdbc, "WHERE name = ?", name).stream().findFirst();
  }

  private static ImmutableList<StoredUser> query(
      JdbcTemplate jdbc, String which, Object... values) {
    return ImmutableList.copyOf(
        jdbc.query(
            "SELECT " + COLUMNS + " FROM service_user " + which,
            (row, number) ->
                new StoredUser(
                    new User(
                        row.getString(1),
                        WORDS
                            .splitToStream(row.getString(2))
                            .flatMap(word -> Role.of(word).stream())
                            .collect(
                                ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder())),
                        ImmutableSortedSet.copyOf(WORDS.split(row.getString(3))),
                        row.getInt(4) != 0),
                    row.getString(5)),
            values));
  }

  /** Makes the first administrator where there is no user at all, and returns the password. */
  public Optional<String> begin() {
    String password = newPassword();
    User first =
        new User(FIRST, ImmutableSortedSet.of(Role.ADMINISTRATOR), ImmutableSortedSet.of(), false);
    boolean isMade =
        database.write(
            jdbc -> {
              boolean isEmpty = query(jdbc, "").isEmpty();
              if (isEmpty) {
                insert(jdbc, first, password);
                journal.add(jdbc, "", Journal.Action.PUT_USER, FIRST, "administrator");
              }
              return isEmpty;
            });
    return isMade ? Optional.of(password) : Optional.empty();
  }

  /**
   * Makes a user, or changes what one may do.
   *
   * @param who the administrator
   * @param user the user
   * @param password the password, if it is to be set; a new user without one gets a new one
   * @return the password of a new user that was given none
   * @throws LastAdministratorException if no administrator would remain
   */
  public Optional<String> put(String who, User user, Optional<String> password) {
    return database.write(
        jdbc -> {
          boolean isNew = find(jdbc, user.name()).isEmpty();
          Optional<String> generated =
              isNew && password.isEmpty() ? Optional.of(newPassword()) : Optional.empty();
          if (isNew) {
            insert(jdbc, user, password.or(() -> generated).orElseThrow());
          } else {
            jdbc.update(
                "UPDATE service_user SET roles = ?, agencies = ?, locked = ? WHERE name = ?",
                roles(user),
                String.join(" ", user.agencies()),
                user.locked() ? 1 : 0,
                user.name());
            password.ifPresent(text -> setPassword(jdbc, user.name(), text));
          }
          if (query(jdbc, "").stream().map(StoredUser::user).noneMatch(UserStore::administers)) {
            throw new LastAdministratorException();
          }
          String detail = roles(user) + (user.locked() ? ", locked" : "");
          journal.add(jdbc, who, Journal.Action.PUT_USER, user.name(), detail);
          return generated;
        });
  }

  private static boolean administers(User user) {
    return user.roles().contains(Role.ADMINISTRATOR) && !user.locked();
  }

  /**
   * Changes a password.
   *
   * @return whether there is such a user
   */
  public boolean changePassword(String who, String name, String password) {
    return database.write(
        jdbc -> {
          boolean isThere = setPassword(jdbc, name, password);
          if (isThere) {
            journal.add(jdbc, who, Journal.Action.CHANGE_PASSWORD, name, "");
          }
          return isThere;
        });
  }

  private boolean setPassword(JdbcTemplate jdbc, String name, String password) {
    return jdbc.update(
            "UPDATE service_user SET password = ? WHERE name = ?", encoder.encode(password), name)
        > 0;
  }

  private void insert(JdbcTemplate jdbc, User user, String password) {
    jdbc.update(
        "INSERT INTO service_user (name, password, roles, agencies, locked)"
            + " VALUES (?, ?, ?, ?, ?)",
        user.name(),
        encoder.encode(password),
        roles(user),
        String.join(" ", user.agencies()),
        user.locked() ? 1 : 0);
  }

  private static String roles(User user) {
    return user.roles().stream().map(Role::text).collect(Collectors.joining(" "));
  }

  /** No administrator would remain. */
  public static final class LastAdministratorException extends IllegalStateException {
    private static final long serialVersionUID = 1L;
  }
}
