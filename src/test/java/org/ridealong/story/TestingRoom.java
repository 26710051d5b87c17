package org.ridealong.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A center with one workstation and an open sitting of a small form. */
public record TestingRoom(
    UUID scenario, UUID form, UUID center, UUID sitting, String enrolmentToken) {

  public static TestingRoom open() {
    JsonNode published = Staff.publishScenario();
    return over(UUID.fromString(published.get("scenarioId").textValue()));
  }

  /** The same over a scenario whose clip can be played. */
  public static TestingRoom showing(Path folder) {
    return over(Staff.publishFolder(folder));
  }

  /** The same where the clip may be played again so often. */
  public static TestingRoom replaying(Path folder, int replays) {
    UUID scenario = Staff.publishFolder(folder);
    return over(scenario, Staff.publishForm(scenario, replays));
  }

  static TestingRoom over(UUID scenario) {
    return over(scenario, Staff.publishForm(scenario));
  }

  private static TestingRoom over(UUID scenario, UUID form) {
    UUID center = Staff.createCenter("Center " + UUID.randomUUID());
    String token = Staff.addWorkstation(center, "Seat 1");
    UUID sitting = Staff.schedule(center, form, Instant.now().minus(Duration.ofHours(1)));
    return new TestingRoom(scenario, form, center, sitting, token);
  }

  public String code() {
    return codes(1).get(0);
  }

  public List<String> codes(int count) {
    return Staff.roster(sitting, count);
  }

  /** A candidate at the workstation whose exam is open. */
  public CandidateBrowser admitted() {
    return CandidateBrowser.enrolledBy(enrolmentToken).admit(code());
  }
}
