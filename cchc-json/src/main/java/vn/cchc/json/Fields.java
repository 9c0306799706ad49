package vn.cchc.json;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.cchc.problem.ProblemCode;

/** The members of an object, each asked for by its key; those not asked for are unknown. */
final class Fields {
  private final Cursor cursor;
  private final Node.Struct struct;
  private final Map<String, Cursor> members = new LinkedHashMap<>();
  private final Set<String> known = new LinkedHashSet<>();
  private final int problemsBefore;

  Fields(Cursor cursor, Node.Struct struct) {
    this.cursor = cursor;
    this.struct = struct;
    this.problemsBefore = cursor.findings().count();
    for (Node.Member member : struct.members()) {
      if (members.putIfAbsent(member.key(), cursor.member(member)) != null) {
        report(ProblemCode.DUPLICATE_KEY, member);
      }
    }
  }

  private void report(ProblemCode code, Node.Member member) {
    cursor
        .findings()
        .add(
            code,
            member.line(),
            member.column(),
            cursor.pointer() + Pointers.step(member.key()),
            Excerpt.plain(member.key()),
            code == ProblemCode.UNKNOWN_KEY ? String.join(", ", known) : "",
            Excerpt.plain(member.key()));
  }

  boolean has(String key) {
    return members.containsKey(key);
  }

  /** Returns a member, if it is there. */
  <T> Optional<T> get(String key, Function<Cursor, Optional<T>> reader) {
    known.add(key);
    @Nullable Cursor member = members.get(key);
    return member == null ? Optional.empty() : reader.apply(member);
  }

  /** Returns a member; where it is absent, that is a problem. */
  <T> Optional<T> need(String key, Function<Cursor, Optional<T>> reader) {
    return need(key, ProblemCode.MISSING_KEY, key, reader);
  }

  <T> Optional<T> need(
      String key, ProblemCode code, String subject, Function<Cursor, Optional<T>> reader) {
    Optional<T> value = get(key, reader);
    if (!has(key) && struct.complete()) {
      cursor.problem(code, subject, key, "");
    }
    return value;
  }

  /** Returns a list, empty where it is absent. */
  <T> ImmutableList<T> list(String key, Function<Cursor, Optional<T>> element) {
    return get(key, member -> Optional.of(member.list(element))).orElse(ImmutableList.of());
  }

  <T> ImmutableList<T> distinct(String key, Function<Cursor, Optional<T>> element) {
    return get(key, member -> Optional.of(member.distinct(element))).orElse(ImmutableList.of());
  }

  <T> Optional<ImmutableList<T>> needList(String key, Function<Cursor, Optional<T>> element) {
    return need(key, member -> Optional.of(member.list(element)));
  }

  void skip(String key) {
    known.add(key);
  }

  Cursor cursor() {
    return cursor;
  }

  boolean isSound() {
    return cursor.findings().count() == problemsBefore && struct.complete();
  }

  /** Reports the keys that nobody asked for and builds the value, unless there was a problem. */
  <T> Optional<T> build(Supplier<T> value) {
    for (Node.Member member : struct.members()) {
      if (!known.contains(member.key())) {
        report(ProblemCode.UNKNOWN_KEY, member);
      }
    }
    return isSound() ? cursor.built(value) : Optional.empty();
  }
}
