package vn.cchc.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multiset;
import com.google.common.collect.Range;
import com.google.common.io.ByteSource;
import com.google.common.primitives.Primitives;
import com.google.common.reflect.TypeToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values for the parameters of public methods: of our types, those that others lead to. */
final class SampleValues {
  private static final int MOST_OF_A_CLASS = 8;

  private static final ImmutableList<Object> SIMPLE =
      ImmutableList.of(
          1,
          1L,
          true,
          "2020",
          "a",
          "60",
          BigDecimal.TEN,
          BigInteger.TWO,
          LocalDate.of(2026, 12, 31),
          Instant.EPOCH,
          Optional.empty(),
          OptionalInt.empty(),
          ImmutableSortedSet.of("a"),
          ImmutableSortedMap.of(),
          ImmutableListMultimap.of(),
          ImmutableTable.of(),
          Range.atLeast(BigDecimal.ONE),
          "{}".getBytes(UTF_8),
          new ByteArrayInputStream("{}".getBytes(UTF_8)),
          ByteSource.empty(),
          new IOException(),
          Path.of("none"));

  private final ListMultimap<Class<?>, Object> ours =
      MultimapBuilder.linkedHashKeys().arrayListValues().build();

  private final Multiset<Class<?>> seen = HashMultiset.create();
  private final Random random = new Random(1);

  /** Keeps a value and what its methods without parameters lead to. */
  void collect(Object value) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, one) -> collect(List.of(key, one)));
    }
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(this::collect);
    } else if (value instanceof Iterable<?> list) {
      list.forEach(this::collect);
    } else if (value.getClass().getName().startsWith("vn.cchc.")
        && seen.add(value.getClass(), 1) < MOST_OF_A_CLASS) {
      ours.put(value.getClass(), value);
      Stream.concat(Stream.of(value.getClass()), Stream.of(value.getClass().getInterfaces()))
          .filter(type -> Modifier.isPublic(type.getModifiers()))
          .flatMap(type -> Stream.of(type.getMethods()))
          .filter(method -> method.getParameterCount() == 0)
          .filter(method -> !Modifier.isStatic(method.getModifiers()))
          .filter(method -> method.getDeclaringClass().getName().startsWith("vn.cchc."))
          .sorted(Comparator.comparing(Method::toString))
          .forEach(method -> result(method, value).ifPresent(this::collect));
    }
  }

  private static Optional<Object> result(Method method, Object value) {
    try {
      return Optional.ofNullable(method.invoke(value));
    } catch (ReflectiveOperationException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns an argument for each parameter, a null for one of them; nothing if another has no
   * value.
   */
  Optional<@Nullable Object[]> arguments(Executable door, int withoutValue) {
    Type[] types = door.getGenericParameterTypes();
    @Nullable Object[] arguments = new @Nullable Object[types.length];
    for (int i = 0; i < types.length; i++) {
      if (i != withoutValue) {
        arguments[i] = any(types[i]).orElse(null);
        if (arguments[i] == null) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(arguments);
  }

  /** Returns some value of a type. */
  Optional<Object> any(Type type) {
    Class<?> raw = TypeToken.of(type).getRawType();
    Optional<Type> element =
        type instanceof ParameterizedType generic
            ? Optional.of(generic.getActualTypeArguments()[0])
            : Optional.empty();
    if (raw.isAssignableFrom(ImmutableList.class) && raw != Object.class) {
      return Optional.of(
          element.flatMap(this::any).map(ImmutableList::of).orElse(ImmutableList.of()));
    } else if (raw.isAssignableFrom(ImmutableSet.class) && raw != Object.class) {
      return Optional.of(
          element.flatMap(this::any).map(ImmutableSet::of).orElse(ImmutableSet.of()));
    } else if (raw.isAssignableFrom(ImmutableMap.class) && raw != Object.class) {
      return Optional.of(ImmutableMap.of());
    } else if (raw.isArray() && raw != byte[].class) {
      return any(raw.getComponentType()).map(one -> array(raw.getComponentType(), one));
    }
    List<Object> all =
        raw.isEnum()
            ? List.of(raw.getEnumConstants())
            : Stream.concat(ours.values().stream(), SIMPLE.stream())
                .filter(Primitives.wrap(raw)::isInstance)
                .toList();
    return all.isEmpty()
        ? Optional.of(raw).filter(SampleValues::canBeImplemented).map(SampleValues::implemented)
        : Optional.of(all.get(random.nextInt(all.size())));
  }

  private static Object array(Class<?> of, Object one) {
    Object array = Array.newInstance(of, 1);
    Array.set(array, 0, one);
    return array;
  }

  private static boolean canBeImplemented(Class<?> type) {
    return type.isInterface() && !type.isSealed();
  }

  private static Object implemented(Class<?> type) {
    return Proxy.newProxyInstance(
        type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> null);
  }
}
