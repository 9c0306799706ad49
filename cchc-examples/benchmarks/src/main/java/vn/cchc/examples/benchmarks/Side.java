package vn.cchc.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.sql.SQLException;

/** One way to the answer. */
@FunctionalInterface
interface Side {
  /** {@return what it finds of each indicator, by rising indicator} */
  ImmutableList<Answer> answer() throws IOException, SQLException;
}
