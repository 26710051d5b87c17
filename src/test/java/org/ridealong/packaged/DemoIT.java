package org.ridealong.packaged;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ridealong.story.CandidateBrowser;

/** The demo as a newcomer runs it: cut off, started, used, killed, started again, emptied. */
class DemoIT {

  private static final Map<String, String> NOTHING = Map.of();

  @AfterEach
  void forgetPort() {
    RestAssured.reset();
  }

  @Test
  void a_demo_outlives_its_own_death_and_keeps_what_was_done() throws Exception {
    Path data = Folders.fresh("demo").resolve("data");
    int port = PackagedApp.freePort();
    RestAssured.port = port;
    List<String> codes;
    long database;
    try (PackagedApp cutOff =
        PackagedApp.simulating(data, port, "--candidates", "18", "--sealed")) {
      cutOff.kill();
    }
    try (PackagedApp first = PackagedApp.simulated(data, port)) {
      assertTrue(first.text().contains("the simulated data; they are made anew."), first.text());
      codes = first.codes();
      assertTrue(first.text().contains("Simulated exams: 18 of 18"), first.text());
      assertTrue(first.text().contains("Simulated ratings: 72 of 72"), first.text());
      saysWhereEverythingIs(first, codes);
      keepsItsSecretsToItself(data, codes);
      answersWithoutAnIdentity();
      CandidateBrowser.enrolledBy("").admit(codes.get(0));
      database = mariadb(data);
      first.kill();
    }
    assertTrue(ProcessHandle.of(database).isPresent(), "kill -9 does not reach the database");

    try (PackagedApp second = PackagedApp.simulated(data, port)) {
      assertFalse(second.text().contains("made anew"), second.text());
      assertFalse(second.text().contains("Simulated exams: "), "Data are made once");
      assertTrue(second.text().contains("18, sealed;"), second.text());
      assertTrue(ProcessHandle.of(database).isEmpty(), "The stale server was not stopped");
      assertEquals(codes.subList(1, codes.size()), second.codes());
      CandidateBrowser.enrolledBy("").tryCode(codes.get(0)).then().statusCode(401);
      CandidateBrowser.enrolledBy("").admit(codes.get(1));
      database = mariadb(data);
      Optional<ProcessHandle> running = ProcessHandle.of(database);
      assertEquals(143, second.stop());
      running.ifPresent(DemoIT::awaitEnd);
    }

    staysSealedUntilRevealed(data);
    PackagedApp reset = PackagedApp.run(List.of(), resetOf(data.resolveSibling("other")), NOTHING);
    assertEquals(1, reset.awaitEnd(60));
    assertTrue(reset.text().contains("was not made by a demo; it stays as it is."), reset.text());
    assertTrue(Files.exists(data.resolveSibling("other").resolve("letter.txt")));
  }

  private static void staysSealedUntilRevealed(Path data) throws IOException {
    Path truths = data.resolve("planted-truths.json");
    assertFalse(Files.exists(truths), "A sealed demo says what is planted");
    PackagedApp reveal =
        PackagedApp.run(List.of(), List.of("demo", "reveal", "--data", data.toString()), NOTHING);
    assertEquals(0, reveal.awaitEnd(60));
    assertTrue(reveal.text().contains("Item with the wrong key"), reveal.text());
    assertTrue(reveal.text().contains("Severe rater"), reveal.text());
    assertTrue(Files.readString(truths).contains("\"candidateNumber\" : \"S-0018\""));
  }

  private static void saysWhereEverythingIs(PackagedApp demo, List<String> codes) {
    String table = demo.text();
    assertEquals(8, codes.size(), table);
    for (String said :
        List.of(
            demo.address() + "/exam/",
            demo.address() + "/desk/",
            demo.address() + "/lab/",
            "Psychometrician",
            "Administrator",
            "Proctor",
            "Author",
            "Auditor")) {
      assertTrue(table.contains(said), table);
    }
    assertFalse(table.contains("Exception"), table);
  }

  private static void keepsItsSecretsToItself(Path data, List<String> codes) throws IOException {
    Path kept = data.resolve("demo-codes.txt");
    assertEquals(codes, Files.readAllLines(kept));
    for (Path secret :
        List.of(
            kept,
            data.resolve("master.key"),
            data.resolve("demo.json"),
            data.resolve("database/app.password"))) {
      assertEquals(
          "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)));
    }
  }

  private static void answersWithoutAnIdentity() {
    for (String path : List.of("/", "/exam/", "/desk/", "/lab/", "/q/health/ready", "/q/openapi")) {
      given().get(path).then().statusCode(200);
    }
  }

  private static List<String> resetOf(Path foreign) throws IOException {
    Files.createDirectories(foreign);
    Files.writeString(foreign.resolve("letter.txt"), "not the demo's");
    return List.of("demo", "--reset", "--data", foreign.toString());
  }

  private static long mariadb(Path data) throws IOException {
    return Long.parseLong(Files.readString(data.resolve("database/mariadb.pid")).trim());
  }

  private static void awaitEnd(ProcessHandle process) {
    try {
      process.onExit().get(10, TimeUnit.SECONDS);
    } catch (Exception stillRunning) {
      throw new AssertionError("The database goes on after the stop", stillRunning);
    }
  }
}
