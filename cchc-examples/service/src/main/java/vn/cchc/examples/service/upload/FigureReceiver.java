package vn.cchc.examples.service.upload;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.examples.service.access.Caller;
import vn.cchc.examples.service.access.FigureRights;
import vn.cchc.examples.service.store.Database;
import vn.cchc.examples.service.store.DocumentStore;
import vn.cchc.examples.service.store.FigureRowFile;
import vn.cchc.examples.service.store.FigureStore;
import vn.cchc.examples.service.store.StoredDocuments;
import vn.cchc.examples.service.store.TemporaryFile;
import vn.cchc.examples.service.store.TemporaryFolder;
import vn.cchc.examples.service.store.Upload;
import vn.cchc.examples.service.web.ClientConnection;
import vn.cchc.examples.service.web.FailedRequestException;
import vn.cchc.examples.service.web.Failure;
import vn.cchc.examples.service.web.LineBounds;
import vn.cchc.examples.service.web.LineCollector;
import vn.cchc.examples.service.web.RequestReader;
import vn.cchc.examples.service.web.WorkTurns;
import vn.cchc.json.CchcJson;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationKind;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/**
 * Reads an upload that is complete, and keeps it as a whole or not at all: where a line is bad, or
 * not the caller's to send, everything that is wrong is reported and nothing is kept.
 */
@Component
final class FigureReceiver {
  /** No real figure needs more, and what is in memory at a time stays small. */
  private static final int LONGEST_LINE = 20_000;

  private static final int MOST_REFUSED = 100;

  private final Database database;
  private final DocumentStore documents;
  private final StoredDocuments kept;
  private final FigureStore figures;
  private final TemporaryFolder folder;
  private final RequestReader requests;
  private final WorkTurns turns;
  private final Counter linesRead;

  FigureReceiver(
      Database database,
      DocumentStore documents,
      StoredDocuments kept,
      FigureStore figures,
      TemporaryFolder folder,
      RequestReader requests,
      WorkTurns turns,
      MeterRegistry metrics) {
    this.database = database;
    this.documents = documents;
    this.kept = kept;
    this.figures = figures;
    this.folder = folder;
    this.requests = requests;
    this.turns = turns;
    this.linesRead = metrics.counter("cchc.lines.read");
  }

  /** {@return the agencies that count today} */
  Optional<AgencyRegister> agencies() {
    return database.read(jdbc -> kept.agencies(jdbc, documents.today()));
  }

  /**
   * Keeps figures.
   *
   * @param caller who sends them
   * @param body the lines, plain or packed with gzip
   * @return what came of it
   */
  Upload keep(Caller caller, TemporaryFile body) throws IOException {
    FigureRights rights = new FigureRights(caller, agencies());
    return turns.readUpload(() -> keep(caller, rights, body));
  }

  /**
   * Keeps figures that the caller may send, within a turn.
   *
   * @param caller who sends them
   * @param sent the figures
   * @return what came of it
   */
  Upload keep(Caller caller, ImmutableList<Observation> sent) throws IOException {
    try (FigureRowFile rows = newRows()) {
      sent.forEach(figure -> add(rows, FigureRowFile.Row.of(figure)));
      return add(caller, rows);
    }
  }

  private FigureRowFile newRows() throws IOException {
    return new FigureRowFile(folder.file(), ClientConnection::requireOpen);
  }

  private Upload keep(Caller caller, FigureRights rights, TemporaryFile body) throws IOException {
    try (InputStream lines = ClientConnection.whileOpen(body.input())) {
      LineBounds.check(lines, requests.largestUpload());
    }
    try (FigureRowFile rows = newRows();
        InputStream lines = ClientConnection.whileOpen(body.input())) {
      if (ParallelLineReader.read(lines, row -> rights.maySend(row.figure()) && adds(rows, row))) {
        return add(caller, rows);
      }
    }
    // Small, packed, or with something wrong, all of which is to be reported.
    try (FigureRowFile rows = newRows();
        InputStream lines = ClientConnection.whileOpen(body.input())) {
      read(caller, rights, lines, rows);
      return add(caller, rows);
    }
  }

  private void read(Caller caller, FigureRights rights, InputStream lines, FigureRowFile rows)
      throws IOException {
    Map<String, Problem> refused = new TreeMap<>();
    LineCollector collector =
        new LineCollector(
            figure -> {
              if (rights.maySend(figure)) {
                add(rows, FigureRowFile.Row.of(figure));
              } else if (refused.size() < MOST_REFUSED) {
                Problem problem = refusal(caller, figure);
                refused.put(problem.toString(), problem);
              }
            });
    CchcJson.readObservations(lines, "observations", collector);
    if (!collector.problems().isEmpty()) {
      throw new FailedRequestException(Failure.REFUSED, collector.problems());
    }
    if (!refused.isEmpty()) {
      throw new FailedRequestException(Failure.NOT_YOURS, ImmutableList.copyOf(refused.values()));
    }
  }

  private Upload add(Caller caller, FigureRowFile rows) {
    linesRead.increment((double) rows.count());
    return figures.add(caller.name(), rows);
  }

  private void add(FigureRowFile rows, FigureRowFile.Row row) {
    if (row.length() > LONGEST_LINE) {
      throw FailedRequestException.tooLarge("observation", LONGEST_LINE);
    }
    rows.add(row);
    if (rows.bytes() > requests.largestUpload()) {
      throw FailedRequestException.tooLarge("observations", requests.largestUpload());
    }
  }

  private boolean adds(FigureRowFile rows, FigureRowFile.Row row) {
    add(rows, row);
    return true;
  }

  private static Problem refusal(Caller caller, Observation figure) {
    boolean isOwn = figure.kind() == ObservationKind.SELF_REPORTED;
    return Problem.error(
        ProblemCode.UNKNOWN_NAME,
        Place.at(isOwn ? "/agency" : "/kind").in("observations"),
        isOwn ? "agency" : "kind",
        isOwn ? Joiner.on(", ").join(ImmutableSortedSet.copyOf(caller.agencies())) : "selfReported",
        isOwn ? figure.agency().value() : figure.kind().toString());
  }
}
