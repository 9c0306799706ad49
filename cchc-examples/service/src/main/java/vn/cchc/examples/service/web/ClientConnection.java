package vn.cchc.examples.service.web;

import jakarta.servlet.ServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The connection of the client whose request this thread works on. Once the client has closed it,
 * nobody reads the answer, and the work ends at its next look at the connection.
 */
public final class ClientConnection {
  private static final String IS_CLOSED = ClientConnection.class.getName();

  /** So much is read between two looks at the connection. */
  private static final int SLICE = 1 << 17;

  private ClientConnection() {}

  /**
   * Notes how to find out whether the client has closed its connection.
   *
   * @param request the request
   * @param isClosed called by the thread that works on the request, and by no other
   */
  public static void note(ServletRequest request, BooleanSupplier isClosed) {
    request.setAttribute(IS_CLOSED, isClosed);
  }

  /**
   * Looks whether the client is still there; of a thread that works on no request, it is.
   *
   * @throws FailedRequestException if it has closed its connection
   */
  public static void requireOpen() {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request != null
        && request.getAttribute(IS_CLOSED, RequestAttributes.SCOPE_REQUEST)
            instanceof BooleanSupplier isClosed
        && isClosed.getAsBoolean()) {
      throw new FailedRequestException(Failure.CLIENT_GONE);
    }
  }

  /** {@return a stream that ends with an exception once the client is gone} */
  public static InputStream whileOpen(InputStream stream) {
    return new OpenStream(stream);
  }

  private static final class OpenStream extends FilterInputStream {
    private int unlooked;

    OpenStream(InputStream stream) {
      super(stream);
    }

    @Override
    public int read() throws IOException {
      look(1);
      return super.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      look(Math.max(read, 0));
      return read;
    }

    private void look(int read) {
      unlooked += read;
      if (unlooked >= SLICE) {
        unlooked = 0;
        requireOpen();
      }
    }
  }
}
