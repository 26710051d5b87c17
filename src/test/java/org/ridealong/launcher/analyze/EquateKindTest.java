package org.ridealong.launcher.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EquateKindTest {

  private static final String FREQUENCIES = "equating/kolen-brennan-table-2.5/";
  private static final String PARAMETERS = "equating/kolen-brennan-table-6.5/";

  @TempDir Path folder;

  @Test
  void writes_the_concordance_with_its_standard_errors_and_smoothed_frequencies()
      throws IOException {
    Analyze run = equate(Analyze.copy(FREQUENCIES + "data.csv", folder).toString());

    assertEquals(0, run.exit(), run.errors());
    var rows = run.table("concordance.csv", 1);
    var expected = reference(FREQUENCIES + "expected.csv");
    assertEquals(41, rows.size());
    for (int score = 0; score <= 40; score++) {
      for (String column :
          new String[] {"mean", "linear", "linear_se", "equip_loglin4", "equip_loglin6"}) {
        assertEquals(
            Double.parseDouble(expected.get("" + score).get(column)),
            Double.parseDouble(rows.get("" + score).get(column)),
            1e-5,
            column + " at " + score);
      }
    }
    assertEquals("NA", rows.get("0").get("equipercentile_se"));
    assertTrue(run.report().contains("AT_BOUNDARY"));
    assertTrue(Double.parseDouble(rows.get("20").get("equip_loglin4_se")) > 0);
    double fitted = Double.parseDouble(run.table("loglinear4_fitted.csv", 1).get("2").get("y"));
    double wanted = Double.parseDouble(reference(FREQUENCIES + "loglinear4.csv").get("2").get("y"));
    assertEquals(wanted, fitted, 1e-5);
    assertTrue(run.report().contains("smoothing x, degree 6"));
  }

  @Test
  void other_degrees_replace_the_default_ones() throws IOException {
    Analyze run =
        equate(Analyze.copy(FREQUENCIES + "data.csv", folder).toString(), "--smooth", "2,3");

    assertEquals(0, run.exit(), run.errors());
    var row = run.table("concordance.csv", 1).get("12");
    assertTrue(row.containsKey("equip_loglin2") && row.containsKey("equip_loglin3_se"));
    assertFalse(row.containsKey("equip_loglin4"));
  }

  @Test
  void links_two_calibrations() throws IOException {
    Analyze run =
        Analyze.run(
            folder.resolve("out"),
            "equate",
            "--form-x",
            Analyze.copy(PARAMETERS + "formX.csv", folder).toString(),
            "--form-y",
            Analyze.copy(PARAMETERS + "formY.csv", folder).toString(),
            "--common",
            Analyze.copy(PARAMETERS + "common.csv", folder).toString());

    assertEquals(0, run.exit(), run.errors());
    var rows = run.table("linking.csv", 1);
    assertEquals(1.101547, Double.parseDouble(rows.get("SL").get("A")), 1e-5);
    assertEquals(-0.457488, Double.parseDouble(rows.get("HB").get("B")), 1e-5);
    assertEquals(4, rows.size());
  }

  @Test
  void a_form_that_nobody_took_ends_in_named_outcomes() throws IOException {
    String data = write("data.csv", "scale,xcount,ycount\n0,3,0\n1,5,0\n2,4,0\n");

    Analyze run = equate(data, "--smooth", "2");

    assertEquals(0, run.exit(), run.errors());
    assertEquals("NA", run.table("concordance.csv", 1).get("1").get("linear"));
    assertEquals("NA", run.table("concordance.csv", 1).get("1").get("equip_loglin2"));
    assertTrue(run.report().contains("NO_SCORES"));
    for (String text : run.files().values()) {
      assertFalse(text.contains("NaN") || text.contains("Infinity"), text);
    }
  }

  @Test
  void items_without_discrimination_are_left_out_with_a_warning() throws IOException {
    String x =
        write(
            "x.csv", "discrimination,difficulty,asymptote\n1,0,0.1\n-0.2,3,0\n0.8,-1,0\n1.4,1,0\n");
    String common = write("common.csv", "form.x,form.y\n1,1\n2,2\n3,3\n4,4\n");

    Analyze run =
        Analyze.run(
            folder.resolve("out"), "equate", "--form-x", x, "--form-y", x, "--common", common);

    assertEquals(0, run.exit(), run.errors());
    assertTrue(run.errors().contains("left out (rows of form X): [2]"), run.errors());
    for (Map<String, String> row : run.table("linking.csv", 1).values()) {
      assertEquals(1, Double.parseDouble(row.get("A")), 1e-9);
      assertEquals(0, Double.parseDouble(row.get("B")), 1e-9);
    }
  }

  private Analyze equate(String data, String... more) {
    String[] own = {"equate", "--data", data, "--scale", "scale", "--x", "xcount", "--y", "ycount"};
    String[] all = Arrays.copyOf(own, own.length + more.length);
    System.arraycopy(more, 0, all, own.length, more.length);
    return Analyze.run(folder.resolve("out"), all);
  }

  private Map<String, Map<String, String>> reference(String resource) throws IOException {
    Path copied = Analyze.copy(resource, folder);
    return new Analyze(0, "", "", folder).table(copied.getFileName().toString(), 1);
  }

  private String write(String name, String text) throws IOException {
    Path path = folder.resolve(name);
    Files.writeString(path, text);
    return path.toString();
  }
}
