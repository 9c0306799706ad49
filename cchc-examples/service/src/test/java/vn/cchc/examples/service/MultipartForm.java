package vn.cchc.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Bytes;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;

/** A form with files, as a client sends it. */
final class MultipartForm {
  static final String TYPE = "multipart/form-data; boundary=between-parts";

  private final ImmutableList.Builder<byte[]> pieces = ImmutableList.builder();

  MultipartForm file(String name, byte[] content) {
    return file(name, name, content);
  }

  MultipartForm file(String name, String fileName, byte[] content) {
    pieces.add(
        """
        --between-parts\r
        Content-Disposition: form-data; name="%s"; filename="%s"\r
        \r
        """
            .formatted(name, fileName)
            .getBytes(UTF_8));
    pieces.add(content);
    pieces.add("\r\n".getBytes(UTF_8));
    return this;
  }

  /** A part without a file name, as a script adds a text. */
  MultipartForm field(String name, String content) {
    pieces.add(
        """
        --between-parts\r
        Content-Disposition: form-data; name="%s"\r
        \r
        %s\r
        """
            .formatted(name, content)
            .getBytes(UTF_8));
    return this;
  }

  static MultipartForm of2020() {
    return new MultipartForm()
        .file("plan", RunningService.data("plan.json"))
        .file("agencies", RunningService.data("agencies.json"))
        .file("observations", RunningService.data("observations.ndjson"));
  }

  BodyPublisher body() {
    return BodyPublishers.ofByteArray(bytes());
  }

  byte[] bytes() {
    pieces.add("--between-parts--\r\n".getBytes(UTF_8));
    return Bytes.concat(pieces.build().toArray(new byte[0][]));
  }
}
