package org.ridealong.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import org.ridealong.launcher.DatabaseAccounts;
import org.ridealong.launcher.DemoStaff;
import org.ridealong.launcher.EmbeddedDatabase;
import org.ridealong.story.Staff;

/**
 * What production needs around it: a database and a provider over TLS, both outliving the server.
 */
public final class Production implements AutoCloseable {

  /** The provider signs its own certificate. */
  private static final String ANY_CERTIFICATE = "-Dquarkus.oidc.tls.verification=none";

  private static final String HTTPS =
      """
      {"httpServer": {"type": "MockWebServerWrapper", "ssl": {}}}
      """;

  private final EmbeddedDatabase database;
  private final MockOAuth2Server provider;
  private final Map<String, String> environment;

  private Production(
      EmbeddedDatabase database, MockOAuth2Server provider, Map<String, String> environment) {
    this.database = database;
    this.provider = provider;
    this.environment = environment;
  }

  /**
   * @param folder where database and files lie
   * @param port the server's
   */
  public static Production in(Path folder, int port) throws IOException {
    MockOAuth2Server provider = new MockOAuth2Server(OAuth2Config.Companion.fromJson(HTTPS));
    provider.start();
    EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("database"));
    Map<String, String> environment = new HashMap<>();
    environment.put("RIDEALONG_DB_URL", database.url());
    environment.put("RIDEALONG_DB_USER", DatabaseAccounts.APP);
    environment.put("RIDEALONG_DB_PASSWORD", database.accounts().appPassword());
    environment.put("RIDEALONG_DB_OWNER_USER", DatabaseAccounts.OWNER);
    environment.put("RIDEALONG_DB_OWNER_PASSWORD", database.accounts().ownerPassword());
    environment.put("RIDEALONG_DB_APP_HOST", "127.0.0.1");
    environment.put("RIDEALONG_OIDC_ISSUER", provider.issuerUrl("staff").toString());
    environment.put("RIDEALONG_OIDC_CLIENT_ID", "ridealong");
    environment.put("RIDEALONG_OIDC_CLIENT_SECRET", "a-secret-of-more-than-32-characters");
    environment.put("RIDEALONG_MASTER_KEY", Base64.getEncoder().encodeToString(new byte[32]));
    environment.put("RIDEALONG_DATA", Files.createDirectories(folder.resolve("data")).toString());
    environment.put("RIDEALONG_TRUSTED_PROXY", "127.0.0.1");
    environment.put("RIDEALONG_HOST", "127.0.0.1");
    environment.put("RIDEALONG_PORT", Integer.toString(port));
    return new Production(database, provider, environment);
  }

  /** Sets one more variable of the server's environment. */
  public Production with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  public EmbeddedDatabase database() {
    return database;
  }

  /** Starts the server, which may refuse. */
  PackagedApp start(String... options) {
    List<String> all = new ArrayList<>(List.of(options));
    all.add(ANY_CERTIFICATE);
    return PackagedApp.run(all, List.of("serve"), environment);
  }

  /** A server that listens. */
  public PackagedApp started(String... options) {
    PackagedApp server = start(options);
    server.awaitReady();
    return server;
  }

  /** Staff sign in at this provider until it is closed. */
  public Production signsIn() {
    Staff.signInBy(person -> token(person, roleOf(person)), this::token);
    return this;
  }

  private static String roleOf(String username) {
    return DemoStaff.ALL.stream()
        .filter(person -> person.username().equals(username))
        .map(DemoStaff.Person::role)
        .findFirst()
        .orElseThrow();
  }

  /** A bearer token of anybody. */
  public String token(String subject, String role) {
    return provider
        .issueToken("staff", subject, "ridealong", Map.of("name", subject, "groups", List.of(role)))
        .serialize();
  }

  @Override
  public void close() {
    Staff.signInAtEmbeddedParts();
    provider.shutdown();
    database.close();
  }
}
