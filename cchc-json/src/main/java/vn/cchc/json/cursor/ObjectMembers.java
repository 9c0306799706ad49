package vn.cchc.json.cursor;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The members of an object by their keys, and for which of these somebody asked. */
final class ObjectMembers {
  /** The number of members up to which they are compared with each other. */
  private static final int FEW = 32;

  private final ImmutableList<DocumentNode.Member> all;
  private final ImmutableSet<String> repeated;
  private final boolean repeat;

  /** The keys that may stand here, in the order in which they were asked for. */
  private final List<String> asked = new ArrayList<>();

  /** Whether these will be told. */
  private final boolean isTold;

  /** A bit for each key by its hash, so that most that are not there need not be looked for. */
  private final long hashes;

  /** A bit for each of the first of them that was found. */
  private long found;

  /** Where to look first: most keys are asked for in the order in which they are written. */
  private int next;

  ObjectMembers(ImmutableList<DocumentNode.Member> all, boolean isTold) {
    this.all = all;
    this.isTold = isTold;
    long seen = 0;
    boolean mayRepeat = false;
    for (int i = 0; i < all.size(); i++) {
      long hash = hash(all.get(i).key());
      mayRepeat = mayRepeat || ((seen & hash) != 0 && (i >= FEW || standsBefore(all, i)));
      seen |= hash;
    }
    this.hashes = seen;
    this.repeated = mayRepeat ? repeated(all) : ImmutableSet.of();
    this.repeat = !repeated.isEmpty();
  }

  private static long hash(String key) {
    return 1L << key.hashCode();
  }

  private static boolean standsBefore(ImmutableList<DocumentNode.Member> all, int index) {
    String key = all.get(index).key();
    for (int i = 0; i < index; i++) {
      if (all.get(i).key().equals(key)) {
        return true;
      }
    }
    return false;
  }

  private static ImmutableSet<String> repeated(ImmutableList<DocumentNode.Member> all) {
    Set<String> seen = new HashSet<>();
    ImmutableSet.Builder<String> repeated = ImmutableSet.builder();
    for (DocumentNode.Member member : all) {
      if (!seen.add(member.key())) {
        repeated.add(member.key());
      }
    }
    return repeated.build();
  }

  ImmutableList<DocumentNode.Member> all() {
    return all;
  }

  /** Whether keys stand several times, which hardly ever are any. */
  boolean repeat() {
    return repeat;
  }

  boolean isRepeated(String key) {
    return repeat && repeated.contains(key);
  }

  /** Returns the first member with a key. */
  DocumentNode.@Nullable Member find(String key) {
    int index = indexOf(key);
    return index < 0 ? null : all.get(index);
  }

  /** Returns the first member with a key, which is a key that may stand here. */
  DocumentNode.@Nullable Member ask(String key) {
    allow(key);
    int index = indexOf(key);
    if (index < 0) {
      return null;
    }
    next = index + 1;
    if (index < Long.SIZE) {
      found |= 1L << index;
    }
    return all.get(index);
  }

  private int indexOf(String key) {
    if ((hashes & hash(key)) == 0) {
      return -1;
    }
    int start = repeat ? 0 : next;
    int index = indexOf(key, start, all.size());
    return index < 0 ? indexOf(key, 0, start) : index;
  }

  private int indexOf(String key, int start, int end) {
    int hash = key.hashCode();
    for (int i = start; i < end; i++) {
      String other = all.get(i).key();
      if (other.hashCode() == hash && other.equals(key)) {
        return i;
      }
    }
    return -1;
  }

  /** Tells that a key may stand here. */
  void allow(String key) {
    if (isTold) {
      asked.add(key);
    }
  }

  String allowed() {
    return asked.stream().distinct().collect(Collectors.joining(", "));
  }

  /** Those for whose keys nobody asked. */
  List<DocumentNode.Member> others() {
    return Long.bitCount(found) == all.size()
        ? ImmutableList.of()
        : all.stream().filter(member -> !asked.contains(member.key())).toList();
  }
}
