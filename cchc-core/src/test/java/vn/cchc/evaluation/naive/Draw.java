package vn.cchc.evaluation.naive;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Lots drawn from one source of chance. */
record Draw(Random random) {
  int upTo(int most) {
    return random.nextInt(most + 1);
  }

  boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  @SafeVarargs
  final <T> T of(T... several) {
    return several[random.nextInt(several.length)];
  }

  <T> T of(List<T> several) {
    return several.get(random.nextInt(several.size()));
  }

  <T> Optional<T> onceIn(int times, Supplier<T> what) {
    return oneIn(times) ? Optional.of(what.get()) : Optional.empty();
  }
}
