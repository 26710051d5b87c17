package org.ridealong.launcher.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifKindTest {

  private static final String BINARY = "fairness/planted-dif-800x12/";
  private static final String ORDERED = "fairness/planted-dif-ordered-600x6/";

  /** Column of the reference figures, file and column of the result. */
  private static final List<String[]> FIGURES =
      List.of(
          new String[] {"chisq_cc", "dif.csv", "MH_chisq_cc"},
          new String[] {"p_cc", "dif.csv", "MH_p_cc"},
          new String[] {"chisq", "dif.csv", "MH_chisq_nocc"},
          new String[] {"alpha", "dif.csv", "alphaMH"},
          new String[] {"se_log_alpha", "dif.csv", "se_log_alpha"},
          new String[] {"delta", "dif.csv", "MH_delta"},
          new String[] {"se_delta", "dif.csv", "se_delta"},
          new String[] {"chisq_cc_purified", "dif.csv", "MH_chisq_cc_purified"},
          new String[] {"alpha_purified", "dif.csv", "alphaMH_purified"},
          new String[] {"std", "dif.csv", "STD_P_DIF"},
          new String[] {"both", "dif.csv", "LR_both"},
          new String[] {"both_r2", "dif.csv", "LR_both_dR2_nagelkerke"},
          new String[] {"uniform", "dif.csv", "LR_udif"},
          new String[] {"uniform_p", "dif.csv", "LR_udif_p"},
          new String[] {"nonuniform", "dif.csv", "LR_nudif"},
          new String[] {"group", "dif.csv", "LR_group"},
          new String[] {"interaction_se", "dif.csv", "se_LR_interaction"},
          new String[] {"bd", "breslow_day.csv", "bd_chisq"},
          new String[] {"bd_df", "breslow_day.csv", "df"},
          new String[] {"bd_p", "breslow_day.csv", "p"});

  @TempDir Path folder;

  @Test
  void writes_the_reference_figures_of_zero_one_items() throws IOException {
    Analyze run = dif(Analyze.copy(BINARY + "data.csv", folder).toString(), "");

    assertEquals(0, run.exit(), run.errors());
    var expected = reference(BINARY + "expected.csv");
    assertEquals(12, expected.size());
    for (String item : expected.keySet()) {
      for (String[] figure : FIGURES) {
        assertEquals(
            Double.parseDouble(expected.get(item).get(figure[0])),
            Double.parseDouble(run.table(figure[1], 1).get(item).get(figure[2])),
            1e-6,
            item + " " + figure[2]);
      }
      assertEquals(
          expected.get(item).get("class"), run.table("dif.csv", 1).get(item).get("ETS_class"));
    }
  }

  @ParameterizedTest
  @CsvSource({"1pl, lord_1pl, raju_1pl, 1", "2pl, lord_2pl, raju_2pl, 2"})
  void writes_the_reference_figures_of_parameters(String model, String lord, String raju, String df)
      throws IOException {
    Analyze run =
        dif(Analyze.copy(BINARY + "data.csv", folder).toString(), "--method all --model " + model);

    assertEquals(0, run.exit(), run.errors());
    var expected = reference(BINARY + "parameters.csv");
    for (String item : expected.keySet()) {
      var ofLord = run.table("lord.csv", 1).get(item);
      double wanted = Double.parseDouble(expected.get(item).get(lord));
      assertEquals(wanted, Double.parseDouble(ofLord.get("lord_chisq")), 1e-4 * (1 + wanted));
      assertEquals(df, ofLord.get("df"));
      assertEquals(
          Double.parseDouble(expected.get(item).get(raju)),
          Double.parseDouble(run.table("raju.csv", 1).get(item).get("raju_z")),
          1e-3);
    }
    assertEquals(24, run.table("calibration.csv", 2).size());
    assertTrue(run.table("purification.csv", 1).get("lord").get("flagged").contains("I03"));
  }

  @Test
  void writes_the_reference_figures_of_ordered_items() throws IOException {
    Analyze run = dif(Analyze.copy(ORDERED + "data.csv", folder).toString(), "--method mantel");

    assertEquals(0, run.exit(), run.errors());
    var expected = reference(ORDERED + "expected.csv");
    for (String item : expected.keySet()) {
      var row = run.table("mantel.csv", 1).get(item);
      assertEquals(
          Double.parseDouble(expected.get(item).get("chisq")),
          Double.parseDouble(row.get("mantel_chisq")),
          1e-9);
      assertEquals(
          Double.parseDouble(expected.get(item).get("smd")),
          Double.parseDouble(row.get("smd_focal_minus_ref")),
          1e-9);
    }
    assertFalse(Files.exists(run.out().resolve("dif.csv")));
  }

  @Test
  void ordered_items_alone_leave_only_mantel_with_all_methods() throws IOException {
    Analyze run = dif(Analyze.copy(ORDERED + "data.csv", folder).toString(), "");

    assertEquals(0, run.exit(), run.errors());
    assertTrue(Files.exists(run.out().resolve("mantel.csv")));
    assertFalse(Files.exists(run.out().resolve("lord.csv")));
  }

  @Test
  void the_columns_are_those_of_the_method() throws IOException {
    String data = Analyze.copy(BINARY + "data.csv", folder).toString();

    var haenszel = dif(data, "--method mh").table("dif.csv", 1).get("I01");
    var logistic = dif(data, "--method logistic").table("dif.csv", 1).get("I01");

    assertTrue(haenszel.containsKey("ETS_class") && !haenszel.containsKey("LR_both"));
    assertTrue(logistic.containsKey("LR_both") && !logistic.containsKey("ETS_class"));
  }

  @Test
  void candidates_without_a_group_are_left_out_and_counted() throws IOException {
    List<String> lines =
        new ArrayList<>(Files.readAllLines(Analyze.copy(BINARY + "data.csv", folder)));
    String plain = write("plain.csv", String.join("\n", lines) + "\n");
    lines.add("NA" + ",1".repeat(12));
    String more = write("more.csv", String.join("\n", lines) + "\n");

    Analyze one = dif(plain, "");
    Map<String, String> before = one.files();
    Analyze two = dif(more, "");

    assertTrue(two.errors().contains("1 of 801 candidates have no group"), two.errors());
    assertEquals(before.get("dif.csv"), two.files().get("dif.csv"));
    assertEquals(before.get("lord.csv"), two.files().get("lord.csv"));
  }

  private Analyze dif(String data, String options) {
    List<String> words =
        new ArrayList<>(List.of("dif", "--data", data, "--group", "group", "--focal", "F"));
    if (!options.isEmpty()) {
      words.addAll(Arrays.asList(options.split(" ")));
    }
    return Analyze.run(folder.resolve("out"), words.toArray(String[]::new));
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
