package vn.cchc.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.sql.SQLException;
import vn.cchc.observation.Observation;
import vn.cchc.observation.Observations;

/** The ways to a report from figures that are in memory already, each in the form that suits it. */
final class MemorySides {
  static final String LOOP = "loop over arrays";

  private MemorySides() {}

  /** Returns each side by its name; those of DuckDB, with a table, where its driver is there. */
  static ImmutableMap<String, Side> of(Nation nation, Path file) throws SQLException {
    ImmutableList.Builder<Observation> all = ImmutableList.builder();
    NationFile.forEach(nation, all::add);
    Observations observations = Observations.of(all.build());
    Cchc cchc = new Cchc(nation);
    ImmutableMap.Builder<String, Side> sides = ImmutableMap.builder();
    sides.put(FileSides.CCHC, () -> cchc.fromMemory(observations));
    if (DuckDb.isPresent()) {
      DuckDb duck = new DuckDb();
      duck.load(file);
      sides.put(FileSides.DUCKDB, duck::fromTable);
      sides.put(FileSides.DUCKDB_SUMS, duck::fromTablePlainly);
    }
    PrimitiveLoop loop = new PrimitiveLoop(nation, observations);
    sides.put(LOOP, loop::answer);
    return sides.buildOrThrow();
  }
}
