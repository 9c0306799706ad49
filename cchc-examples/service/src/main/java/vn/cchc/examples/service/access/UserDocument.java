package vn.cchc.examples.service.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.cchc.agency.AgencyId;
import vn.cchc.examples.service.web.FailedRequestException;
import vn.cchc.examples.service.web.Failure;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/**
 * A user as an administrator sends it.
 *
 * @param user the user
 * @param password the password, if it is to be set
 */
record UserDocument(User user, Optional<String> password) {
  private static final int SHORTEST_PASSWORD = 12;

  /** More than this, bcrypt does not look at. */
  private static final int LONGEST_PASSWORD = 72;

  private static final ImmutableSet<String> KEYS =
      ImmutableSet.of("roles", "agencies", "locked", "password");

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  /**
   * Reads a user.
   *
   * @throws FailedRequestException if anything is wrong with it, with everything that is
   */
  static UserDocument read(String name, byte[] json) {
    List<Problem> problems = new ArrayList<>();
    JsonNode node = tree(json, KEYS, problems);
    if (!User.isName(name)) {
      problems.add(problem(ProblemCode.INVALID_ID, "", "name", "", name));
    }
    List<Role> roles = new ArrayList<>();
    for (String word : texts(node, "roles", problems)) {
      Role.of(word)
          .ifPresentOrElse(
              roles::add,
              () ->
                  problems.add(
                      problem(ProblemCode.UNKNOWN_NAME, "/roles", "roles", names(), word)));
    }
    ImmutableList<String> agencies = texts(node, "agencies", problems);
    agencies.stream()
        .filter(agency -> !isAgency(agency))
        .forEach(
            agency ->
                problems.add(problem(ProblemCode.INVALID_ID, "/agencies", "agencies", "", agency)));
    if (roles.isEmpty() && problems.isEmpty()) {
      problems.add(problem(ProblemCode.EMPTY_LIST, "/roles", "roles", "", ""));
    }
    if (node.has("locked") && !node.get("locked").isBoolean()) {
      problems.add(wrongType("locked", "boolean", node.get("locked")));
    }
    Optional<String> password =
        node.has("password") ? Optional.of(password(node, problems)) : Optional.empty();
    require(problems);
    return new UserDocument(
        new User(
            name,
            ImmutableSortedSet.copyOf(Comparator.naturalOrder(), roles),
            ImmutableSortedSet.copyOf(agencies),
            node.path("locked").asBoolean(false)),
        password);
  }

  /** Reads a new password. */
  static String password(byte[] json) {
    List<Problem> problems = new ArrayList<>();
    JsonNode node = tree(json, ImmutableSet.of("password"), problems);
    String password = password(node, problems);
    require(problems);
    return password;
  }

  private static JsonNode tree(byte[] json, ImmutableSet<String> keys, List<Problem> problems) {
    JsonNode node;
    try {
      node = MAPPER.readTree(json);
    } catch (IOException e) {
      problems.add(problem(ProblemCode.SYNTAX, "", "", "", "JSON"));
      require(problems);
      throw new IllegalStateException(e);
    }
    if (!node.isObject()) {
      problems.add(wrongType("user", "object", node));
      require(problems);
    }
    Sets.difference(ImmutableSet.copyOf(node.fieldNames()), keys)
        .forEach(
            key ->
                problems.add(
                    problem(
                        ProblemCode.UNKNOWN_KEY, "/" + key, key, String.join(", ", keys), key)));
    return node;
  }

  private static ImmutableList<String> texts(JsonNode node, String key, List<Problem> problems) {
    JsonNode list = node.path(key);
    ImmutableList.Builder<String> texts = ImmutableList.builder();
    boolean isList = list.isMissingNode() || list.isArray();
    for (JsonNode one : list) {
      isList &= one.isTextual();
      texts.add(one.asText());
    }
    if (!isList) {
      problems.add(wrongType(key, "array", list));
    }
    return texts.build();
  }

  private static String password(JsonNode node, List<Problem> problems) {
    String password = node.path("password").asText();
    int length = password.getBytes(UTF_8).length;
    if (!node.path("password").isTextual()
        || length < SHORTEST_PASSWORD
        || length > LONGEST_PASSWORD) {
      problems.add(
          problem(
              ProblemCode.OUTSIDE_RANGE,
              "/password",
              "password",
              SHORTEST_PASSWORD + "-" + LONGEST_PASSWORD + " bytes",
              Integer.toString(length)));
    }
    return password;
  }

  private static boolean isAgency(String id) {
    try {
      return AgencyId.of(id).value().equals(id) && id.indexOf(' ') < 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String names() {
    return Arrays.stream(Role.values()).map(Role::text).collect(Collectors.joining(", "));
  }

  private static Problem wrongType(String key, String expected, JsonNode actual) {
    return problem(
        ProblemCode.WRONG_TYPE, "/" + key, key, expected, actual.getNodeType().toString());
  }

  private static Problem problem(
      ProblemCode code, String pointer, String subject, String expected, String actual) {
    return Problem.error(code, Place.at(pointer), subject, expected, actual);
  }

  private static void require(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new FailedRequestException(Failure.REFUSED, ImmutableList.copyOf(problems));
    }
  }
}
