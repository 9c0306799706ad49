package vn.cchc.examples.service.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the service takes at most, set under {@code cchc.limits}.
 *
 * @param largestDocument the size of a plan or a register, which are read as a whole
 * @param largestUpload the size of an upload of observations, as sent and as unpacked
 * @param longestUpload the time that a client may take to send a body or a form, however steadily
 *     it does
 * @param grace the time after which a body must have come at the slowest rate
 * @param slowest the bytes that must come in a second, on an average
 * @param longestAnswer the time that a client may take to read an answer
 * @param clientConnections the connections of one client
 * @param requestsPerSecond the requests of one client in a second, after a burst of four times as
 *     many
 * @param failedLogins the failed attempts to log in of one client in a minute
 * @param evaluations the evaluations that are made at once
 * @param uploads the uploads that are read at once
 * @param longestWait the time that a request waits for its turn to be worked on
 */
@ConfigurationProperties("cchc.limits")
public record Limits(
    DataSize largestDocument,
    DataSize largestUpload,
    Duration longestUpload,
    @DefaultValue("10s") Duration grace,
    @DefaultValue("500B") DataSize slowest,
    @DefaultValue("60s") Duration longestAnswer,
    @DefaultValue("100") int clientConnections,
    @DefaultValue("100") int requestsPerSecond,
    @DefaultValue("10") int failedLogins,
    @DefaultValue("4") int evaluations,
    @DefaultValue("2") int uploads,
    @DefaultValue("60s") Duration longestWait) {}
