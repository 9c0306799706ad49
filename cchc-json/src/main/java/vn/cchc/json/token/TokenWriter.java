package vn.cchc.json.token;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;

/** Writes tokens, one after the other. */
public interface TokenWriter extends Closeable {
  void startObject() throws IOException;

  void endObject() throws IOException;

  void startArray() throws IOException;

  void endArray() throws IOException;

  void key(String key) throws IOException;

  void text(String text) throws IOException;

  /** Writes all digits of a number, never with an exponent. */
  void number(BigDecimal number) throws IOException;

  void number(long number) throws IOException;

  void flag(boolean value) throws IOException;
}
