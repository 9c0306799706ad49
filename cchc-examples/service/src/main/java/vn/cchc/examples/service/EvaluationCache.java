package vn.cchc.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Throwables;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.hash.Hashing;
import com.google.common.util.concurrent.ExecutionError;
import com.google.common.util.concurrent.UncheckedExecutionException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.springframework.stereotype.Component;
import vn.cchc.examples.service.store.Database;
import vn.cchc.examples.service.web.WorkTurns;
import vn.cchc.plan.PlanId;
import vn.cchc.text.Language;

/**
 * Evaluations of kept plans. One that was made is not made again while no document and no figure
 * changes, and of several requests for the same one only the first makes it.
 */
@Component
final class EvaluationCache {
  private static final int MOST_BYTES = 32_000_000;

  private final Database database;
  private final EvaluationInputReader inputs;
  private final WorkTurns turns;
  private final Timer time;

  /** Another process may write other texts, so its ETags are others. */
  private final String process = UUID.randomUUID().toString();

  private final Cache<Key, Made> made =
      CacheBuilder.newBuilder()
          .maximumWeight(MOST_BYTES)
          .<Key, Made>weigher((key, value) -> value.text().length() * 2 + 500)
          .build();

  EvaluationCache(
      Database database, EvaluationInputReader inputs, WorkTurns turns, MeterRegistry metrics) {
    this.database = database;
    this.inputs = inputs;
    this.turns = turns;
    this.time = metrics.timer("cchc.evaluation");
  }

  /**
   * Which evaluation is wanted.
   *
   * @param plan the plan
   * @param asOf the day
   * @param language the language of its texts
   * @param isPage whether it is for people
   */
  record Wanted(PlanId plan, LocalDate asOf, Language language, boolean isPage) {}

  private record Key(Wanted wanted, long version) {}

  /**
   * An evaluation.
   *
   * @param text the document or the page
   * @param tag the ETag of what it was made of
   */
  record Made(String text, String tag) {}

  /** {@return the ETag that an evaluation has now} */
  String tag(Wanted wanted) {
    return tag(wanted, database.read(database::version));
  }

  private String tag(Wanted wanted, long version) {
    String all = process + wanted + version;
    return '"' + Hashing.sha256().hashString(all, UTF_8).toString().substring(0, 32) + '"';
  }

  /** {@return an evaluation of what is kept now} */
  Made get(Wanted wanted) {
    long version = database.read(database::version);
    try {
      return made.get(new Key(wanted, version), () -> make(wanted));
    } catch (ExecutionException | UncheckedExecutionException | ExecutionError e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      Throwables.throwIfUnchecked(cause);
      throw new IllegalStateException(cause);
    }
  }

  private Made make(Wanted wanted) {
    return turns.evaluate(() -> time.record(() -> makeNow(wanted)));
  }

  private Made makeNow(Wanted wanted) {
    Read read =
        database.read(
            jdbc ->
                new Read(database.version(jdbc), inputs.read(jdbc, wanted.plan(), wanted.asOf())));
    String text =
        wanted.isPage()
            ? read.input().page(wanted.language())
            : read.input().document(wanted.language());
    return new Made(text, tag(wanted, read.version()));
  }

  private record Read(long version, EvaluationInput input) {}
}
