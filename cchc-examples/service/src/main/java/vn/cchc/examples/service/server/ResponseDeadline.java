package vn.cchc.examples.service.server;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import vn.cchc.examples.service.web.Limits;

/**
 * Gives up an answer that its client does not read to the end within some time, and measures how
 * long requests take.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class ResponseDeadline extends OncePerRequestFilter {
  /** So much is written before the time is looked at again. */
  private static final int SLICE = 8192;

  private final Limits limits;
  private final MeterRegistry metrics;

  ResponseDeadline(Limits limits, MeterRegistry metrics) {
    this.limits = limits;
    this.metrics = metrics;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long start = System.nanoTime();
    try {
      chain.doFilter(request, new TimedResponse(response, limits.longestAnswer().toNanos()));
    } finally {
      Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
      metrics
          .timer(
              "cchc.requests",
              "method",
              request.getMethod().length() > 7 ? "other" : request.getMethod(),
              "path",
              pattern == null ? "none" : pattern.toString(),
              "status",
              Integer.toString(response.getStatus()))
          .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    }
  }

  private static final class TimedResponse extends HttpServletResponseWrapper {
    private final long longest;

    TimedResponse(HttpServletResponse response, long longest) {
      super(response);
      this.longest = longest;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
      return new TimedOutput(super.getOutputStream(), longest);
    }
  }

  private static final class TimedOutput extends ServletOutputStream {
    private final ServletOutputStream out;
    private final long longest;
    private long waited;

    TimedOutput(ServletOutputStream out, long longest) {
      this.out = out;
      this.longest = longest;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      for (int written = 0; written < length; written += SLICE) {
        long start = System.nanoTime();
        out.write(bytes, offset + written, Math.min(SLICE, length - written));
        waited += System.nanoTime() - start;
        if (waited > longest) {
          throw new SocketTimeoutException("the answer was not read in time");
        }
      }
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public boolean isReady() {
      return out.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      out.setWriteListener(listener);
    }
  }
}
