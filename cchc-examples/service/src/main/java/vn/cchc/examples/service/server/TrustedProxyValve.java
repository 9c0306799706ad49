package vn.cchc.examples.service.server;

import com.google.common.collect.ImmutableSet;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Lets nobody but this machine and the declared proxies speak to the service without TLS: whoever
 * reaches it past them would send passwords in the clear and could claim to be any client.
 */
final class TrustedProxyValve extends ValveBase {
  private final ImmutableSet<String> proxies;

  TrustedProxyValve(ImmutableSet<String> proxies) {
    super(true);
    this.proxies = proxies;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    String peer = request.getPeerAddr();
    if (request.isSecure() || proxies.contains(peer) || isThisMachine(peer)) {
      getNext().invoke(request, response);
    } else {
      response.sendError(403);
    }
  }

  private static boolean isThisMachine(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
