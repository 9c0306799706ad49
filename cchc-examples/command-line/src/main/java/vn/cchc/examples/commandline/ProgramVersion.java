package vn.cchc.examples.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The name and the version of the program, and the Java that runs it. */
final class ProgramVersion implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    Properties build = new Properties();
    try (InputStream file = ProgramVersion.class.getResourceAsStream("build.properties")) {
      build.load(file);
    }
    return new String[] {
      "cchc " + build.getProperty("version"),
      "Java %s (%s)".formatted(Runtime.version(), System.getProperty("java.vendor"))
    };
  }
}
