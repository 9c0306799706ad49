package vn.cchc.examples.service;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;

/** A small file system on a folder; a test that needs one is left out where none may be mounted. */
record SmallDisk(String folder) implements AutoCloseable {
  static SmallDisk mount(Path folder, String size) {
    SmallDisk disk = new SmallDisk(folder.toAbsolutePath().toString());
    assumeThat(run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", disk.folder())).isTrue();
    return disk;
  }

  /** Runs a command and returns whether it is there and succeeds. */
  static boolean run(String... command) {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    run("umount", "-l", folder);
  }
}
