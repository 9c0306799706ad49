package vn.cchc.examples.service.server;

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
import vn.cchc.examples.service.web.Failure;
import vn.cchc.examples.service.web.Limits;

/**
 * Ends a request whose body has not all come within some time, or comes more slowly than any honest
 * client sends, whoever reads it: a controller, Tomcat as it takes a form apart, or nobody, as
 * where there is nothing at the address. Tomcat's own limit is for the time between two pieces, so
 * that a client which sends a byte now and then would hold a connection for days.
 */
final class BodyDeadlineValve extends ValveBase {
  /**
   * So many bytes of an unread body are discarded, so that its sender reads the response. Where the
   * disk is full, a whole upload is: its sender did nothing wrong and should read why.
   */
  private static final long MOST_UNWANTED = 2_000_000;

  private final Limits limits;

  BodyDeadlineValve(Limits limits) {
    super(true);
    this.limits = limits;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    org.apache.coyote.Request received = request.getCoyoteRequest();
    InputBuffer body = received.getInputBuffer();
    received.setInputBuffer(new TimedBuffer(body, limits));
    try {
      getNext().invoke(request, response);
      response.finishResponse();
      boolean isFull = response.getStatus() == Failure.FULL.status();
      if (isFull || !received.hasExpectation()) {
        readOn(received, isFull ? limits.largestUpload().toBytes() : MOST_UNWANTED);
      }
    } finally {
      received.setInputBuffer(body);
    }
  }

  private static void readOn(org.apache.coyote.Request received, long most) {
    DiscardedBody unwanted = new DiscardedBody();
    try {
      long count = 0;
      while (!received.isExceptionPresent() && count < most) {
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

  private static final class TimedBuffer implements InputBuffer {
    private final InputBuffer body;
    private final Limits limits;
    private long waited;
    private long count;

    TimedBuffer(InputBuffer body, Limits limits) {
      this.body = body;
      this.limits = limits;
    }

    /** Counts the time for which the client was waited for, not what was done in between. */
    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
      long start = System.nanoTime();
      int read = body.doRead(handler);
      waited += System.nanoTime() - start;
      count += Math.max(read, 0);
      if (read >= 0 && (isLate() || isSlow())) {
        throw new SocketTimeoutException("the body did not come in time");
      }
      return read;
    }

    private boolean isLate() {
      return waited > limits.longestUpload().toNanos();
    }

    private boolean isSlow() {
      Duration beyond = Duration.ofNanos(waited).minus(limits.grace());
      return !beyond.isNegative()
          && count < limits.slowest().toBytes() * Duration.ofNanos(waited).toMillis() / 1000;
    }

    @Override
    public int available() {
      return body.available();
    }
  }

  private static final class DiscardedBody implements ApplicationBufferHandler {
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
