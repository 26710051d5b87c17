package org.ridealong.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.ridealong.EmbeddedParts;

/** The web UI's types are made from the committed document, so it must be the API's own. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class ApiDocumentTest {

  private static final Path COMMITTED = Path.of("src", "main", "webui", "openapi.json");

  @Test
  void the_committed_document_describes_the_running_api() throws IOException {
    String running = RestAssured.get("/q/openapi?format=json").asString();
    Files.writeString(Path.of("target", "openapi.json"), running);
    ObjectMapper json = new ObjectMapper();
    assertEquals(
        json.readTree(Files.readString(COMMITTED)),
        json.readTree(running),
        "When the change is meant: cp target/openapi.json src/main/webui/openapi.json");
  }
}
