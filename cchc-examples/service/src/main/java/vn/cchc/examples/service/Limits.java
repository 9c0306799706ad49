package vn.cchc.examples.service;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What the service takes at most, set under {@code cchc.limits}.
 *
 * @param largestDocument the size of a plan or a register, which are read as a whole
 * @param largestUpload the size of an upload of observations, as sent and as unpacked
 * @param longestUpload the time that a client may take to send a body or a form, however steadily
 *     it does
 */
@ConfigurationProperties("cchc.limits")
record Limits(DataSize largestDocument, DataSize largestUpload, Duration longestUpload) {}
