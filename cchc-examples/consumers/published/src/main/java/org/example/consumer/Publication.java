package org.example.consumer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/**
 * The published files of one version.
 *
 * @param repository the folder of the repository
 * @param version the version
 */
record Publication(Path repository, String version) {
  private static final XPath XPATH = XPathFactory.newInstance().newXPath();

  Set<String> artifacts() throws IOException {
    return names(group());
  }

  /** What is published of an artifact, each without the stem of its name; no checksums. */
  Set<String> published(String artifact) throws IOException {
    String stem = artifact + "-" + version;
    return names(group().resolve(artifact).resolve(version)).stream()
        .filter(name -> !name.matches(".*\\.(md5|sha1|sha256|sha512)"))
        .map(name -> name.startsWith(stem) ? name.substring(stem.length()) : name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Set<String> entries(String artifact, String kind) throws IOException {
    try (JarFile jar = new JarFile(file(artifact, kind).toFile())) {
      return jar.stream()
          .map(entry -> entry.getName())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  String text(String artifact, String kind) throws IOException {
    return Files.readString(file(artifact, kind));
  }

  Document pom(String artifact) throws Exception {
    try (InputStream stream = Files.newInputStream(file(artifact, ".pom"))) {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(stream);
    }
  }

  static String text(Document pom, String path) throws XPathExpressionException {
    return XPATH.evaluate(path, pom);
  }

  static List<String> all(Document pom, String path) throws XPathExpressionException {
    NodeList nodes = (NodeList) XPATH.evaluate(path, pom, XPathConstants.NODESET);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add(nodes.item(i).getTextContent());
    }
    return found;
  }

  private Path group() {
    return repository.resolve("vn/cchc");
  }

  private Path file(String artifact, String kind) {
    return group().resolve(artifact).resolve(version).resolve(artifact + "-" + version + kind);
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
