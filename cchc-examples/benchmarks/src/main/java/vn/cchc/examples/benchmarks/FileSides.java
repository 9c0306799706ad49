package vn.cchc.examples.benchmarks;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.sql.SQLException;

/** The ways from a file to a report. */
final class FileSides {
  static final String CCHC = "cchc";
  static final String DUCKDB = "DuckDB";
  static final String DUCKDB_SUMS = "DuckDB, sums alone";
  static final String STREAM = "Jackson databind, stream";
  static final String PARALLEL = "Jackson databind, parallel stream";

  private FileSides() {}

  /** Returns each side by its name; those of DuckDB where its driver is there. */
  static ImmutableMap<String, Side> of(Nation nation, Path file) throws SQLException {
    Cchc cchc = new Cchc(nation);
    ImmutableMap.Builder<String, Side> sides = ImmutableMap.builder();
    sides.put(CCHC, () -> cchc.fromFile(file));
    if (DuckDb.isPresent()) {
      DuckDb duck = new DuckDb();
      sides.put(DUCKDB, () -> duck.fromFile(file));
      sides.put(DUCKDB_SUMS, () -> duck.fromFilePlainly(file));
    }
    sides.put(STREAM, () -> Databind.fromFile(file));
    sides.put(PARALLEL, () -> Databind.fromFileInParallel(file));
    return sides.buildOrThrow();
  }
}
