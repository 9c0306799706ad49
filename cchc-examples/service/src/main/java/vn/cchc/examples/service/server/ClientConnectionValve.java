package vn.cchc.examples.service.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import vn.cchc.examples.service.web.ClientConnection;

/** Lets whoever works on a request look whether its client is still connected. */
final class ClientConnectionValve extends ValveBase {
  ClientConnectionValve() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    if (request.getConnector().getProtocolHandler() instanceof ConnectionLimitProtocol protocol) {
      String address = request.getPeerAddr();
      int port = request.getRemotePort();
      ClientConnection.note(request, () -> protocol.isClosed(address, port));
    }
    getNext().invoke(request, response);
  }
}
