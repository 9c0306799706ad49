package vn.cchc.examples.service;

import com.google.common.collect.ImmutableList;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cchc.examples.service.access.UserStore;
import vn.cchc.examples.service.store.Database;
import vn.cchc.examples.service.store.DatabaseSettings;
import vn.cchc.examples.service.store.DocumentStore;
import vn.cchc.examples.service.store.FigureStore;
import vn.cchc.examples.service.store.Journal;
import vn.cchc.examples.service.store.ScoreStore;
import vn.cchc.examples.service.store.StoredDocuments;
import vn.cchc.examples.service.store.TemporaryFolder;
import vn.cchc.examples.service.store.UploadStore;

/** What the service is made of. */
@Configuration(proxyBeanMethods = false)
class ServiceConfiguration {
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  TemporaryFolder temporaryFolder(@Value("${cchc.temporary}") Path parent) {
    return TemporaryFolder.in(parent);
  }

  /** SQLite puts its library into the temporary folder, so that comes first. */
  @Bean
  Database database(DatabaseSettings settings, TemporaryFolder folder) {
    if (System.getProperty("org.sqlite.tmpdir") == null) {
      System.setProperty("org.sqlite.tmpdir", folder.path().toString());
    }
    return Database.open(settings);
  }

  @Bean
  Journal journal(Database database, Clock clock) {
    return new Journal(database, clock);
  }

  @Bean
  DocumentStore documentStore(Database database, Journal journal, Clock clock) {
    return new DocumentStore(database, journal, clock);
  }

  @Bean
  StoredDocuments storedDocuments(DocumentStore documents) {
    return new StoredDocuments(documents);
  }

  @Bean
  FigureStore figureStore(Database database, Journal journal, Clock clock) {
    return new FigureStore(database, journal, clock);
  }

  @Bean
  ScoreStore scoreStore(Database database, Journal journal, Clock clock) {
    return new ScoreStore(database, journal, clock);
  }

  @Bean
  UploadStore uploadStore(Database database, Journal journal, Clock clock) {
    return new UploadStore(database, journal, clock);
  }

  @Bean
  UserStore userStore(Database database, Journal journal) {
    return new UserStore(database, journal);
  }

  @Bean
  PrometheusMeterRegistry metrics() {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    ImmutableList.of(new JvmMemoryMetrics(), new JvmThreadMetrics())
        .forEach(binder -> binder.bindTo((MeterRegistry) registry));
    return registry;
  }
}
