package vn.cchc.examples.testsupport;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Programs that tests need and that Debian has, such as a browser. */
public final class DebianPackages {
  private static final Path APT = Path.of("/usr/bin/apt-get");
  private static final File LOG = new File("target/apt-get.log");

  private DebianPackages() {}

  /**
   * Installs packages where root runs the tests on Debian; elsewhere it does nothing.
   *
   * @param names the packages
   * @throws IOException if they cannot be installed
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  public static void install(String... names) throws IOException, InterruptedException {
    if ("root".equals(System.getProperty("user.name")) && Files.exists(APT)) {
      run("update");
      run(
          Stream.concat(
                  Stream.of(
                      "-o", "DPkg::Lock::Timeout=300", "-y", "--no-install-recommends", "install"),
                  Stream.of(names))
              .toArray(String[]::new));
    }
  }

  private static void run(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        Stream.concat(Stream.of(APT.toString(), "-q"), Stream.of(arguments)).toList();
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().put("DEBIAN_FRONTEND", "noninteractive");
    process.redirectErrorStream(true).redirectOutput(Redirect.appendTo(LOG));
    int code = process.start().waitFor();
    if (code != 0) {
      throw new IOException(String.join(" ", command) + " ended with " + code + ", see " + LOG);
    }
  }
}
