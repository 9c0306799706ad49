package vn.cchc.examples.service.server;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/**
 * Keeps the service from listening on any address but this machine's own, unless it has TLS or a
 * proxy in front is declared that has: passwords and figures would travel in the clear.
 */
@Component
public final class NetworkGuard
    implements WebServerFactoryCustomizer<ConfigurableWebServerFactory> {
  private final @Nullable InetAddress address;
  private final boolean isProtected;

  NetworkGuard(ServerProperties server, @Value("${cchc.access.proxies:}") String[] proxies) {
    this.address = server.getAddress();
    this.isProtected = Ssl.isEnabled(server.getSsl()) || proxies.length > 0;
  }

  @Override
  public void customize(ConfigurableWebServerFactory factory) {
    if (!isProtected && (address == null || !address.isLoopbackAddress())) {
      throw new UnprotectedException(address == null ? "*" : address.getHostAddress());
    }
  }

  /** The service was to listen on an address that others reach, without TLS or a proxy. */
  public static final class UnprotectedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    UnprotectedException(String address) {
      super("server.address must be of this machine alone, but is " + address);
    }
  }

  /** Says so without a stack trace. */
  static final class Analyzer extends AbstractFailureAnalyzer<UnprotectedException> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, UnprotectedException cause) {
      return new FailureAnalysis(
          cause.getMessage() + ": passwords and figures would travel in the clear.",
          "Leave server.address at 127.0.0.1, or give the service a certificate"
              + " (server.ssl.certificate and server.ssl.certificate-private-key), or declare the"
              + " proxies in front that have one (cchc.access.proxies=10.0.0.5).",
          cause);
    }
  }
}
