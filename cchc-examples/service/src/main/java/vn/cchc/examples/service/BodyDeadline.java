package vn.cchc.examples.service;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Ends a request whose body has not all come within some time, whoever reads it: a controller,
 * Tomcat as it takes a form apart, or nobody, as where there is nothing at the address. Tomcat's
 * own limit is for the time between two pieces, so that a client which sends a byte now and then
 * would hold a thread for days.
 */
final class BodyDeadline extends ValveBase {
  /** So much of a body that nobody wanted is read on, for its sender to read the answer. */
  private static final long MOST_UNWANTED = 2_000_000;

  private final Duration longest;

  BodyDeadline(Duration longest) {
    super(true);
    this.longest = longest;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    org.apache.coyote.Request received = request.getCoyoteRequest();
    InputBuffer body = received.getInputBuffer();
    received.setInputBuffer(new Timed(body, System.nanoTime(), longest));
    try {
      getNext().invoke(request, response);
      response.finishResponse();
      if (!received.hasExpectation()) {
        readOn(received);
      }
    } finally {
      received.setInputBuffer(body);
    }
  }

  private static void readOn(org.apache.coyote.Request received) {
    Unwanted unwanted = new Unwanted();
    try {
      long count = 0;
      while (!received.isExceptionPresent() && count < MOST_UNWANTED) {
        int read = received.doRead(unwanted);
        if (read < 0) {
          return;
        }
        count += read;
      }
    } catch (IOException e) {
      received.setErrorException(e);
    }
    received.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
  }

  private record Timed(InputBuffer body, long start, Duration longest) implements InputBuffer {
    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
      int read = body.doRead(handler);
      if (read >= 0 && System.nanoTime() - start > longest.toNanos()) {
        throw new SocketTimeoutException("the body did not come within " + longest);
      }
      return read;
    }

    @Override
    public int available() {
      return body.available();
    }
  }

  private static final class Unwanted implements ApplicationBufferHandler {
    private ByteBuffer buffer = ByteBuffer.allocate(0);

    @Override
    public void setByteBuffer(ByteBuffer buffer) {
      this.buffer = buffer;
    }

    @Override
    public ByteBuffer getByteBuffer() {
      return buffer;
    }

    @Override
    public void expand(int size) {
      // What comes is looked at where Tomcat has it.
    }
  }
}
