package org.ridealong.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridealong.EmbeddedParts;
import org.ridealong.rubric.DefaultRubrics;
import org.ridealong.story.Staff;
import picocli.CommandLine;

/** The command against the API of an instance that runs. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class ImportRubricCommandTest {

  private final String key = "listening-" + UUID.randomUUID().toString().substring(0, 8);
  private final StringWriter errors = new StringWriter();

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void running() throws IOException {
    RunningDemo.write(folder, RestAssured.port, EmbeddedParts.token("omar"));
    file = folder.resolve("listening.yaml");
    Files.writeString(
        file, DefaultRubrics.documents().get(3).replace("key: listening\n", "key: " + key + "\n"));
  }

  @Test
  void a_file_is_proposed_and_waits_for_somebody_else() {
    assertEquals(0, run("--dry-run"), errors.toString());
    assertEquals(false, waiting().contains(key));
    assertEquals(0, run(), errors.toString());
    assertEquals(true, waiting().contains(key));
  }

  @Test
  void a_broken_file_is_refused_with_line_and_place() throws IOException {
    Files.writeString(file, Files.readString(file).replace("version: 1\n", "version: first\n"));
    assertEquals(1, run());
    assertTrue(errors.toString().startsWith("The rubric cannot be used.\n"), errors.toString());
    assertTrue(errors.toString().contains("line 3, /document/version: "), errors.toString());
    assertEquals(false, waiting().contains(key));
  }

  @Test
  void what_is_no_text_file_is_refused() throws IOException {
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe});
    assertEquals(1, run());
    assertEquals(file + " is not a text in UTF-8.\n", errors.toString());
    Files.delete(file);
    assertEquals(1, run());
    assertTrue(errors.toString().endsWith(file + " is not a file.\n"), errors.toString());
  }

  private static List<String> waiting() {
    return Staff.as("rosa")
        .get("/api/v1/rubrics")
        .then()
        .statusCode(200)
        .extract()
        .path("waiting.content.key");
  }

  private int run(String... options) {
    CommandLine commands = Main.commands();
    commands.setErr(new PrintWriter(errors, true));
    String[] arguments = new String[5 + options.length];
    List<String> fixed = List.of("import", "rubric", file.toString(), "--data", folder.toString());
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = i < fixed.size() ? fixed.get(i) : options[i - fixed.size()];
    }
    return commands.execute(arguments);
  }
}
