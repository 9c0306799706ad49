package vn.cchc.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files that are measured on, written once a run. */
final class Data {
  /** The system property that names their folder, for the machines that JMH starts. */
  static final String FOLDER = "benchmarks.data";

  /** The system property that makes the country smaller, for a run that is only to be tried. */
  static final String COMMUNES = "benchmarks.communes";

  private Data() {}

  /** {@return the country in which every figure is reported so many times} */
  static Nation nation(int revisions) {
    Nation year = Nation.YEAR;
    return new Nation(
        Integer.getInteger(COMMUNES, year.communes()), year.indicators(), year.months(), revisions);
  }

  static Path folder() {
    return Path.of(System.getProperty(FOLDER, "target/data"));
  }

  static Path file(Nation nation) {
    return folder()
        .resolve(
            "%d-%d-%d-%d.ndjson"
                .formatted(
                    nation.communes(), nation.indicators(), nation.months(), nation.revisions()));
  }

  /** Writes a country's file. */
  static Path write(Nation nation) throws IOException {
    Files.createDirectories(folder());
    NationFile.write(nation, file(nation));
    return file(nation);
  }
}
