package org.ridealong.analysis.plot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import org.ridealong.psychometrics.classical.ScoreHistogram;
import org.ridealong.psychometrics.classical.ScoreRange;
import org.ridealong.psychometrics.numeric.SampleQuantile;

/** How long written answers are: a bar for each bin of words, and a line at the median. */
public final class LengthPlot {

  private LengthPlot() {}

  /**
   * Draws answers.
   *
   * @param words of each answer
   */
  public static Plot of(double[] words, Language language) {
    Plot.Table table =
        Plot.Table.of(
            Plot.Column.number("lower", language.say("From", "Desde")),
            Plot.Column.number("upper", language.say("to below", "a menos de")),
            Plot.Column.number("answers", language.say("Answers", "Respuestas")));
    double longest = Arrays.stream(words).max().orElse(0);
    ScoreRange possible = new ScoreRange(0, Math.max(1, longest));
    ScoreHistogram histogram =
        ScoreHistogram.of(words, possible, ScoreHistogram.width(possible, 1));
    for (int bin = 0; words.length > 0 && bin < histogram.bins(); bin++) {
      table.add(Math.max(0, histogram.lower(bin)), histogram.upper(bin), histogram.counts()[bin]);
    }
    return new Plot(
        "answer-lengths",
        language.say("Length of answers", "Extensión de las respuestas"),
        finding(words, language),
        table,
        specification(table, words, language));
  }

  private static String finding(double[] words, Language language) {
    if (words.length == 0) {
      return language.say(
          "Nobody has answered in time yet.", "Nadie ha respondido a tiempo todavía.");
    }
    return language.say(
        "Half of %d answers have %.0f words or fewer; the middle half has %.0f to %.0f, the longest"
            + " %.0f.",
        "La mitad de %d respuestas tiene %.0f palabras o menos; la mitad central, de %.0f a %.0f, y"
            + " la más larga %.0f.",
        words.length,
        quantile(words, 0.5),
        quantile(words, 0.25),
        quantile(words, 0.75),
        Arrays.stream(words).max().orElseThrow());
  }

  private static double quantile(double[] words, double probability) {
    return SampleQuantile.of(words, probability).value().orElseThrow();
  }

  private static ObjectNode specification(Plot.Table table, double[] words, Language language) {
    ObjectNode specification = Theme.specification(table, language);
    ObjectNode bars = Theme.layer(specification, "bar");
    Theme.bar(bars, "upper");
    ObjectNode x = Theme.encode(bars, "x", "lower", "quantitative");
    x.put("title", language.say("Words", "Palabras"));
    x.putObject("axis").put("grid", false).put("tickMinStep", 1);
    x.putObject("scale").put("nice", false);
    ObjectNode y = Theme.encode(bars, "y", "answers", "quantitative");
    y.put("title", language.say("Answers", "Respuestas"));
    y.putObject("axis").put("tickMinStep", 1).put("format", "d");
    if (words.length > 0) {
      double median = quantile(words, 0.5);
      Theme.line(
          specification,
          "x",
          median,
          language.say("median %.0f", "mediana %.0f", median),
          Theme.Side.AFTER);
    }
    return specification;
  }
}
