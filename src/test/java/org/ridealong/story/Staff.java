package org.ridealong.story;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ridealong.EmbeddedParts;
import org.ridealong.platform.crypto.Hashes;

/** What staff do before an exam, over HTTP. */
public final class Staff {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static UnaryOperator<String> tokens = EmbeddedParts::token;
  private static BinaryOperator<String> inventedTokens = EmbeddedParts::tokenOf;

  private Staff() {}

  /**
   * Where bearer tokens come from, when it is not the embedded provider.
   *
   * @param known by the name of a person of the demo
   * @param invented by subject and role
   */
  public static void signInBy(UnaryOperator<String> known, BinaryOperator<String> invented) {
    tokens = known;
    inventedTokens = invented;
  }

  public static void signInAtEmbeddedParts() {
    signInBy(EmbeddedParts::token, EmbeddedParts::tokenOf);
  }

  /** A call by a person of the demo. */
  public static RequestSpecification as(String username) {
    return given()
        .header("X-Ridealong", "1")
        .auth()
        .oauth2(tokens.apply(username))
        .contentType(ContentType.JSON);
  }

  /** A call by somebody whom the test has invented. */
  public static RequestSpecification as(String subject, String role) {
    return given()
        .header("X-Ridealong", "1")
        .auth()
        .oauth2(inventedTokens.apply(subject, role))
        .contentType(ContentType.JSON);
  }

  public static String storyboard() {
    return resource("/storyboard/two-questions.story.yaml");
  }

  public static String resource(String name) {
    try (InputStream in = Staff.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A published scenario whose clip's files are a few bytes each. */
  public static JsonNode publishScenario() {
    return tree(
        as("omar")
            .body(scenarioRequest(storyboard()).toString())
            .post("/api/v1/scenarios")
            .then()
            .statusCode(200)
            .extract()
            .asString());
  }

  /** Publishes a storyboard with the clip that was rendered beside it. */
  public static UUID publishFolder(Path folder) {
    try {
      JsonNode manifest = tree(Files.readString(folder.resolve("manifest.json")));
      List<JsonNode> files = new ArrayList<>();
      manifest.get("renditions").forEach(files::add);
      manifest.get("captions").forEach(files::add);
      manifest.path("describedCaptions").forEach(files::add);
      manifest.path("spokenOptions").forEach(files::add);
      files.add(manifest.get("poster"));
      for (JsonNode file : files) {
        as("omar")
            .contentType(file.path("mediaType").asText())
            .body(Files.readAllBytes(folder.resolve(file.get("file").asText())))
            .put("/api/v1/clip-files/" + file.get("sha256").asText())
            .then()
            .statusCode(204);
      }
      String storyboard;
      try (Stream<Path> inside = Files.list(folder)) {
        storyboard =
            Files.readString(
                inside.filter(file -> file.toString().endsWith(".story.yaml")).findFirst().get());
      }
      ObjectNode request = JsonNodeFactory.instance.objectNode().put("storyboard", storyboard);
      request.set("manifest", manifest);
      return UUID.fromString(
          as("omar")
              .body(request.toString())
              .post("/api/v1/scenarios")
              .then()
              .statusCode(200)
              .extract()
              .path("scenarioId"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static ObjectNode scenarioRequest(String storyboard) {
    ObjectNode manifest = JsonNodeFactory.instance.objectNode();
    manifest.put("storyboardSha256", Hashes.sha256(storyboard));
    manifest.put("durationUs", 3_000_000).put("width", 320).put("height", 180);
    for (String kind : List.of("WEBM", "MP4", "WEBM_DESCRIBED")) {
      ObjectNode rendition =
          file(manifest.withArray("renditions").addObject().put("kind", kind), kind, "video/webm");
      rendition.put("durationUs", 3_000_000).putObject("cuesUs").put("first-word", 1_500_000);
    }
    for (String language : List.of("en", "es")) {
      file(
          manifest.withArray("captions").addObject().put("language", language),
          "captions." + language,
          "text/vtt");
    }
    file(manifest.putObject("poster"), "poster", "image/png");
    ObjectNode request = JsonNodeFactory.instance.objectNode().put("storyboard", storyboard);
    request.set("manifest", manifest);
    return request;
  }

  private static ObjectNode file(ObjectNode entry, String content, String mediaType) {
    byte[] bytes = (content + " ".repeat(1000)).substring(0, 1000).getBytes(StandardCharsets.UTF_8);
    String sha256 = Hashes.sha256(bytes);
    as("omar")
        .contentType(mediaType)
        .body(bytes)
        .put("/api/v1/clip-files/" + sha256)
        .then()
        .statusCode(204);
    return entry
        .put("file", content)
        .put("mediaType", mediaType)
        .put("bytes", bytes.length)
        .put("sha256", sha256);
  }

  public static UUID publishForm(UUID scenario) {
    return publishForm(scenario, 0);
  }

  /** A form whose clip may be played again so often. */
  static UUID publishForm(UUID scenario, int replays) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.putObject("title").put("en", "A form").put("es", "Una forma");
    request.putArray("scenarios").add(scenario.toString());
    request.put("replayAllowance", replays);
    return UUID.fromString(
        as("omar")
            .body(request.toString())
            .post("/api/v1/forms")
            .then()
            .statusCode(201)
            .extract()
            .path("formVersionId"));
  }

  public static UUID createCenter(String name) {
    return id(as("grace").body("{\"name\":\"" + name + "\"}").post("/api/v1/test-centers"));
  }

  /** The one-time token that enrols the browser of a new workstation. */
  public static String addWorkstation(UUID center, String label) {
    return as("grace")
        .body("{\"label\":\"" + label + "\"}")
        .post("/api/v1/test-centers/" + center + "/workstations")
        .then()
        .statusCode(201)
        .extract()
        .path("enrolmentToken");
  }

  public static UUID schedule(UUID center, UUID form, Instant opens) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("testCenterId", center.toString()).put("formVersionId", form.toString());
    request.put("opensAt", opens.toString());
    request.put("closesAt", opens.plus(Duration.ofHours(8)).toString());
    return id(as("grace").body(request.toString()).post("/api/v1/sittings"));
  }

  /** Admission codes of new candidates. */
  public static List<String> roster(UUID sitting, int candidates) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    IntStream.range(0, candidates)
        .forEach(
            i ->
                request
                    .withArray("entries")
                    .addObject()
                    .put("candidateNumber", UUID.randomUUID().toString())
                    .put("candidateName", "Candidate Number " + i));
    return as("grace")
        .body(request.toString())
        .post("/api/v1/sittings/" + sitting + "/roster")
        .then()
        .statusCode(201)
        .extract()
        .path("entries.admissionCode");
  }

  private static UUID id(io.restassured.response.Response response) {
    return UUID.fromString(response.then().statusCode(201).extract().path("id"));
  }

  public static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
