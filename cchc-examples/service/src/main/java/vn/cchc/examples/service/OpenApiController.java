package vn.cchc.examples.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.io.Resources;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.cchc.examples.service.web.Responses;
import vn.cchc.json.CchcJson;

/**
 * The description of the service for programs (OpenAPI 3.1): its own paths, and the library's
 * schemas of the documents.
 */
@RestController
final class OpenApiController {
  private final String document;

  OpenApiController() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode service = read(mapper, OpenApiController.class, "openapi.json");
    ObjectNode documents = read(mapper, CchcJson.class, "json-schema/cchc-openapi-1.json");
    schemas(service).setAll(schemas(documents));
    this.document = mapper.writerWithDefaultPrettyPrinter().writeValueAsString(service) + "\n";
  }

  private static ObjectNode read(ObjectMapper mapper, Class<?> beside, String name)
      throws IOException {
    return (ObjectNode)
        mapper.readTree(
            Resources.toString(Resources.getResource(beside, name), StandardCharsets.UTF_8));
  }

  private static ObjectNode schemas(ObjectNode root) {
    return (ObjectNode) root.at("/components/schemas");
  }

  @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> describe(HttpServletRequest request) {
    return Responses.to(request).json(document);
  }
}
