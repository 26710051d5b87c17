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
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code --plots} adds: specifications, and one file that a person hands on. */
class PlotsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern DATA =
      Pattern.compile("<script type=\"application/json\">(.*?)</script>", Pattern.DOTALL);

  @TempDir Path folder;

  private Analyze run(String arguments) throws IOException {
    SampleData data = new SampleData(folder);
    return Analyze.run(folder.resolve("out"), data.fill(arguments + " --plots").split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "classical --data {options} --key {key} | distractors, item-scatter, total-scores",
        "irt --model 2pl --data {binary} | information, item-curves, item-fit, wright-map",
        "irt --model pcm --data {ordered} | category-curves, information, item-curves, item-fit,"
            + " wright-map",
        "facets --data {ratings} --person person --rater rater --criteria c1,c2,c3"
            + " | category-curves, rater-fit, rater-severity, wright-map",
        "agreement --data {ordered} | coefficients",
        "generalizability --data {crossed} --score score --object p --facets i,r"
            + " | components, decision-study",
        "dif --data {grouped} --group group --focal F | dif, dif-ordered",
        "impact --data {counts} | impact-ratio",
        "impact --data {scores} --group group --focal F --score score | score-gap",
        "equate --data {frequencies} --scale score --x x --y y | concordance",
        "equate --form-x {form} --form-y {form} --common {common} | linking",
        "standard --method angoff --data {judges} | judges",
        "standard --method contrasting --data {masters} | masters",
        "standard --method borderline --data {masters} | ratings",
        "standard --method subkoviak --data {binary} --cut 5 | decisions",
        "sjt --panel {ordered} --data {ordered} | panel-key",
        "timing --data {times} | effort, fidelity",
      })
  void every_kind_draws_what_fits_it(String arguments, String plots) throws IOException {
    Analyze run = run(arguments);

    assertEquals(0, run.exit(), run.errors());
    List<String> names = List.of(plots.split(", "));
    String page = Files.readString(run.out().resolve("report.html"));
    TreeSet<String> written = new TreeSet<>();
    for (String file : run.files().keySet()) {
      if (file.endsWith(".vl.json")) {
        written.add(file.replace(".vl.json", ""));
      }
    }
    assertEquals(new TreeSet<>(names), written);
    List<JsonNode> inside = specifications(page);
    assertEquals(names.size(), inside.size());
    for (String name : names) {
      JsonNode specification = JSON.readTree(run.out().resolve(name + ".vl.json").toFile());
      assertTrue(inside.contains(specification), name);
      assertTrue(specification.at("/data/values").size() > 1, name);
      assertTrue(page.contains("<figure data-plot=\"" + name + "\">"), name);
    }
    assertTrue(page.contains("SHA-256 "));
    assertFalse(page.replaceAll("(?s)<script>.*", "").contains("NaN"));
    assertTrue(run.report().contains("\"report\" : \"report.html\""));
  }

  private static List<JsonNode> specifications(String page) throws IOException {
    List<JsonNode> found = new ArrayList<>();
    Matcher blocks = DATA.matcher(page);
    while (blocks.find()) {
      found.add(JSON.readTree(blocks.group(1)));
    }
    return found;
  }

  @Test
  void nothing_is_drawn_unless_asked_for() throws IOException {
    SampleData data = new SampleData(folder);
    Analyze run =
        Analyze.run(folder.resolve("out"), data.fill("classical --data {binary}").split(" "));

    assertEquals(0, run.exit(), run.errors());
    assertFalse(run.files().keySet().stream().anyMatch(file -> file.matches(".*(html|vl.json)")));
  }

  @Test
  void names_from_the_data_stay_text() throws IOException {
    String hostile = "</script><img src=x onerror=alert(1)>'\"&";
    Path data = folder.resolve("hostile.csv");
    String quoted = "\"" + hostile.replace("\"", "\"\"") + "\"";
    StringBuilder rows = new StringBuilder(quoted + ",b,c\n");
    for (int row = 0; row < 40; row++) {
      rows.append(row % 2).append(',').append(row / 3 % 2).append(',').append(row / 5 % 2);
      rows.append('\n');
    }
    Files.writeString(data, rows);

    Analyze run =
        Analyze.run(folder.resolve("out"), "classical", "--plots", "--data", data.toString());

    assertEquals(0, run.exit(), run.errors());
    String page = Files.readString(run.out().resolve("report.html"));
    assertFalse(page.contains("<img"), "markup from the data is in the page");
    assertTrue(page.contains("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;&#39;&quot;&amp;"));
    // The closing tags are those of the two blocks of data and of the one script.
    assertEquals(3, page.split("</script>", -1).length - 1);
    assertEquals(hostile, specifications(page).get(1).at("/data/values/0/item").asText());
  }

  @Test
  void the_page_asks_no_network() throws IOException {
    Analyze run = run("irt --model rasch --data {binary}");

    String page = Files.readString(run.out().resolve("report.html"));
    String markup = page.replaceAll("(?s)<script.*?</script>", "");
    assertTrue(markup.contains("default-src 'none'"));
    assertFalse(markup.matches("(?s).*\\s(src|href|action)=.*"), "a link in the page");
    assertFalse(markup.contains("url("));
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "4"})
  void any_number_of_threads_gives_the_same_page(int threads) throws IOException {
    SampleData data = new SampleData(folder);
    String arguments = data.fill("irt --model gpcm --data {ordered} --plots");
    Map<String, String> one =
        Analyze.run(folder.resolve("one"), (arguments + " --threads 1").split(" ")).files();
    Map<String, String> many =
        Analyze.run(folder.resolve("many"), (arguments + " --threads " + threads).split(" "))
            .files();
    assertTrue(one.containsKey("report.html"));
    assertEquals(one, many);
  }
}
