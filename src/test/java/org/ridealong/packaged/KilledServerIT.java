package org.ridealong.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ridealong.TestDatabase;
import org.ridealong.launcher.DatabaseAccounts;
import org.ridealong.launcher.EmbeddedDatabase;
import org.ridealong.story.CandidateBrowser;
import org.ridealong.story.Staff;

/**
 * Kills the server at the two moments that matter: when the rows are written and not committed, and
 * when they are committed and nobody was told. 20 kills; 100 with {@code -Dridealong.soak=true}.
 */
class KilledServerIT {

  private static final int KILLS = Boolean.getBoolean("ridealong.soak") ? 100 : 20;

  @AfterEach
  void forgetPort() {
    RestAssured.reset();
  }

  @Test
  void what_was_acknowledged_is_there_and_nothing_is_there_twice() throws Exception {
    Path folder = Folders.fresh("killed-server");
    int port = PackagedApp.freePort();
    RestAssured.port = port;
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("database"));
        DatabaseLine line = DatabaseLine.to(URI.create(database.url().substring(5)).getPort())) {
      Map<String, String> environment = environment(database, line);
      AtomicReference<PackagedApp> app = new AtomicReference<>();
      app.set(PackagedApp.demo(folder.resolve("data"), port, environment));
      CandidateBrowser candidate = CandidateBrowser.enrolledBy("").admit(app.get().codes().get(0));
      List<String> acknowledged = new ArrayList<>();
      for (int kill = 0; kill < KILLS; kill++) {
        List<ObjectNode> batch =
            List.of(candidate.log().pageOpened(), candidate.log().unreadable());
        DatabaseLine.Moment moment = DatabaseLine.Moment.values()[kill % 2];
        line.at(moment, () -> app.get().kill());
        assertThrows(Exception.class, () -> candidate.send(batch), "The reply came all the same");
        assertTrue(line.hasActed(), "Nothing was committed");
        assertEquals(
            moment == DatabaseLine.Moment.BEFORE_COMMIT ? 2 * kill : 2 * kill + 2,
            rows(database, candidate).size());

        app.set(PackagedApp.demo(folder.resolve("data"), port, environment));
        JsonNode answer =
            Staff.tree(candidate.send(batch).then().statusCode(200).extract().asString());
        answer.get("acks").forEach(ack -> acknowledged.add(row(ack)));
        assertEquals(acknowledged, rows(database, candidate), "after kill " + (kill + 1));
      }
      assertEquals(2 * KILLS, acknowledged.size());
      app.get().stop();
    }
  }

  /** Each event as the database holds it, in order. */
  private static List<String> rows(EmbeddedDatabase database, CandidateBrowser candidate)
      throws SQLException {
    try (TestDatabase owner = TestDatabase.asOwner(database)) {
      return owner.texts(
          "select concat_ws(' ', sequence, hash, verdict, chain_hash) from session_event"
              + " where test_session_id = ? order by epoch, sequence",
          candidate.session());
    }
  }

  private static String row(JsonNode ack) {
    return String.join(
        " ",
        ack.get("sequence").asText(),
        ack.get("hash").textValue(),
        ack.get("verdict").textValue(),
        ack.get("chainHash").textValue());
  }

  private static Map<String, String> environment(EmbeddedDatabase database, DatabaseLine line) {
    return Map.of(
        "RIDEALONG_DB_URL",
        "jdbc:mariadb://127.0.0.1:" + line.port() + "/ridealong",
        "RIDEALONG_DB_USER",
        DatabaseAccounts.APP,
        "RIDEALONG_DB_PASSWORD",
        database.accounts().appPassword(),
        "RIDEALONG_DB_OWNER_USER",
        DatabaseAccounts.OWNER,
        "RIDEALONG_DB_OWNER_PASSWORD",
        database.accounts().ownerPassword(),
        "RIDEALONG_DB_APP_HOST",
        "127.0.0.1");
  }
}
