package vn.cchc.examples.service.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Rows of observations in the binary form of PostgreSQL's COPY. */
final class CopyRowWriter implements AutoCloseable {
  private final DataOutputStream out;

  CopyRowWriter(OutputStream out) {
    this.out = new DataOutputStream(out);
  }

  void write(FigureRowFile rows, long upload, int[] subjects) throws IOException {
    out.write("PGCOPY\n\377\r\n\0".getBytes(ISO_8859_1));
    out.writeInt(0);
    out.writeInt(0);
    try (FigureRowFile.Cursor cursor = rows.open()) {
      while (cursor.next()) {
        out.writeShort(5);
        bytes(cursor.digest());
        out.writeInt(Integer.BYTES);
        out.writeInt(subjects[cursor.subject()]);
        out.writeInt(Long.BYTES);
        out.writeLong(upload);
        out.writeInt(Integer.BYTES);
        out.writeInt((int) cursor.visibleFrom());
        bytes(cursor.lineBytes());
      }
    }
    out.writeShort(-1);
  }

  private void bytes(byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
