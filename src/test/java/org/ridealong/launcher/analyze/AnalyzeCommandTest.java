package org.ridealong.launcher.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridealong.launcher.analyze.run.AnalysisKind;

class AnalyzeCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void names_the_version_of_the_build() throws IOException {
    Matcher version =
        Pattern.compile("<artifactId>ridealong</artifactId>\\s*<version>([^<]+)</version>")
            .matcher(Files.readString(Path.of("pom.xml")));
    assertTrue(version.find());
    assertEquals(version.group(1), AnalysisKind.VERSION);
  }

  @Test
  void run_json_says_what_was_read_and_how() throws IOException {
    String data = write("data.csv", "a,b,c\n1,1,0\n0,NA,0\n1,0,1\n0,0,0\n");

    Analyze run = Analyze.run(folder.resolve("out"), "classical", "--data", data);

    assertEquals(0, run.exit(), run.errors());
    JsonNode report = JSON.readTree(run.report());
    assertEquals("analyze classical", report.path("command").asText());
    assertEquals(AnalysisKind.VERSION, report.path("version").asText());
    assertEquals(data, report.at("/inputs/0/file").asText());
    assertEquals(4, report.at("/inputs/0/rows").asInt());
    assertEquals(3, report.at("/inputs/0/columns").asInt());
    assertEquals(
        // printf 'a,b,c\n1,1,0\n0,NA,0\n1,0,1\n0,0,0\n' | sha256sum
        "21fe3ba62d35abd58ee15ddd0312741847a666a32600f75d231c1135ec4594fe",
        report.at("/inputs/0/sha256").asText());
    assertEquals("missing", report.at("/settings/omit").asText());
    assertTrue(report.at("/settings/threads").isMissingNode());
    assertEquals("LISTWISE_DELETION", report.at("/warnings/0/warning").asText());
    assertTrue(run.errors().contains("warning: 1 of 4 candidates"), run.errors());
    assertEquals("items.csv", report.at("/outputs/0/file").asText());
    assertTrue(report.path("seconds").asDouble() > 0);
    assertTrue(run.output().startsWith("item"), run.output());
  }

  @Test
  void json_prints_the_report_and_nothing_else() throws IOException {
    String data = write("data.csv", "a,b\n1,1\n0,1\n1,0\n");

    Analyze run = Analyze.run(folder.resolve("out"), "classical", "--data", data, "--json");

    assertEquals(run.report(), run.output());
  }

  @Test
  void what_is_not_estimable_is_na_and_named() throws IOException {
    String data = write("data.csv", "a,b,c\n1,1,0\n0,1,0\n1,1,1\n");

    Analyze run = Analyze.run(folder.resolve("out"), "classical", "--data", data);

    assertEquals("NA", run.table("items.csv", 1).get("b").get("item_total_r"));
    List<String> outcomes = new ArrayList<>();
    JSON.readTree(run.report())
        .path("outcomes")
        .forEach(
            one ->
                outcomes.add(
                    one.path("table").asText()
                        + " "
                        + one.at("/rows/0").asText()
                        + " "
                        + one.path("figure").asText()
                        + " "
                        + one.path("outcome").asText()));
    assertTrue(outcomes.contains("items.csv b item_total_r ZERO_VARIANCE"), outcomes.toString());
  }

  @Test
  void an_input_is_never_overwritten() throws IOException {
    String text = "a,b\n1,1\n0,1\n1,0\n";
    String data = write("items.csv", text);

    Analyze run = Analyze.run(folder, "classical", "--data", data);

    assertEquals(1, run.exit());
    assertTrue(run.errors().contains("overwrite"), run.errors());
    assertEquals(Map.of("items.csv", text), run.files());
  }

  @Test
  void a_folder_that_cannot_be_made_is_named() throws IOException {
    String data = write("data.csv", "a,b\n1,1\n0,1\n1,0\n");

    Analyze run = Analyze.run(Path.of(data, "out"), "classical", "--data", data);

    assertEquals(1, run.exit());
    assertTrue(run.errors().startsWith(data + "/out: no folder"), run.errors());
  }

  @Test
  void a_second_run_replaces_the_first() throws IOException {
    Path out = folder.resolve("out");
    String first = write("first.csv", "a,b\n1,1\n0,1\n1,0\n");
    String second = write("second.csv", "c,d\n1,1\n0,1\n1,0\n");

    Analyze.run(out, "classical", "--data", first);
    Analyze run = Analyze.run(out, "classical", "--data", second);

    assertEquals(0, run.exit(), run.errors());
    assertTrue(run.table("items.csv", 1).containsKey("c"));
    assertTrue(run.files().keySet().stream().noneMatch(name -> name.contains(".part")));
  }

  @Test
  void an_omission_is_wrong_or_missing_as_asked() throws IOException {
    String data = write("data.csv", "a,b\nx,y\n,y\nx,z\nw,NA\n");
    String key = write("key.csv", "item,key\na,x\nb,y\n");

    Analyze wrong = Analyze.run(folder.resolve("wrong"), "classical", "--data", data, "--key", key);
    Analyze missing =
        Analyze.run(
            folder.resolve("missing"),
            "classical",
            "--data",
            data,
            "--key",
            key,
            "--omit",
            "missing");

    assertEquals("0.5", wrong.table("items.csv", 1).get("a").get("mean"));
    assertEquals("1", wrong.table("distractors.csv", 2).get("a MISSING").get("n"));
    assertEquals("2", missing.table("items.csv", 1).get("a").get("n"));
    assertFalse(missing.table("distractors.csv", 2).containsKey("a MISSING"));
  }

  @Test
  void a_key_that_nobody_chose_is_a_warning() throws IOException {
    String data = write("data.csv", "a,b\nx,y\nw,y\nx,z\n");
    String key = write("key.csv", "item,key\na,q\nb,y\n");

    Analyze run = Analyze.run(folder.resolve("out"), "classical", "--data", data, "--key", key);

    assertTrue(run.errors().contains("Nobody chose the key \"q\" of a"), run.errors());
  }

  @Test
  void the_number_of_threads_changes_no_byte() throws IOException {
    Random random = new Random(8);
    StringBuilder options = new StringBuilder("a,b,c,d,e,f\n");
    for (int row = 0; row < 40_000; row++) {
      StringBuilder line = new StringBuilder();
      for (int item = 0; item < 6; item++) {
        line.append(item == 0 ? "" : ",").append(random.nextInt(row % 7 + 1) % 4);
      }
      options.append(line).append('\n');
    }
    String data = write("data.csv", options.toString());
    String key = write("key.csv", "item,key\na,0\nb,1\nc,0\nd,2\ne,0\nf,0\n");
    for (List<String> arguments :
        List.of(
            List.of("classical", "--data", data),
            List.of("classical", "--data", data, "--key", key),
            List.of("agreement", "--data", data),
            List.of("sjt", "--data", data, "--panel", data))) {
      Map<String, String> one = files(arguments, "1");
      assertTrue(one.size() >= 2);
      assertEquals(one, files(arguments, "2"));
      assertEquals(one, files(arguments, "4"));
    }
  }

  private Map<String, String> files(List<String> arguments, String threads) throws IOException {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of("--threads", threads));
    Path out = Files.createTempDirectory(folder, "out");
    Analyze run = Analyze.run(out, all.toArray(String[]::new));
    assertEquals(0, run.exit(), run.errors());
    return run.files();
  }

  private String write(String name, String text) throws IOException {
    Path path = folder.resolve(name);
    Files.writeString(path, text);
    return path.toString();
  }
}
