package vn.cchc.examples.sheets.mapping;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import vn.cchc.problem.Problem;

/**
 * What came of reading a mapping: the mapping, or everything that is wrong with its file.
 *
 * @param value the mapping, absent if anything is wrong
 * @param problems what is wrong
 */
public record MappingReading(Optional<Mapping> value, ImmutableList<Problem> problems) {
  /**
   * Reads a mapping, strictly: unknown, missing and null keys are problems, each with its JSON
   * Pointer.
   *
   * @param json a document of the format {@code cchc-mapping/1}
   * @param source the name of the file, for the problems
   * @return the mapping or the problems
   */
  public static MappingReading read(byte[] json, String source) {
    return new MappingReader(source).read(json);
  }
}
