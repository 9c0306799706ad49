package vn.cchc.examples.service.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Set;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Keeps the port for operation to health and metrics, and the metrics to that port. */
final class OperationPortValve extends ValveBase {
  private static final String METRICS = "/metrics";
  private static final Set<String> OPERATION = Set.of("/health", METRICS);

  private final Connector operation;

  OperationPortValve(Connector operation) {
    super(true);
    this.operation = operation;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    String path = request.getDecodedRequestURI();
    boolean isAllowed =
        request.getConnector() == operation ? OPERATION.contains(path) : !METRICS.equals(path);
    if (isAllowed) {
      getNext().invoke(request, response);
    } else {
      response.sendError(404);
    }
  }
}
