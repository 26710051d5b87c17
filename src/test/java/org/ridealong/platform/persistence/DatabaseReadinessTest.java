package org.ridealong.platform.persistence;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridealong.EmbeddedParts;
import org.ridealong.TestDatabase;

/** A setting that could lose an acknowledged answer takes the server out of service. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class DatabaseReadinessTest {

  @ParameterizedTest
  @CsvSource({
    "sync_binlog, 0, 1, sync_binlog is 0 and must be 1",
    "sync_binlog, 2, 1, sync_binlog is 2 and must be 1",
    "innodb_flush_log_at_trx_commit, 2, 1, innodb_flush_log_at_trx_commit is 2 and must be 1",
    "innodb_snapshot_isolation, OFF, ON, innodb_snapshot_isolation is OFF and must be ON"
  })
  void an_unsafe_setting_takes_readiness_down_and_is_named(
      String variable, String unsafe, String safe, String sentence) throws SQLException {
    assertReady();
    try (TestDatabase owner = TestDatabase.asOwner(EmbeddedParts.database())) {
      owner.execute("set global " + variable + " = " + unsafe);
      try {
        given()
            .get("/q/health/ready")
            .then()
            .statusCode(503)
            .body("status", equalTo("DOWN"))
            .body("checks.find { it.name == 'Database keeps data' }.status", equalTo("DOWN"))
            .body(
                "checks.find { it.name == 'Database keeps data' }.data." + variable,
                equalTo(sentence));
        assertEquals(List.of(sentence), DatabaseSafety.violations(owner.connection()));
      } finally {
        owner.execute("set global " + variable + " = " + safe);
      }
    }
    assertReady();
  }

  @Test
  void the_embedded_database_is_safe() throws SQLException {
    try (TestDatabase app = TestDatabase.asApp(EmbeddedParts.database())) {
      assertEquals(List.of(), DatabaseSafety.violations(app.connection()));
    }
  }

  private static void assertReady() {
    given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
  }
}
