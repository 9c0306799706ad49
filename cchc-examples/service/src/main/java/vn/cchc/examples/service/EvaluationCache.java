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
import vn.cchc.examples.service.web.ClientConnection;
import vn.cchc.examples.service.web.FailedRequestException;
import vn.cchc.examples.service.web.Failure;
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

  private final Cache<CacheKey, Response> made =
      CacheBuilder.newBuilder()
          .maximumWeight(MOST_BYTES)
          .<CacheKey, Response>weigher((key, value) -> value.text().length() * 2 + 500)
          .build();

  EvaluationCache(
      Database database, EvaluationInputReader inputs, WorkTurns turns, MeterRegistry metrics) {
    this.database = database;
    this.inputs = inputs;
    this.turns = turns;
    this.time = metrics.timer("cchc.evaluation");
  }

  /**
   * Which evaluation is asked for.
   *
   * @param plan the plan
   * @param asOf the day
   * @param language the language of its texts
   * @param content its content
   * @param hasEnded whether the day has ended; the page of one that has not says so
   */
  record Request(
      PlanId plan, LocalDate asOf, Language language, Content content, boolean hasEnded) {}

  /** The content of an evaluation. */
  enum Content {
    /** The document. */
    RESULTS,
    /** The document, and in it who holds each result back and how it came about. */
    RESULTS_WITH_DETAIL,
    /** The page for people. */
    PAGE
  }

  private record CacheKey(Request request, long version) {}

  /**
   * An evaluation.
   *
   * @param text the document or the page
   * @param tag the ETag of what it was made of
   */
  record Response(String text, String tag) {}

  /** {@return the ETag that an evaluation has now} */
  String tag(Request request) {
    return tag(request, database.read(database::version));
  }

  private String tag(Request request, long version) {
    String all = process + request + version;
    return '"' + Hashing.sha256().hashString(all, UTF_8).toString().substring(0, 32) + '"';
  }

  /** {@return an evaluation of what is kept now} */
  Response get(Request request) {
    long version = database.read(database::version);
    try {
      return made.get(new CacheKey(request, version), () -> make(request));
    } catch (ExecutionException | UncheckedExecutionException | ExecutionError e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      if (cause instanceof FailedRequestException failed
          && failed.failure() == Failure.CLIENT_GONE) {
        ClientConnection.requireOpen();
        return get(request); // another client asked first, and is gone
      }
      Throwables.throwIfUnchecked(cause);
      throw new IllegalStateException(cause);
    }
  }

  private Response make(Request request) {
    return turns.evaluate(() -> time.record(() -> makeNow(request)));
  }

  private Response makeNow(Request request) {
    VersionedInput read =
        database.read(
            jdbc ->
                new VersionedInput(
                    database.version(jdbc), inputs.read(jdbc, request.plan(), request.asOf())));
    String text =
        switch (request.content()) {
          case RESULTS -> read.input().document(request.language(), false);
          case RESULTS_WITH_DETAIL -> read.input().document(request.language(), true);
          case PAGE -> read.input().page(request.language(), request.hasEnded());
        };
    return new Response(text, tag(request, read.version()));
  }

  private record VersionedInput(long version, EvaluationInput input) {}
}
