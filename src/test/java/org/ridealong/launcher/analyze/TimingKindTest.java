package org.ridealong.launcher.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code analyze timing}, with figures worked by hand. */
class TimingKindTest {

  private static final String TIMES = "a,b\n10000,20000\n500,30000\n12000,NA\n9500,1000\n";

  @TempDir Path folder;

  private Analyze timing(String times, String options) throws IOException {
    Path data = folder.resolve("times.csv");
    Files.writeString(data, times);
    return Analyze.run(
        folder.resolve("out"), ("timing --data " + data + " " + options).strip().split(" "));
  }

  @Test
  void a_response_below_a_tenth_of_the_mean_is_a_rapid_guess() throws IOException {
    Analyze run = timing(TIMES, "");

    assertEquals(0, run.exit(), run.errors());
    Map<String, Map<String, String>> items = run.table("items.csv", 1);
    // a: mean 8000, so 500 is rapid; b: mean 17000, so 1000 is.
    assertEquals(800, Double.parseDouble(items.get("a").get("threshold")), 1e-9);
    assertEquals(1700, Double.parseDouble(items.get("b").get("threshold")), 1e-9);
    assertEquals(9750, Double.parseDouble(items.get("a").get("median")), 1e-9);
    assertEquals("1", items.get("b").get("rapid"));
    assertEquals(2.0 / 3, Double.parseDouble(items.get("b").get("fidelity")), 1e-15);
    Map<String, Map<String, String>> effort = run.table("effort.csv", 1);
    assertEquals(1, Double.parseDouble(effort.get("1").get("rte")));
    assertEquals(0.5, Double.parseDouble(effort.get("2").get("rte")));
    assertEquals("1", effort.get("2").get("low_effort"));
    assertEquals("1", effort.get("3").get("n"));
    assertEquals("0", effort.get("3").get("low_effort"));
  }

  @Test
  void share_and_cap_move_the_threshold() throws IOException {
    Analyze run = timing(TIMES, "--share 0.3 --cap 2000");

    assertEquals(
        2000, Double.parseDouble(run.table("items.csv", 1).get("a").get("threshold")), 1e-9);
  }

  @Test
  void nobody_in_time_is_a_named_outcome() throws IOException {
    Analyze run = timing("a,b\nNA,5\nNA,NA\n", "--plots");

    assertEquals(0, run.exit(), run.errors());
    assertEquals("NA", run.table("items.csv", 1).get("a").get("mean"));
    assertEquals("NA", run.table("effort.csv", 1).get("2").get("rte"));
    assertTrue(run.report().contains("NO_SCORES"));
  }
}
