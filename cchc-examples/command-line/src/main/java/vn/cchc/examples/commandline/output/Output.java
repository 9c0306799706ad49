package vn.cchc.examples.commandline.output;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.agency.AgencyId;
import vn.cchc.examples.commandline.terminal.Console;
import vn.cchc.examples.commandline.terminal.ExitCode;
import vn.cchc.examples.commandline.terminal.FailedCommandException;
import vn.cchc.examples.commandline.terminal.PrintableText;
import vn.cchc.examples.commandline.terminal.Sentence;
import vn.cchc.examples.commandline.terminal.StandardStream;

/** Where a command writes its data: a file, whole or not at all, or standard output. */
public final class Output {
  private final Console console;
  private final @Nullable Path file;

  private Output(Console console, @Nullable Path file) {
    this.console = console;
    this.file = file;
  }

  /**
   * Returns where to write.
   *
   * @param file the file; null or "-" for standard output
   * @param inputs what the command reads, of which the file must not be one
   */
  public static Output to(@Nullable Path file, Console console, Collection<Path> inputs) {
    if (file == null || StandardStream.is(file)) {
      return new Output(console, null);
    }
    for (Path input : inputs) {
      if (isSame(file, input)) {
        String output = PrintableText.of(file);
        throw new FailedCommandException(
            new Sentence(
                output + ": không ghi đè lên tệp đầu vào " + PrintableText.of(input),
                output + ": must not be written over the input " + PrintableText.of(input)),
            ExitCode.WRONG_USAGE);
      }
    }
    return new Output(console, file);
  }

  private static boolean isSame(Path output, Path input) {
    try {
      return !StandardStream.is(input) && Files.isSameFile(output, input);
    } catch (IOException e) {
      return false; // one of them is not there
    }
  }

  /**
   * Returns where to write a workbook of each agency. Where one of them would be written over an
   * input, none is written.
   */
  public static ImmutableMap<AgencyId, Output> inFolder(
      Path folder, Set<AgencyId> agencies, Console console, Collection<Path> inputs) {
    makeFolder(folder);
    return Maps.toMap(
        agencies, agency -> to(folder.resolve(agency.value() + ".xlsx"), console, inputs));
  }

  /** Makes a folder to write to, and those above it, where they are not there yet. */
  public static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new FailedCommandException(unwritable(folder, e), ExitCode.UNUSABLE);
    }
  }

  public void write(byte[] content) {
    if (file == null) {
      console.out().writeBytes(content);
      return;
    }
    try {
      replace(file, content);
    } catch (IOException e) {
      throw new FailedCommandException(unwritable(file, e), ExitCode.UNUSABLE);
    }
  }

  private static void replace(Path file, byte[] content) throws IOException {
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "Is a directory");
    } else if (Files.exists(file) && !Files.isRegularFile(file)) {
      Files.write(file, content); // a pipe or a device, such as /dev/stdout, cannot be replaced
      return;
    }
    Path target = target(file);
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new AccessDeniedException(target.toString());
    } else if (!Files.exists(target) || !isEqual(target, content)) {
      new FileReplacement(target).write(content);
    }
  }

  /** Returns the file itself where the name is a link, also one to a file that is not there yet. */
  private static Path target(Path file) throws IOException {
    if (Files.exists(file)) {
      return file.toRealPath();
    }
    Path name = file.toAbsolutePath();
    return Files.isSymbolicLink(name) ? name.resolveSibling(Files.readSymbolicLink(name)) : name;
  }

  private static boolean isEqual(Path target, byte[] content) throws IOException {
    return Files.size(target) == content.length
        && Files.isReadable(target)
        && Arrays.equals(Files.readAllBytes(target), content);
  }

  private static Sentence unwritable(Path file, IOException failure) {
    Sentence reason = reason(failure);
    String name = PrintableText.of(file);
    return new Sentence(
        "không ghi được tệp " + name + ": " + reason.vietnamese(),
        "cannot write " + name + ": " + reason.english());
  }

  private static Sentence reason(IOException failure) {
    String message = String.valueOf(failure.getMessage());
    if (failure instanceof NoSuchFileException) {
      return new Sentence("không có thư mục này", "no such folder");
    } else if (failure instanceof FileAlreadyExistsException) {
      return new Sentence("đây không phải là thư mục", "it is not a folder");
    } else if (failure instanceof AccessDeniedException) {
      return new Sentence("không có quyền ghi", "access denied");
    } else if (message.endsWith("Is a directory")) {
      return new Sentence("đây là một thư mục", "it is a folder");
    } else if (message.endsWith("Not a directory")) {
      return new Sentence("nơi chứa không phải là thư mục", "its parent is not a folder");
    } else if (message.endsWith("No space left on device")) {
      return new Sentence("đĩa đã đầy", "no space left on the disk");
    } else if (message.endsWith("Read-only file system")) {
      return new Sentence("đĩa chỉ cho phép đọc", "the disk is read-only");
    }
    return new Sentence(message, message);
  }

  /** Returns what to say of standard output that could not be written to its end. */
  public static Sentence brokenStandardOutput() {
    return new Sentence("không ghi được ra đầu ra chuẩn", "cannot write to standard output");
  }
}
