package vn.cchc.examples.service.store;

import com.google.common.collect.ImmutableList;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * A folder of this process alone for what is under way. Whatever an earlier process left beside it
 * is deleted at the start; a folder whose process still runs is locked and stays.
 */
public final class TemporaryFolder implements AutoCloseable {
  private static final String LOCK = "lock";

  private final Path own;
  private final FileChannel channel;
  private final AtomicLong names = new AtomicLong();
  private final AtomicInteger open = new AtomicInteger();

  private TemporaryFolder(Path own, FileChannel channel) {
    this.own = own;
    this.channel = channel;
  }

  /**
   * Makes the folder.
   *
   * @param parent the folder that has those of all processes
   */
  public static TemporaryFolder in(Path parent) {
    try {
      Files.createDirectories(parent);
      for (Path old : folders(parent)) {
        deleteUnlessInUse(old);
      }
      Path own = Files.createTempDirectory(parent.toRealPath(), "process");
      FileChannel channel = lockFile(own);
      if (channel.tryLock() == null) {
        throw new IllegalStateException("the new folder " + own + " is locked by somebody else");
      }
      return new TemporaryFolder(own, channel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ImmutableList<Path> folders(Path parent) throws IOException {
    try (Stream<Path> all = Files.list(parent)) {
      return all.filter(one -> one.getFileName().toString().startsWith("process"))
          .collect(ImmutableList.toImmutableList());
    }
  }

  private static FileChannel lockFile(Path folder) throws IOException {
    return FileChannel.open(
        folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static void deleteUnlessInUse(Path folder) throws IOException {
    try (FileChannel channel = lockFile(folder);
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
      }
    } catch (OverlappingFileLockException e) {
      // Another service of this same process has it.
    } catch (NoSuchFileException e) {
      // Another process that starts has just deleted it.
    }
  }

  /** {@return the folder of this process} */
  public Path path() {
    return own;
  }

  /** {@return how many files of requests are open} */
  public int openFiles() {
    return open.get();
  }

  /** Opens a file that goes away when it is closed. */
  public TemporaryFile file() throws IOException {
    Path file = own.resolve(Long.toString(names.incrementAndGet()));
    try {
      TemporaryFile opened =
          new TemporaryFile(
              Files.newByteChannel(
                  file,
                  Set.of(
                      StandardOpenOption.CREATE_NEW,
                      StandardOpenOption.READ,
                      StandardOpenOption.WRITE,
                      StandardOpenOption.DELETE_ON_CLOSE)),
              open::decrementAndGet);
      open.incrementAndGet();
      return opened;
    } catch (IOException e) {
      throw new FullFolderException(e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    MoreFiles.deleteRecursively(own, RecursiveDeleteOption.ALLOW_INSECURE);
  }
}
