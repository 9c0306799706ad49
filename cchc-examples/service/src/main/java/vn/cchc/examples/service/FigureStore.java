package vn.cchc.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import com.google.common.hash.Hashing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.cchc.indicator.Subject;
import vn.cchc.indicator.TaskId;
import vn.cchc.json.CchcJson;
import vn.cchc.json.ObservationSink;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.plan.PlanId;
import vn.cchc.problem.Problem;

/**
 * The figures in the database. They are only ever added: a correction is a further figure with a
 * later {@code recordedAt}.
 *
 * <p>A row has a figure's canonical line, as {@code CchcJson} writes it, and beside it the columns
 * by which rows are chosen. So every kind of value keeps all its digits, and the moment its
 * nanoseconds, which a timestamp of PostgreSQL would lose; two rows are the same figure when their
 * lines are the same text, of which the key is the SHA-256.
 */
@Component
final class FigureStore {
  private static final int BATCH = 500;

  /**
   * One upload at a time adds figures, so that two with the same ones never wait for each other.
   */
  private static final String TAKE_TURN = "SELECT id FROM turn WHERE id = 1 FOR UPDATE";

  private static final String ADD =
      """
      INSERT INTO observation (digest, subject, agency, period, visible_from, line)
      VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
      """;

  /** A figure of what no plan has is chosen for each, so that reports name it as unused. */
  private static final String CHOOSE =
      """
      SELECT line FROM observation
      WHERE visible_from <= ?
        AND (subject IN (SELECT subject FROM plan_subject WHERE plan = ?)
          OR subject NOT IN (SELECT subject FROM plan_subject))
      """;

  private final JdbcTemplate jdbc;
  private final TransactionOperations transactions;

  FigureStore(JdbcTemplate jdbc, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /** {@return how a subject is called in the database, where a task is no indicator} */
  static String name(Subject subject) {
    return (subject instanceof TaskId ? "task " : "indicator ") + subject.value();
  }

  /**
   * Adds all figures of an upload, or none where the database fails.
   *
   * @return how many were sent, and how many of them were new
   */
  Added add(Upload upload) {
    return transactions.execute(
        status -> {
          jdbc.queryForList(TAKE_TURN);
          Adding adding = new Adding();
          try (InputStream lines = upload.open()) {
            read(lines, adding);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          adding.flush();
          return new Added(adding.sent, adding.added);
        });
  }

  /**
   * What came of an upload.
   *
   * @param sent the number of figures
   * @param added the number of those that were not there before
   */
  record Added(long sent, long added) {}

  private interface Taker extends ObservationSink {
    @Override
    default boolean refuse(ImmutableList<Problem> problems) {
      throw new IllegalStateException("a kept line is not good: " + problems);
    }
  }

  private final class Adding implements Taker {
    private final List<Object[]> rows = new ArrayList<>();
    private long sent;
    private long added;

    @Override
    public void accept(Observation figure) {
      String line = CchcJson.writeObservation(figure);
      rows.add(
          new Object[] {
            Hashing.sha256().hashString(line, UTF_8).toString(),
            name(figure.subject()),
            figure.agency().value(),
            figure.period().toString(),
            figure.visibleFrom(),
            line
          });
      if (rows.size() == BATCH) {
        flush();
      }
    }

    void flush() {
      sent += rows.size();
      added += Arrays.stream(jdbc.batchUpdate(ADD, rows)).sum();
      rows.clear();
    }
  }

  /**
   * Folds the figures that may count for a plan on a day; to be called within a transaction.
   *
   * @return what stands of them
   */
  ObservationAccumulator fold(PlanId plan, LocalDate asOf) {
    ObservationAccumulator fold = ObservationAccumulator.asOf(asOf);
    try (Stream<String> lines =
        jdbc.queryForStream(CHOOSE, (row, number) -> row.getString(1), asOf, plan.value())) {
      Taker adding = fold::add;
      read(
          new SequenceInputStream(
              Iterators.asEnumeration(
                  lines
                      .<InputStream>map(line -> new ByteArrayInputStream(line.getBytes(UTF_8)))
                      .iterator())),
          adding);
    }
    return fold;
  }

  private static void read(InputStream lines, Taker taker) {
    try {
      CchcJson.readObservations(lines, "database", taker);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
