package vn.cchc.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Callers who bring a token of an OAuth 2 server in place of a password. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenTest {
  private static final String ISSUER = "https://login.example.vn/realms/tinh";

  private RSAKey key;
  private HttpServer keys;
  private RunningService service;

  @BeforeAll
  void start() throws IOException, JOSEException {
    key = new RSAKeyGenerator(2048).keyID("1").generate();
    byte[] published = new JWKSet(key.toPublicJWK()).toString().getBytes(UTF_8);
    keys = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    keys.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, published.length);
          exchange.getResponseBody().write(published);
          exchange.close();
        });
    keys.start();
    service =
        RunningService.with(
            "cchc.access.token-issuer=" + ISSUER,
            "cchc.access.token-keys=http://127.0.0.1:" + keys.getAddress().getPort() + "/keys",
            "cchc.access.name-claim=preferred_username",
            "cchc.access.agencies-claim=units");
  }

  @AfterAll
  void stop() {
    service.close();
    keys.stop(0);
  }

  private static JWTClaimsSet.Builder claims(String... roles) {
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience("cchc")
        .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(5))))
        .claim("preferred_username", "lan")
        .claim("units", "b c")
        .claim("roles", List.of(roles));
  }

  private static String bearer(JWTClaimsSet.Builder claims, RSAKey key) {
    try {
      JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("1").build();
      SignedJWT token = new SignedJWT(header, claims.build());
      token.sign(new RSASSASigner(key));
      return "Bearer " + token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private int read(String authorization) {
    return service.get("/plans", "Authorization", authorization).statusCode();
  }

  private int post(String authorization, String agency) {
    String line =
        """
        {"indicator":"a","agency":"%s","period":"2020","value":{"type":"quantity","amount":1},"recordedAt":"2020-12-31T00:00:00Z"}
        """
            .formatted(agency);
    return service
        .send(
            "POST /observations",
            BodyPublishers.ofString(line),
            "Content-Type",
            "application/x-ndjson",
            "Authorization",
            authorization)
        .statusCode();
  }

  @Test
  void rolesAndAgenciesComeFromTheClaimsThatTheSettingsName() {
    String reader = bearer(claims("reader"), key);
    assertThat(read(reader)).isEqualTo(200);
    assertThat(post(reader, "b")).isEqualTo(403);
    String reporter = bearer(claims("reporter", "unknown role"), key);
    assertThat(post(reporter, "c")).isEqualTo(200);
    assertThat(post(reporter, "d")).isEqualTo(403);
    assertThat(service.query(String.class, "SELECT received_by FROM upload"))
        .containsExactly("lan");
    assertThat(read(bearer(claims(), key))).isEqualTo(403);
  }

  @Test
  void aTokenOfAnotherIssuerAudienceTimeOrKeyIsRefused() throws JOSEException {
    RSAKey other = new RSAKeyGenerator(2048).keyID("1").generate();
    Date before = Date.from(Instant.now().minus(Duration.ofMinutes(5)));
    assertThat(read(bearer(claims("reader").issuer("https://other.example.vn"), key)))
        .isEqualTo(401);
    assertThat(read(bearer(claims("reader").audience("mail"), key))).isEqualTo(401);
    assertThat(read(bearer(claims("reader").expirationTime(before), key))).isEqualTo(401);
    assertThat(read(bearer(claims("reader"), other))).isEqualTo(401);
    assertThat(read("Bearer nonsense")).isEqualTo(401);
    assertThat(read(RunningService.basic("admin", RunningService.PASSWORD))).isEqualTo(401);
  }
}
