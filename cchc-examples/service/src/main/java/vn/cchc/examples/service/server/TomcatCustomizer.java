package vn.cchc.examples.service.server;

import com.google.common.collect.ImmutableSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.coyote.AbstractProtocol;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import vn.cchc.examples.service.store.TemporaryFolder;
import vn.cchc.examples.service.web.Limits;

/**
 * Gives the server what it lacks: a time within which a body has to come, few connections for each
 * client, bare refusals, and a port for operation with threads of its own.
 */
@Component
public final class TomcatCustomizer
    implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private final Limits limits;
  private final TemporaryFolder folder;
  private final int operationPort;
  private final ImmutableSet<String> proxies;
  private final Connector operation;

  TomcatCustomizer(
      Limits limits,
      TemporaryFolder folder,
      @Value("${cchc.operation.port}") int operationPort,
      @Value("${cchc.access.proxies:}") String[] proxies) {
    this.limits = limits;
    this.folder = folder;
    this.operationPort = operationPort;
    this.proxies = ImmutableSet.copyOf(proxies);
    this.operation = new Connector("org.apache.coyote.http11.Http11NioProtocol");
  }

  /** {@return the port for health and metrics} */
  public int operationPort() {
    return operation.getLocalPort();
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.setBaseDirectory(folder.path().toFile());
    factory.setProtocol(ConnectionLimitProtocol.class.getName());
    factory.addConnectorCustomizers(
        connector -> {
          if (connector.getProtocolHandler() instanceof ConnectionLimitProtocol protocol) {
            // A proxy has the connections of all its clients.
            protocol.setMost(proxies.isEmpty() ? limits.clientConnections() : Integer.MAX_VALUE);
          }
        });
    factory.addEngineValves(new TrustedProxyValve(proxies));
    if (!proxies.isEmpty()) {
      RemoteIpValve clients = new RemoteIpValve();
      clients.setInternalProxies(
          proxies.stream().map(Pattern::quote).collect(Collectors.joining("|")));
      clients.setProtocolHeader("X-Forwarded-Proto");
      factory.addEngineValves(clients);
    }
    factory.addEngineValves(
        new OperationPortValve(operation),
        new BodyDeadlineValve(limits),
        new ClientConnectionValve());
    factory.addContextCustomizers(
        context -> {
          StandardHost host = (StandardHost) context.getParent();
          host.setErrorReportValveClass("");
          host.getPipeline().addValve(new FailureValve());
        });
    if (operationPort >= 0) {
      factory.addAdditionalConnectors(operation());
    }
  }

  private Connector operation() {
    operation.setPort(operationPort);
    operation.setProperty("address", "127.0.0.1");
    if (operation.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
      protocol.setMaxThreads(3);
      protocol.setMinSpareThreads(1);
      protocol.setMaxConnections(20);
      protocol.setConnectionTimeout(2000);
      protocol.setKeepAliveTimeout(1000);
    }
    return operation;
  }
}
