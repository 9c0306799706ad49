package vn.cchc.examples.service.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.common.io.ByteSource;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.cchc.json.DocumentSource;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/** The parts of a form, files and fields alike. Each one is used, or the form is refused. */
public final class FormParts {
  private static final int LONGEST_FIELD = 1000;

  private final ImmutableList<Part> parts;
  private final Limits limits;

  private FormParts(ImmutableList<Part> parts, Limits limits) {
    this.parts = parts;
    this.limits = limits;
  }

  /**
   * Receives a form.
   *
   * @param required the names of parts that it must have
   * @param optional the names of parts that it may have
   * @throws FailedRequestException if a part has none of the names, or one that it must have is
   *     missing
   */
  static FormParts receive(
      HttpServletRequest request,
      Limits limits,
      ImmutableSet<String> required,
      ImmutableSet<String> optional)
      throws IOException, ServletException {
    Set<String> names = Sets.union(required, optional);
    ImmutableList<Part> parts = ImmutableList.copyOf(request.getParts());
    ImmutableSet<String> sent =
        parts.stream().map(Part::getName).collect(ImmutableSet.toImmutableSet());
    ImmutableList<Problem> problems =
        Stream.concat(
                Sets.difference(sent, names).stream()
                    .map(
                        name ->
                            problem(ProblemCode.UNKNOWN_KEY, name, Joiner.on(", ").join(names))),
                Sets.difference(required, sent).stream()
                    .map(name -> problem(ProblemCode.MISSING_KEY, name, "")))
            .collect(ImmutableList.toImmutableList());
    if (!problems.isEmpty()) {
      throw new FailedRequestException(Failure.BAD_REQUEST, problems);
    }
    return new FormParts(parts, limits);
  }

  private static Problem problem(ProblemCode code, String name, String expected) {
    return Problem.error(code, Place.at(""), name, expected, name);
  }

  private ImmutableList<Part> named(String name) {
    return parts.stream()
        .filter(part -> part.getName().equals(name))
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return the part of a name; nothing where it is not sent, or empty as a browser sends it} */
  public Optional<Part> part(String name) {
    ImmutableList<Part> sent = named(name);
    requireOne(name, sent);
    return sent.stream().filter(part -> part.getSize() > 0).findFirst();
  }

  /**
   * {@return the text of a field, without white space around it; nothing where there is none}
   *
   * @throws FailedRequestException if it is too long
   */
  public Optional<String> text(String name) throws IOException {
    Optional<Part> part = part(name);
    if (part.isEmpty()) {
      return Optional.empty();
    }
    if (part.get().getSize() > LONGEST_FIELD) {
      throw FailedRequestException.tooLarge(name, LONGEST_FIELD);
    }
    try (InputStream content = part.get().getInputStream()) {
      return Optional.of(new String(content.readAllBytes(), UTF_8).strip())
          .filter(text -> !text.isEmpty());
    }
  }

  private static void requireOne(String name, ImmutableList<?> sent) {
    if (sent.size() > 1) {
      throw new FailedRequestException(
          Failure.BAD_REQUEST, problem(ProblemCode.DUPLICATE_KEY, name, ""));
    }
  }

  /** {@return the document of a name that is sent once} */
  public DocumentSource document(String name) throws IOException {
    ImmutableList<DocumentSource> documents = documents(name);
    requireOne(name, documents);
    return documents.get(0);
  }

  /** {@return the documents of a name, at least one} */
  public ImmutableList<DocumentSource> documents(String name) throws IOException {
    long largest = limits.largestDocument().toBytes();
    ImmutableList.Builder<DocumentSource> documents = ImmutableList.builder();
    for (Part part : named(name)) {
      if (part.getSize() > largest) {
        throw FailedRequestException.tooLarge(name, largest);
      }
      try (InputStream content = part.getInputStream()) {
        documents.add(
            DocumentSource.of(content.readAllBytes(), name)
                .limitedTo((int) Math.min(largest, Integer.MAX_VALUE)));
      }
    }
    return documents.build();
  }

  /** {@return the lines of a name, at least one source, each checked to be within the limits} */
  public ImmutableList<DocumentSource> lines(String name) throws IOException {
    ImmutableList.Builder<DocumentSource> sources = ImmutableList.builder();
    for (Part part : named(name)) {
      try (InputStream lines = ClientConnection.whileOpen(part.getInputStream())) {
        LineBounds.check(lines, limits.largestUpload().toBytes());
      }
      sources.add(DocumentSource.of(new PartSource(part), name));
    }
    return sources.build();
  }

  private static final class PartSource extends ByteSource {
    private final Part part;

    PartSource(Part part) {
      this.part = part;
    }

    @Override
    public InputStream openStream() throws IOException {
      return ClientConnection.whileOpen(part.getInputStream());
    }
  }
}
