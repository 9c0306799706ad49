package vn.cchc.json.token;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads tokens, one after the other. */
public interface TokenReader extends Closeable {
  /** The token that the reader is at, or null before the first. */
  @Nullable TokenType current() throws IOException;

  /** Goes to the next token, or returns null at the end. */
  @Nullable TokenType next() throws IOException, BrokenTokensException;

  /** The key, at a key. */
  String key() throws IOException;

  /** The content of a text, its escapes resolved. */
  String text() throws IOException, BrokenTokensException;

  /**
   * The digits of a number, as they are written. A number that never was text, because it comes
   * from a tree or a buffer, is written plainly.
   */
  String number() throws IOException, BrokenTokensException;

  /** Where the current token begins. */
  TextLocation tokenLocation();

  /** Where the reader is. */
  TextLocation location();
}
