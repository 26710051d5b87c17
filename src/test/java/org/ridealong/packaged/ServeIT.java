package org.ridealong.packaged;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ridealong.TestDatabase;

/** Production starts only over a database that keeps what it acknowledges. */
class ServeIT {

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
    int port = PackagedApp.freePort();
    try (Production production = Production.in(Folders.fresh("serve"), port);
        TestDatabase owner = TestDatabase.asOwner(production.database())) {
      for (String unsafe :
          List.of(
              "sync_binlog = 0",
              "innodb_flush_log_at_trx_commit = 2",
              "innodb_snapshot_isolation = OFF")) {
        owner.execute("set global " + unsafe);
        PackagedApp refused = production.start();
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
      try (PackagedApp serve = production.started()) {
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/api/v1/account").then().statusCode(401);
        assertEquals(143, serve.stop());
      }
    }
  }
}
