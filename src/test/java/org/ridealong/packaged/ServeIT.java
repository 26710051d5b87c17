package org.ridealong.packaged;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ridealong.TestDatabase;
import org.ridealong.launcher.DatabaseAccounts;
import org.ridealong.launcher.EmbeddedDatabase;

/** Production starts only over a database that keeps what it acknowledges. */
class ServeIT {

  /** The test's provider signs its own certificate. */
  private static final String ANY_CERTIFICATE = "-Dquarkus.oidc.tls.verification=none";

  @AfterEach
  void forgetPort() {
    RestAssured.reset();
  }

  @Test
  void an_empty_environment_is_refused_with_a_list() {
    PackagedApp serve = PackagedApp.run(List.of(), List.of("serve"), Map.of());
    assertEquals(1, serve.awaitEnd(60));
    assertTrue(serve.text().startsWith("Ridealong does not start:"), serve.text());
    assertTrue(serve.text().contains("RIDEALONG_DB_URL is missing: the database"), serve.text());
    assertTrue(serve.text().contains("RIDEALONG_MASTER_KEY is missing"), serve.text());
  }

  @Test
  void an_unsafe_database_is_refused_by_name_and_a_safe_one_is_served() throws Exception {
    Path folder = Folders.fresh("serve");
    int port = PackagedApp.freePort();
    MockOAuth2Server provider = new MockOAuth2Server(OAuth2Config.Companion.fromJson(HTTPS));
    provider.start();
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("database"));
        TestDatabase owner = TestDatabase.asOwner(database)) {
      Map<String, String> environment = environment(database, folder, port);
      environment.put("RIDEALONG_OIDC_ISSUER", provider.issuerUrl("staff").toString());
      for (String unsafe :
          List.of(
              "sync_binlog = 0",
              "innodb_flush_log_at_trx_commit = 2",
              "innodb_snapshot_isolation = OFF")) {
        owner.execute("set global " + unsafe);
        PackagedApp refused = PackagedApp.run(List.of(), List.of("serve"), environment);
        assertEquals(1, refused.awaitEnd(60));
        String variable = unsafe.substring(0, unsafe.indexOf(' '));
        assertTrue(
            refused.text().contains("may lose answers: " + variable + " is "), refused.text());
        assertFalse(refused.text().contains("at org.ridealong"), refused.text());
        owner.execute("set global sync_binlog = 1");
        owner.execute("set global innodb_flush_log_at_trx_commit = 1");
        owner.execute("set global innodb_snapshot_isolation = ON");
      }
      RestAssured.port = port;
      try (PackagedApp serve =
          PackagedApp.run(List.of(ANY_CERTIFICATE), List.of("serve"), environment)) {
        serve.awaitReady();
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/api/v1/account").then().statusCode(401);
        assertEquals(143, serve.stop());
      }
    } finally {
      provider.shutdown();
    }
  }

  private static final String HTTPS =
      """
      {"httpServer": {"type": "MockWebServerWrapper", "ssl": {}}}
      """;

  private static Map<String, String> environment(EmbeddedDatabase database, Path folder, int port)
      throws Exception {
    Map<String, String> environment = new HashMap<>();
    environment.put("RIDEALONG_DB_URL", database.url());
    environment.put("RIDEALONG_DB_USER", DatabaseAccounts.APP);
    environment.put("RIDEALONG_DB_PASSWORD", database.accounts().appPassword());
    environment.put("RIDEALONG_DB_OWNER_USER", DatabaseAccounts.OWNER);
    environment.put("RIDEALONG_DB_OWNER_PASSWORD", database.accounts().ownerPassword());
    environment.put("RIDEALONG_DB_APP_HOST", "127.0.0.1");
    environment.put("RIDEALONG_OIDC_CLIENT_ID", "ridealong");
    environment.put("RIDEALONG_OIDC_CLIENT_SECRET", "a-secret-of-more-than-32-characters");
    environment.put("RIDEALONG_MASTER_KEY", Base64.getEncoder().encodeToString(new byte[32]));
    environment.put("RIDEALONG_DATA", Files.createDirectories(folder.resolve("data")).toString());
    environment.put("RIDEALONG_TRUSTED_PROXY", "127.0.0.1");
    environment.put("RIDEALONG_HOST", "127.0.0.1");
    environment.put("RIDEALONG_PORT", Integer.toString(port));
    return environment;
  }
}
