package vn.cchc.examples.service;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/**
 * Keeps the service from listening on any address but this machine's own: it asks nobody who they
 * are. {@code cchc.open-to-others=true} says that something in front of it does.
 */
@Component
final class OnlyThisMachine implements WebServerFactoryCustomizer<ConfigurableWebServerFactory> {
  private final @Nullable InetAddress address;
  private final boolean isOpenToOthers;

  OnlyThisMachine(
      ServerProperties server, @Value("${cchc.open-to-others:false}") boolean isOpenToOthers) {
    this.address = server.getAddress();
    this.isOpenToOthers = isOpenToOthers;
  }

  @Override
  public void customize(ConfigurableWebServerFactory factory) {
    if (!isOpenToOthers && (address == null || !address.isLoopbackAddress())) {
      throw new OpenToOthersException(address == null ? "*" : address.getHostAddress());
    }
  }
}
