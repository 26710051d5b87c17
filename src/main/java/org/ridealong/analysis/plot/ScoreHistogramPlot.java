package org.ridealong.analysis.plot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import org.ridealong.psychometrics.classical.ScoreHistogram;
import org.ridealong.psychometrics.numeric.SampleMoments;
import org.ridealong.psychometrics.numeric.SampleSkewness;

/** How many exams reached which total: a bar for each bin, and a line at the mean. */
public final class ScoreHistogramPlot {

  private static final double CLEAR_SKEWNESS = 0.5;

  private ScoreHistogramPlot() {}

  /**
   * Draws totals.
   *
   * @param totals of the exams, in score points
   * @param highest the highest possible total
   */
  public static Plot of(
      double[] totals, double highest, ScoreHistogram histogram, Language language) {
    Plot.Table table =
        Plot.Table.of(
            Plot.Column.number("lower", language.say("From", "Desde")),
            Plot.Column.number("upper", language.say("to below", "a menos de")),
            Plot.Column.number("exams", language.say("Exams", "Exámenes")),
            Plot.Column.number("share", language.say("Share", "Proporción")));
    int[] counts = histogram.counts();
    for (int bin = 0; bin < counts.length; bin++) {
      Double share = totals.length == 0 ? null : (double) counts[bin] / totals.length;
      table.add(histogram.lower(bin), histogram.upper(bin), counts[bin], share);
    }
    return new Plot(
        "score-histogram",
        language.say("Distribution of total scores", "Distribución de las puntuaciones totales"),
        finding(totals, highest, language),
        table,
        specification(table, totals, histogram, language));
  }

  private static String finding(double[] totals, double highest, Language language) {
    if (totals.length == 0) {
      return language.say("No exam has a total yet.", "Ningún examen tiene un total todavía.");
    }
    double mean = SampleMoments.mean(totals).value().orElseThrow();
    String range =
        language.say(
            "%d totals from %.1f to %.1f of %.0f points, mean %.2f",
            "%d totales de %.1f a %.1f de %.0f puntos, media %.2f",
            totals.length,
            Arrays.stream(totals).min().orElseThrow(),
            Arrays.stream(totals).max().orElseThrow(),
            highest,
            mean);
    return range + shape(totals, language);
  }

  private static String shape(double[] totals, Language language) {
    if (SampleSkewness.of(totals).value().isEmpty()) {
      return ".";
    }
    double skewness = SampleSkewness.of(totals).value().getAsDouble();
    double deviation = SampleMoments.standardDeviation(totals).value().orElseThrow();
    String spread =
        language.say(
            ", SD %.2f, skewness %.2f: ", ", DE %.2f, asimetría %.2f: ", deviation, skewness);
    if (skewness <= -CLEAR_SKEWNESS) {
      return spread
          + language.say(
              "most exams lie near the top, with a tail of low totals.",
              "la mayoría está cerca del máximo, con una cola de totales bajos.");
    }
    if (skewness >= CLEAR_SKEWNESS) {
      return spread
          + language.say(
              "most exams lie near the bottom, with a tail of high totals.",
              "la mayoría está cerca del mínimo, con una cola de totales altos.");
    }
    return spread + language.say("about symmetric.", "casi simétrica.");
  }

  private static ObjectNode specification(
      Plot.Table table, double[] totals, ScoreHistogram histogram, Language language) {
    ObjectNode specification = Theme.specification(table, language);
    ObjectNode bars = Theme.layer(specification, "bar");
    Theme.bar(bars, "upper");
    ObjectNode x = Theme.encode(bars, "x", "lower", "quantitative");
    x.put("title", language.say("Total score (points)", "Puntuación total (puntos)"));
    x.putObject("axis").put("grid", false).put("tickMinStep", histogram.width());
    x.putObject("scale").put("zero", false).put("nice", false);
    ObjectNode y = Theme.encode(bars, "y", "exams", "quantitative");
    y.put("title", language.say("Exams", "Exámenes"));
    y.putObject("axis").put("tickMinStep", 1).put("format", "d");
    if (totals.length > 0) {
      double mean = SampleMoments.mean(totals).value().orElseThrow();
      Theme.line(
          specification,
          "x",
          mean,
          language.say("mean %.2f", "media %.2f", mean),
          mean < (histogram.lower(0) + histogram.upper(histogram.bins() - 1)) / 2
              ? Theme.Side.AFTER
              : Theme.Side.BEFORE);
    }
    return specification;
  }
}
