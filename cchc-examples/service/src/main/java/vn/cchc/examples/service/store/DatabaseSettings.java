package vn.cchc.examples.service.store;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which database it is and how long it is waited for, set under {@code spring.datasource}.
 *
 * @param url the address for JDBC, of SQLite or PostgreSQL
 * @param username the user of PostgreSQL
 * @param password the password of that user
 * @param patience the longest wait for a connection
 * @param answer the longest wait for one answer of PostgreSQL
 * @param turn the longest wait of a write for those before it
 */
@ConfigurationProperties("spring.datasource")
public record DatabaseSettings(
    String url,
    @DefaultValue("") String username,
    @DefaultValue("") String password,
    @DefaultValue("1500ms") Duration patience,
    @DefaultValue("10s") Duration answer,
    @DefaultValue("60s") Duration turn) {}
