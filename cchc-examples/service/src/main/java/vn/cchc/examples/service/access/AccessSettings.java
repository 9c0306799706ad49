package vn.cchc.examples.service.access;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How callers are identified, set under {@code cchc.access}.
 *
 * @param tokenIssuer the address of an OAuth 2 server, whose tokens are taken in place of passwords
 * @param tokenKeys the address of that server's keys (a JWK set), where it is not found by itself
 * @param audience what a token must be meant for
 * @param nameClaim the claim that has the caller's name
 * @param rolesClaim the claim that has the roles, a list or a text with spaces
 * @param agenciesClaim the claim that has the ids of agencies, likewise
 * @param proxies the addresses of proxies in front, which do TLS and name the client
 */
@ConfigurationProperties("cchc.access")
public record AccessSettings(
    @DefaultValue("") String tokenIssuer,
    @DefaultValue("") String tokenKeys,
    @DefaultValue("cchc") String audience,
    @DefaultValue("sub") String nameClaim,
    @DefaultValue("roles") String rolesClaim,
    @DefaultValue("agencies") String agenciesClaim,
    @DefaultValue List<String> proxies) {

  /** Copies the list. */
  public AccessSettings {
    proxies = ImmutableList.copyOf(proxies);
  }

  /** {@return whether callers bring tokens} */
  public boolean usesTokens() {
    return !tokenIssuer.isEmpty() || !tokenKeys.isEmpty();
  }
}
