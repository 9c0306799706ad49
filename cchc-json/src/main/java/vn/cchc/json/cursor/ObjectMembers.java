package vn.cchc.json.cursor;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The members of an object by their keys, and for which of these somebody asked. */
final class ObjectMembers {
  /** The first member with a key. */
  private static final class First {
    private final DocumentNode.Member member;
    private boolean isRepeated;
    private boolean isAskedFor;

    First(DocumentNode.Member member) {
      this.member = member;
    }
  }

  private final ImmutableList<DocumentNode.Member> all;
  private final Map<String, First> byKey;

  /** The keys that are allowed here, in the order in which they were asked for. */
  private final List<String> asked = new ArrayList<>();

  /** Whether these will be reported. */
  private final boolean isTold;

  ObjectMembers(ImmutableList<DocumentNode.Member> all, boolean isTold) {
    this.all = all;
    this.isTold = isTold;
    this.byKey = Maps.newHashMapWithExpectedSize(all.size());
    for (DocumentNode.Member member : all) {
      @Nullable First before = byKey.putIfAbsent(member.key(), new First(member));
      if (before != null) {
        before.isRepeated = true;
      }
    }
  }

  ImmutableList<DocumentNode.Member> all() {
    return all;
  }

  /** Whether keys appear several times, which hardly ever are any. */
  boolean repeat() {
    return byKey.size() < all.size();
  }

  boolean isRepeated(String key) {
    @Nullable First first = byKey.get(key);
    return first != null && first.isRepeated;
  }

  /** Returns the first member with a key. */
  DocumentNode.@Nullable Member find(String key) {
    @Nullable First first = byKey.get(key);
    return first == null ? null : first.member;
  }

  /** Returns the first member with a key, which is a key that is allowed here. */
  DocumentNode.@Nullable Member ask(String key) {
    allow(key);
    return find(key);
  }

  /** Notes that a key is allowed here. */
  void allow(String key) {
    if (isTold) {
      asked.add(key);
    }
    @Nullable First first = byKey.get(key);
    if (first != null) {
      first.isAskedFor = true;
    }
  }

  String allowed() {
    return asked.stream().distinct().collect(Collectors.joining(", "));
  }

  /** Those for whose keys nobody asked. */
  List<DocumentNode.Member> others() {
    List<DocumentNode.Member> others = new ArrayList<>();
    for (DocumentNode.Member member : all) {
      @Nullable First first = byKey.get(member.key());
      if (first != null && !first.isAskedFor) {
        others.add(member);
      }
    }
    return others;
  }
}
