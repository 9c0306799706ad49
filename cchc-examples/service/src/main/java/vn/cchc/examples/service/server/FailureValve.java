package vn.cchc.examples.service.server;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import vn.cchc.examples.service.web.Responses;

/** What is answered to what is no request of HTTP at all, where Tomcat would send a page. */
final class FailureValve extends ErrorReportValve {
  @Override
  protected void report(Request request, Response response, @Nullable Throwable e) {
    if (response.getStatus() < 400
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    ResponseEntity<byte[]> answer = Responses.to(request).failure(response.getStatus());
    byte[] body = answer.getBody();
    try {
      answer
          .getHeaders()
          .forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
      if (body != null) {
        response.getOutputStream().write(body);
      }
      response.finishResponse();
    } catch (IOException | IllegalStateException gone) {
      // The client is gone.
      getContainer().getLogger().debug("a refusal could not be sent", gone);
    }
  }
}
