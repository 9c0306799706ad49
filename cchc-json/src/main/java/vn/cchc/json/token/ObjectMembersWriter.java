package vn.cchc.json.token;

import java.io.IOException;
import java.math.BigDecimal;

/** Writes an object without its braces: another has begun it, and ends it. */
public final class ObjectMembersWriter implements TokenWriter {
  private final TokenWriter inner;

  /** How many objects are open, this one included. */
  private int depth;

  public ObjectMembersWriter(TokenWriter inner) {
    this.inner = inner;
  }

  @Override
  public void startObject() throws IOException {
    if (depth > 0) {
      inner.startObject();
    }
    depth++;
  }

  @Override
  public void endObject() throws IOException {
    depth--;
    if (depth > 0) {
      inner.endObject();
    }
  }

  @Override
  public void startArray() throws IOException {
    inner.startArray();
  }

  @Override
  public void endArray() throws IOException {
    inner.endArray();
  }

  @Override
  public void key(String key) throws IOException {
    inner.key(key);
  }

  @Override
  public void text(String text) throws IOException {
    inner.text(text);
  }

  @Override
  public void number(BigDecimal number) throws IOException {
    inner.number(number);
  }

  @Override
  public void number(long number) throws IOException {
    inner.number(number);
  }

  @Override
  public void flag(boolean value) throws IOException {
    inner.flag(value);
  }

  @Override
  public void close() throws IOException {
    inner.close();
  }
}
