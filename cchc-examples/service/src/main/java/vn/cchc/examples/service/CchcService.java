package vn.cchc.examples.service;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The service. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(Limits.class)
public class CchcService {
  private CchcService() {}

  /**
   * Starts the service.
   *
   * @param arguments settings, such as {@code --server.port=8081}
   */
  public static void main(String[] arguments) {
    SpringApplication.run(CchcService.class, arguments);
  }
}
