package vn.cchc.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Work that is shared by several threads, each of which takes the next piece until none is left.
 */
final class ParallelMap {
  private ParallelMap() {}

  /**
   * Makes something of each thing.
   *
   * @param things the things
   * @param parallelism how many work at once; fewer may come, and do it all
   * @param work what is made of one
   * @return what was made, in the order of the things
   */
  static <T, R> ImmutableList<R> map(
      ImmutableList<T> things, int parallelism, Function<T, R> work) {
    if (parallelism == 1) {
      return things.stream().map(work).collect(ImmutableList.toImmutableList());
    }
    AtomicInteger next = new AtomicInteger();
    AtomicReferenceArray<R> made = new AtomicReferenceArray<>(things.size());
    IntStream.range(0, parallelism)
        .parallel()
        .forEach(
            worker -> {
              for (int i = next.getAndIncrement(); i < things.size(); i = next.getAndIncrement()) {
                made.set(i, work.apply(things.get(i)));
              }
            });
    return IntStream.range(0, things.size())
        .mapToObj(made::get)
        .collect(ImmutableList.toImmutableList());
  }
}
