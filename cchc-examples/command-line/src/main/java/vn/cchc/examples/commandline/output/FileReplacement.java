package vn.cchc.examples.commandline.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/**
 * Writes a file beside the one that it replaces, and moves it there once it is whole. A run that is
 * stopped takes the unfinished file away.
 */
final class FileReplacement {
  private final Path target;
  private final Path temporary;
  private boolean isStopped;

  FileReplacement(Path target) {
    this.target = target;
    // Not by createTempFile, whose files nobody else may read.
    this.temporary = target.resolveSibling(".cchc-" + UUID.randomUUID() + ".part");
  }

  void write(byte[] content) throws IOException {
    Thread hook = new Thread(this::stop);
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      try (FileChannel channel = create()) {
        ByteBuffer rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      keepPermissions();
      move();
    } finally {
      Files.deleteIfExists(temporary);
      remove(hook);
    }
  }

  /** Creates the file, unless the run is being stopped and would leave it behind. */
  private synchronized FileChannel create() throws IOException {
    if (isStopped) {
      throw new IOException("stopped");
    }
    return FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  synchronized void stop() {
    isStopped = true;
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      // There is nobody left to report it to.
    }
  }

  private static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The run is being stopped, and the hook has its work to do.
    }
  }

  private void keepPermissions() throws IOException {
    PosixFileAttributeView old = Files.getFileAttributeView(target, PosixFileAttributeView.class);
    if (old != null && Files.exists(target)) {
      Files.setPosixFilePermissions(temporary, old.readAttributes().permissions());
    }
  }

  private void move() throws IOException {
    try {
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
