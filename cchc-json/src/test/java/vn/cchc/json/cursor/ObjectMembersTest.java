package vn.cchc.json.cursor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ObjectMembersTest {
  private static ObjectMembers members(String... keys) {
    return new ObjectMembers(
        Stream.of(keys)
            .map(
                key ->
                    new DocumentNode.Member(
                        key, new DocumentNode.Null(Position.UNKNOWN), Position.UNKNOWN))
            .collect(ImmutableList.toImmutableList()),
        true);
  }

  @Test
  void keysWithOneHashAreNotOneKey() {
    assertThat("Aa").hasSameHashCodeAs("BB");
    ObjectMembers members = members("Aa", "BB");
    assertThat(members.repeat()).isFalse();
    assertThat(members.ask("BB")).isSameAs(members.all().get(1));
    assertThat(members.ask("Aa")).isSameAs(members.all().get(0));
    assertThat(members.others()).isEmpty();
    assertThat(members("Aa").ask("BB")).isNull();
  }

  @Test
  void theFirstOfSeveralIsFoundAndNoneOfThemIsUnknown() {
    ObjectMembers members = members("a", "b", "a", "c");
    assertThat(members.ask("b")).isSameAs(members.all().get(1));
    assertThat(members.ask("a")).isSameAs(members.all().get(0));
    assertThat(members.isRepeated("a")).isTrue();
    assertThat(members.isRepeated("b")).isFalse();
    assertThat(members.others()).containsExactly(members.all().get(3));
    assertThat(members.allowed()).isEqualTo("b, a");
  }

  @Test
  void ofAnyNumberOfKeysEachIsFoundAndTheRestIsUnknown() {
    for (int size : new int[] {0, 1, 2, 31, 32, 33, 63, 64, 65, 200}) {
      List<String> keys = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        keys.add("key" + i);
      }
      ObjectMembers members = members(keys.toArray(String[]::new));
      Collections.shuffle(keys, new Random(size));
      int half = size / 2;
      for (String key : keys.subList(0, half)) {
        assertThat(members.ask(key).key()).isEqualTo(key);
      }
      assertThat(members.ask("other")).isNull();
      assertThat(members.repeat()).isFalse();
      assertThat(members.others())
          .extracting(DocumentNode.Member::key)
          .containsExactlyInAnyOrderElementsOf(keys.subList(half, size));
      keys.subList(half, size).forEach(members::ask);
      assertThat(members.others()).isEmpty();
    }
  }

  @Test
  void manyKeysAreHeldAgainstEachOtherToo() {
    String[] keys = new String[100];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = "key" + i % 99;
    }
    assertThat(members(keys).isRepeated("key0")).isTrue();
    assertThat(members(keys).isRepeated("key1")).isFalse();
  }
}
