package vn.cchc.examples.service;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The service. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class CchcService {
  private CchcService() {}

  /**
   * Starts the service, or carries out a command on its database.
   *
   * @param arguments settings, such as {@code --server.port=8081}; before them the words of a
   *     command, if it is one
   */
  public static void main(String[] arguments) {
    if (AdministratorCommand.isOne(arguments)) {
      System.exit(AdministratorCommand.run(arguments));
    }
    SpringApplication.run(CchcService.class, arguments);
  }

  /** Makes what a command needs: the service without its server. */
  static SpringApplication withoutServer() {
    SpringApplication application =
        new SpringApplication(ServiceConfiguration.class, Settings.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setLogStartupInfo(false);
    return application;
  }

  @ConfigurationPropertiesScan
  private static final class Settings {}
}
