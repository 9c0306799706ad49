package vn.cchc.json.token;

import java.io.OutputStream;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** The Jackson that parses and writes documents: Jackson 2 if it is there, else Jackson 3. */
public abstract class JsonLibrary {
  static final int LONGEST_TEXT = 1_000_000;
  static final int DEEPEST = 1000;

  /** In a class of its own, since an abstract class must not need its own subclasses to start. */
  private static final class Present {
    static final @Nullable JsonLibrary LIBRARY = find();
  }

  JsonLibrary() {}

  /**
   * The library that is there.
   *
   * @throws IllegalStateException if there is none
   */
  public static JsonLibrary present() {
    JsonLibrary library = Present.LIBRARY;
    if (library == null) {
      throw new IllegalStateException(
          "cchc-json needs Jackson: add com.fasterxml.jackson.core:jackson-databind from 2.15 on,"
              + " or tools.jackson.core:jackson-databind from 3.1 on");
    }
    return library;
  }

  private static @Nullable JsonLibrary find() {
    try {
      return new Jackson2Library();
    } catch (LinkageError noJackson2) {
      try {
        return new Jackson3Library();
      } catch (LinkageError noJackson3) {
        return null;
      }
    }
  }

  /** A reader of a text. */
  public abstract TokenReader reader(String text);

  /** A reader of characters that come one after the other. */
  public abstract TokenReader reader(Reader text);

  /**
   * A writer of UTF-8.
   *
   * @param isIndented whether each member and element has a line of its own
   */
  public abstract TokenWriter writer(OutputStream bytes, boolean isIndented);
}
