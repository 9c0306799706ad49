package vn.cchc.examples.service;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Gives the server what it lacks: a time within which a body has to come, and bare refusals. */
@Component
final class TomcatBounds implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
  private final Limits limits;

  TomcatBounds(Limits limits) {
    this.limits = limits;
  }

  @Override
  public void customize(ConfigurableTomcatWebServerFactory factory) {
    factory.addEngineValves(new BodyDeadline(limits.longestUpload()));
    factory.addContextCustomizers(
        context -> {
          StandardHost host = (StandardHost) context.getParent();
          host.setErrorReportValveClass("");
          host.getPipeline().addValve(new FailureValve());
        });
  }
}
