package org.ridealong.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.ridealong.analysis.plot.Language;
import org.ridealong.analysis.plot.LengthPlot;
import org.ridealong.analysis.plot.LeniencyPlot;
import org.ridealong.analysis.plot.LevelPlot;
import org.ridealong.analysis.plot.Plot;
import org.ridealong.analysis.table.PlotTable;
import org.ridealong.analysis.table.TextMode;
import org.ridealong.platform.problem.ProblemException;

class FormPlotsTest {

  /** Ten exams; the able four choose a at both items, the weakest omits. */
  private static FormFigures tenExams() {
    SampleForm form =
        new SampleForm()
            .best("s1", "dp1", 5, 3, 1)
            .best("s2", "dp1", 5, 1)
            .best("s3", "dp1", 5, 1)
            .written("s3", "dp2");
    for (int i = 0; i < 10; i++) {
      String choice = i == 0 ? null : i < 4 ? "b" : i < 6 ? "c" : "a";
      form.chose("e" + i, "s1", "dp1", choice, 1_000L * (i + 1));
      form.chose("e" + i, "s2", "dp1", i < 5 ? "b" : "a", 5_000);
      form.chose("e" + i, "s3", "dp1", i < 3 ? "b" : "a", 5_000);
    }
    return form.figures();
  }

  @Test
  void the_histogram_says_where_the_totals_lie() {
    Plot plot = FormPlots.scoreHistogram(tenExams(), Language.EN);

    // totals 0 0 0 1 1 2 3 3 3 3
    assertEquals(
        "10 totals from 0.0 to 3.0 of 3 points, mean 1.60, SD 1.35, skewness -0.09: about"
            + " symmetric.",
        plot.finding());
    assertEquals(4, plot.table().rows().size());
    assertEquals(List.of(-0.5, 0.5, 3, 0.3), plot.table().rows().get(0));
    assertEquals(List.of(2.5, 3.5, 4, 0.4), plot.table().rows().get(3));
  }

  @Test
  void the_distractor_plot_compares_key_and_rival() {
    FormFigures figures = tenExams();
    Plot plot = FormPlots.distractors(figures.item(SampleForm.id("s1", "dp1")), Language.ES);

    // quantiles of the totals at 27 % and 73 %: 0.43 and 3, so low is e0 to e2, high e6 to e9
    assertEquals(
        "a (clave) fue elegida por el 0 % del grupo inferior y el 100 % del superior; en el grupo"
            + " superior sigue b con 0 % (grupo inferior 67 %).",
        plot.finding());
    assertEquals(12, plot.table().rows().size());
    assertEquals(List.of("b", "Inferior", 2 / 3.0), plot.table().rows().get(3));
    assertEquals(List.of("(omitida)", "Inferior", 1 / 3.0), plot.table().rows().get(9));
    assertEquals(",", plot.specification().at("/config/locale/number/decimal").textValue());
  }

  @Test
  void a_written_item_has_no_distractors() {
    FormFigures figures = tenExams();
    assertThrows(
        ProblemException.class,
        () -> FormPlots.distractors(figures.item(SampleForm.id("s3", "dp2")), Language.EN));
  }

  @Test
  void the_time_plot_names_median_and_threshold() {
    Plot plot = FormPlots.responseTimes(tenExams().item(SampleForm.id("s1", "dp1")), Language.EN);

    // nine answers of 2 to 10 s: mean and median 6 s
    assertEquals(
        "Half of 9 answers took 4.0 to 8.0 s, median 6.0 s; 0 (0 %) came before 0.6 s, a tenth of"
            + " the mean time, and count as rapid.",
        plot.finding());
    assertEquals("log", plot.specification().at("/layer/0/encoding/x/scale/type").textValue());
  }

  @Test
  void the_scatter_draws_the_items_that_have_both_figures() {
    Plot plot = FormPlots.itemScatter(tenExams(), Language.EN);

    assertEquals("None of 4 items is flagged. Not drawn for lack of a figure: 1.", plot.finding());
    assertEquals(3, plot.table().rows().size());
    assertEquals(List.of(1, "s1 / dp1"), plot.table().rows().get(0).subList(0, 2));
  }

  @Test
  void every_plot_draws_its_own_table_and_nothing_else() {
    FormFigures figures = tenExams();
    for (Language language : Language.values()) {
      for (Plot plot :
          List.of(
              FormPlots.scoreHistogram(figures, language),
              FormPlots.itemScatter(figures, language),
              FormPlots.distractors(figures.items().get(0), language),
              FormPlots.responseTimes(figures.items().get(0), language),
              LevelPlot.of(
                  List.of(new LevelPlot.Criterion("DE", new int[] {1, 0, 2, 0, 1}, 3.0)), language),
              LengthPlot.of(new double[] {3, 30, 120}, language),
              LeniencyPlot.of(
                  List.of(new LeniencyPlot.Rater("R-1", -0.8, -1.0, -0.6, 40, "")),
                  0.5,
                  language))) {
        JsonNode values = plot.specification().at("/data/values");
        assertEquals(plot.table().rows().size(), values.size(), plot.name());
        List<String> names = plot.table().columns().stream().map(Plot.Column::name).toList();
        values.forEach(value -> assertEquals(names, fieldNames(value), plot.name()));
        plot.specification()
            .findValuesAsText("field")
            .forEach(
                field ->
                    assertTrue(
                        names.contains(field) || List.of("at", "name").contains(field),
                        plot.name() + " draws " + field));
        assertEquals(
            "https://vega.github.io/schema/vega-lite/v6.json",
            plot.specification().path("$schema").textValue());
        assertTrue(plot.specification().findValues("url").isEmpty(), "nothing is fetched");
      }
    }
  }

  @Test
  void a_form_without_an_exam_has_plots_that_say_so() {
    FormFigures none = new SampleForm().best("s1", "dp1", 5, 1).figures();

    assertEquals("No exam has a total yet.", FormPlots.scoreHistogram(none, Language.EN).finding());
    assertEquals(
        "Ningún ítem tiene todavía las dos cifras.",
        FormPlots.itemScatter(none, Language.ES).finding());
    assertEquals(
        "Nobody has answered in time yet.",
        FormPlots.responseTimes(none.items().get(0), Language.EN).finding());
  }

  @Test
  void levels_and_lengths_say_what_they_are() {
    Plot levels =
        LevelPlot.of(
            List.of(
                new LevelPlot.Criterion("DE", new int[] {1, 0, 2, 0, 1}, 3.0),
                new LevelPlot.Criterion("LC", new int[5], null)),
            Language.ES);
    assertEquals("Niveles medios: DE 3,00 (n = 4).", levels.finding());
    assertEquals(List.of("DE", 3, 2, 0.5), levels.table().rows().get(2));
    assertEquals(5, levels.table().rows().size());

    Plot lengths = LengthPlot.of(new double[] {10, 20, 30, 40, 400}, Language.EN);
    assertEquals(
        "Half of 5 answers have 30 words or fewer; the middle half has 20 to 40, the longest 400.",
        lengths.finding());
    assertEquals(5, lengths.table().rows().stream().mapToInt(row -> (Integer) row.get(2)).sum());
    assertEquals(
        "Nobody has answered in time yet.", LengthPlot.of(new double[0], Language.EN).finding());
    assertEquals(0, LengthPlot.of(new double[0], Language.EN).table().rows().size());
  }

  @Test
  void the_table_is_a_file_too() {
    Plot plot =
        FormPlots.responseTimes(
            new SampleForm()
                .best("s1", "dp1", 5, 1)
                .chose("e1", "s1", "dp1", "a", 1_000)
                .figures()
                .items()
                .get(0),
            Language.EN);

    // the bin from 1000 ms to 10^3.1 ms
    assertEquals(
        "from,to,answers\r\n1.0,1.2589254117941675,1\r\n",
        new String(PlotTable.write(plot, TextMode.EXACT), StandardCharsets.UTF_8));
  }

  private static List<String> fieldNames(JsonNode value) {
    Iterable<String> names = value::fieldNames;
    return StreamSupport.stream(names.spliterator(), false).toList();
  }
}
