package vn.cchc.json.cursor;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.cchc.problem.AttributePath;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/** The members of an object, each asked for by its key; those not asked for are unknown. */
public final class ObjectCursor {
  private final Cursor cursor;
  private final DocumentNode.Struct struct;
  private final ObjectMembers members;
  private Set<ReferenceCheck.Kind> absent = ImmutableSet.of();
  private final int problemsBefore;
  private boolean othersRefused;

  ObjectCursor(Cursor cursor, DocumentNode.Struct struct, String judgedByCodec) {
    this.cursor = cursor;
    this.struct = struct;
    this.problemsBefore = cursor.findings().count();
    this.members = new ObjectMembers(struct.members(), cursor.findings().isTold());
    if (members.repeat()) {
      refuseRepeated(judgedByCodec);
    }
  }

  private void refuseRepeated(String judgedByCodec) {
    Set<String> seen = new HashSet<>();
    for (DocumentNode.Member member : members.all()) {
      if (!seen.add(member.key()) && !member.key().equals(judgedByCodec)) {
        cursor.findings().add(problem(ProblemCode.DUPLICATE_KEY, member, ""));
      }
    }
  }

  private Problem problem(ProblemCode code, DocumentNode.Member member, String expected) {
    AttributePath path = cursor.path().to(member.key());
    Place place = cursor.findings().place(member.at(), path);
    String key = Excerpt.plain(member.key());
    return Problem.error(code, place, key, expected, key);
  }

  public boolean has(String key) {
    return members.find(key) != null;
  }

  /** Returns the keys, each of them once. */
  public ImmutableSet<String> keys() {
    return members.all().stream()
        .map(DocumentNode.Member::key)
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Returns the values of a key that appears several times; none of one that does not. */
  public List<Cursor> several(String key) {
    return members.isRepeated(key)
        ? members.all().stream()
            .filter(member -> member.key().equals(key))
            .map(cursor::member)
            .toList()
        : ImmutableList.of();
  }

  /** Returns a member, if it is there and there is but one. */
  public <T> Optional<T> get(String key, Function<Cursor, Optional<T>> reader) {
    @Nullable Cursor member = ask(key);
    return member == null ? Optional.empty() : unlessRepeated(key, reader.apply(member));
  }

  /** Returns a member; where it is absent, that is a problem. */
  public <T> Optional<T> need(String key, Function<Cursor, Optional<T>> reader) {
    return need(key, ProblemCode.MISSING_KEY, key, reader);
  }

  public <T> Optional<T> need(
      String key, ProblemCode code, String subject, Function<Cursor, Optional<T>> reader) {
    @Nullable Cursor member = ask(key, code, subject);
    return member == null ? Optional.empty() : unlessRepeated(key, reader.apply(member));
  }

  /** Returns the id of what this is. */
  public <T> Optional<T> id(ReferenceCheck.Kind kind, Function<String, T> parser) {
    @Nullable Cursor member = ask("id", ProblemCode.MISSING_KEY, "id");
    if (member == null) {
      return Optional.empty();
    }
    Optional<T> id = unlessRepeated("id", member.id(parser));
    if (id.isPresent()) {
      cursor.findings().references().give(kind, id.orElseThrow(), cursor, member);
    }
    return id;
  }

  private @Nullable Cursor ask(String key) {
    DocumentNode.@Nullable Member member = members.ask(key);
    return member == null ? null : cursor.member(member);
  }

  private @Nullable Cursor ask(String key, ProblemCode code, String subject) {
    @Nullable Cursor member = ask(key);
    if (member == null && struct.complete()) {
      cursor.problem(code, subject, key, "");
    }
    return member;
  }

  private <T> Optional<T> unlessRepeated(String key, Optional<T> value) {
    return members.isRepeated(key) ? Optional.empty() : value;
  }

  /** Returns a list, empty where it is absent. */
  public <T> ImmutableList<T> list(String key, Function<Cursor, Optional<T>> element) {
    @Nullable Cursor member = ask(key);
    ImmutableList<T> list = member == null ? ImmutableList.of() : member.list(element);
    return members.isRepeated(key) ? ImmutableList.of() : list;
  }

  /** Returns a list, empty where it is absent, unless one of its elements did not read. */
  public <T> Optional<ImmutableList<T>> wholeList(
      String key, Function<Cursor, Optional<T>> element) {
    int before = cursor.findings().count();
    ImmutableList<T> list = list(key, element);
    return cursor.findings().count() == before && !members.isRepeated(key)
        ? Optional.of(list)
        : Optional.empty();
  }

  /** The same of a list that may not be longer than so many elements. */
  public <T> Optional<ImmutableList<T>> wholeList(
      String key, int most, Function<Cursor, Optional<T>> element) {
    DocumentNode.@Nullable Member member = members.find(key);
    if (member != null
        && member.value() instanceof DocumentNode.Array array
        && array.elements().size() > most) {
      skip(key);
      cursor
          .member(member)
          .problem(
              ProblemCode.TOO_LARGE,
              key,
              Integer.toString(most),
              Integer.toString(array.elements().size()));
      return Optional.empty();
    }
    return wholeList(key, element);
  }

  public <T> ImmutableList<T> distinct(String key, Function<Cursor, Optional<T>> element) {
    @Nullable Cursor member = ask(key);
    ImmutableList<T> list = member == null ? ImmutableList.of() : member.distinct(element);
    return members.isRepeated(key) ? ImmutableList.of() : list;
  }

  /** Returns a list of things that have ids of a kind, empty where it is absent. */
  public <T> ImmutableList<T> giving(
      ReferenceCheck.Kind kind, String key, Function<Cursor, Optional<T>> element) {
    ReferenceCheck references = cursor.findings().references();
    DocumentNode.@Nullable Member list = members.find(key);
    if (list == null) {
      absent = Sets.union(absent, ImmutableSet.of(kind)).immutableCopy();
    } else if (!(list.value() instanceof DocumentNode.Array) || members.isRepeated(key)) {
      references.doubt(kind);
    }
    return list(
        key,
        member -> {
          int before = references.count(kind);
          Optional<T> one = element.apply(member);
          if (references.count(kind) == before) {
            references.doubt(kind);
          }
          return one;
        });
  }

  /**
   * Reports the references that lead nowhere, as far as the document goes; an absent list may be
   * the one under a key nobody asked for.
   */
  public void checkReferences() {
    ReferenceCheck references = cursor.findings().references();
    boolean mayBeMisnamed =
        members.others().stream().anyMatch(member -> member.value() instanceof DocumentNode.Array);
    if (mayBeMisnamed) {
      absent.forEach(references::doubt);
    }
    if (struct.complete()) {
      references.report();
    }
  }

  public <T> Optional<ImmutableList<T>> needList(
      String key, Function<Cursor, Optional<T>> element) {
    return need(key, member -> Optional.of(member.list(element)));
  }

  /** Returns a list, which must be there and must not be empty. */
  public <T> Optional<ImmutableList<T>> needSome(
      String key, Function<Cursor, Optional<T>> element) {
    return need(key, member -> Optional.of(member.some().list(element)));
  }

  /** Returns a list in which nothing may appear twice, which must be there and not be empty. */
  public <T> ImmutableList<T> needSomeDistinct(String key, Function<Cursor, Optional<T>> element) {
    return need(key, member -> Optional.of(member.some().distinct(element)))
        .orElse(ImmutableList.of());
  }

  public boolean isEmpty() {
    return members.all().isEmpty();
  }

  public void skip(String key) {
    members.allow(key);
  }

  public Cursor cursor() {
    return cursor;
  }

  /** Whether the text goes on to its end. */
  public boolean isComplete() {
    return struct.complete();
  }

  public boolean isSound() {
    return cursor.findings().count() == problemsBefore && struct.complete();
  }

  /** Reports the keys that nobody asked for, once. */
  public void refuseOthers() {
    if (!othersRefused) {
      othersRefused = true;
      List<DocumentNode.Member> others = members.others();
      String allowed = others.isEmpty() ? "" : members.allowed();
      for (DocumentNode.Member member : others) {
        cursor.findings().addUnknownKey(problem(ProblemCode.UNKNOWN_KEY, member, allowed));
      }
    }
  }

  /** Reports the keys that nobody asked for and builds the value, unless there was a problem. */
  public <T> Optional<T> build(Supplier<T> value) {
    refuseOthers();
    return isSound() ? cursor.built(value) : Optional.empty();
  }

  /** Builds a value of which nothing can be wrong any more but that some keys do not agree. */
  public <T> Optional<T> build(String keys, Supplier<T> value) {
    refuseOthers();
    return isSound() ? cursor.built(keys, value) : Optional.empty();
  }
}
