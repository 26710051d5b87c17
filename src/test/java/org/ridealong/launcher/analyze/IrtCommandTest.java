package org.ridealong.launcher.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IrtCommandTest {

  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("data.csv"), text);
  }

  private Analyze irt(Path data, String options) {
    String[] parts = options.split(" ");
    String[] all = new String[parts.length + 3];
    all[0] = "irt";
    all[1] = "--data";
    all[2] = data.toString();
    System.arraycopy(parts, 0, all, 3, parts.length);
    return Analyze.run(folder.resolve("out"), all);
  }

  /** 0/1 scores that go with a trait; ordered ones up to {@code highest}. */
  private static String scores(int candidates, int items, int highest, boolean groups, long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(groups ? "group," : "");
    for (int i = 1; i <= items; i++) {
      text.append(i > 1 ? "," : "").append('i').append(i);
    }
    for (int n = 0; n < candidates; n++) {
      text.append('\n');
      boolean second = groups && n % 2 == 1;
      double theta = random.nextGaussian() + (second ? 0.6 : 0);
      text.append(groups ? second ? "new," : "old," : "");
      for (int i = 0; i < items; i++) {
        double x = theta + (i - items / 2.0) / items + random.nextGaussian() / 0.6;
        int score = (int) Math.max(0, Math.min(highest, Math.round(x + highest / 2.0)));
        text.append(i > 0 ? "," : "").append(score);
      }
    }
    return text.append('\n').toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--model rasch",
        "--model 1pl",
        "--model 2pl",
        "--model 3pl --guessing-prior -1.4,0.5"
      })
  void any_number_of_threads_writes_the_same_bytes(String options) throws IOException {
    Path data = file(scores(3000, 9, 1, false, 1));
    assertSameBytes(data, options);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--model rsm",
        "--model pcm",
        "--model gpcm",
        "--model grm --nodes 41 --range 5",
        "--model pcm --estimator cml"
      })
  void any_number_of_threads_writes_the_same_bytes_for_ordered_items(String options)
      throws IOException {
    Path data = file(scores(3000, 6, 2, false, 2));
    assertSameBytes(data, options);
  }

  private void assertSameBytes(Path data, String options) throws IOException {
    Map<String, String> first = null;
    for (int threads : new int[] {1, 2, 4}) {
      Analyze run = irt(data, options + " --threads " + threads);
      assertEquals(0, run.exit(), run.errors());
      first = first == null ? run.files() : first;
      assertEquals(first, run.files());
    }
  }

  @Test
  void groups_get_a_mean_and_a_variance_on_the_reference_groups_scale() throws IOException {
    Path data = file(scores(3000, 10, 1, true, 3));
    Analyze run = irt(data, "--model 2pl --group group --reference old");
    assertEquals(0, run.exit(), run.errors());
    Map<String, Map<String, String>> groups = run.table("groups.csv", 1);
    assertEquals("0", groups.get("old").get("mean"));
    assertEquals("NA", groups.get("old").get("mean_se"));
    assertEquals("1500", groups.get("new").get("n"));
    double mean = Double.parseDouble(groups.get("new").get("mean"));
    double error = Double.parseDouble(groups.get("new").get("mean_se"));
    assertEquals(0.6, mean, 4 * error);
    assertTrue(error < 0.1);
    assertTrue(run.report().contains("\"reference\" : \"old\""));
  }

  @Test
  void the_reference_is_the_first_in_alphabetical_order_unless_named() throws IOException {
    Analyze run = irt(file(scores(800, 6, 1, true, 4)), "--model rasch --group group");
    assertEquals(0, run.exit(), run.errors());
    assertEquals("0", run.table("groups.csv", 1).get("new").get("mean"));
  }

  @ParameterizedTest
  @CsvSource({"2pl, 499, true", "2pl, 500, false", "3pl, 999, true", "rasch, 120, false"})
  void few_candidates_are_warned_about_on_screen_and_in_the_report(
      String model, int candidates, boolean warned) throws IOException {
    Analyze run = irt(file(scores(candidates, 6, 1, false, 5)), "--model " + model);
    assertEquals(0, run.exit(), run.errors());
    assertEquals(warned, run.errors().contains("candidates are few for " + model));
    assertEquals(warned, run.report().contains("SMALL_SAMPLE"));
  }

  @Test
  void an_item_that_is_the_same_for_all_is_named_and_the_rest_goes_on() throws IOException {
    String text = scores(600, 6, 1, false, 6).replaceAll("(?m)^(\\d)", "1");
    Analyze run = irt(file(text), "--model 2pl");
    assertEquals(0, run.exit(), run.errors());
    assertEquals("NA", run.table("parameters.csv", 2).get("i1 a").get("est"));
    assertTrue(run.report().contains("ZERO_VARIANCE"));
    assertTrue(run.errors().contains("i1 takes no part"), run.errors());
    assertTrue(run.table("parameters.csv", 2).containsKey("i2 a"));
  }

  @Test
  void extreme_scores_have_an_infinite_likelihood_estimate() throws IOException {
    Analyze run = irt(file(scores(600, 4, 1, false, 7) + "0,0,0,0\n1,1,1,1\n"), "--model 2pl");
    Map<String, Map<String, String>> persons = run.table("persons.csv", 1);
    assertEquals("-Inf", persons.get("601").get("ML"));
    assertEquals("Inf", persons.get("602").get("ML"));
    assertEquals("NA", persons.get("602").get("ML_se"));
    assertTrue(run.report().contains("EXTREME_SCORE"));
  }
}
