package org.ridealong.analysis.plot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ridealong.psychometrics.timing.TimeDistribution;

/** How long answers took, on a logarithmic scale, with the median and the rapid threshold. */
public final class ResponseTimePlot {

  private static final double MILLISECONDS = 1000;
  private static final int LOWER_QUARTILE = TimeDistribution.PROBABILITIES.indexOf(0.25);
  private static final int UPPER_QUARTILE = TimeDistribution.PROBABILITIES.indexOf(0.75);

  private ResponseTimePlot() {}

  public static Plot of(TimeDistribution times, Language language) {
    Plot.Table table =
        Plot.Table.of(
            Plot.Column.number("from", language.say("From (s)", "Desde (s)")),
            Plot.Column.number("to", language.say("to below (s)", "a menos de (s)")),
            Plot.Column.number("answers", language.say("Answers", "Respuestas")));
    for (TimeDistribution.Bin bin : times.bins()) {
      table.add(bin.lower() / MILLISECONDS, bin.upper() / MILLISECONDS, bin.n());
    }
    return new Plot(
        "response-times",
        language.say("Response times", "Tiempos de respuesta"),
        finding(times, language),
        table,
        specification(table, times, language));
  }

  private static String finding(TimeDistribution times, Language language) {
    if (times.n() == 0) {
      return language.say(
          "Nobody has answered in time yet.", "Nadie ha respondido a tiempo todavía.");
    }
    return language.say(
        "Half of %d answers took %.1f to %.1f s, median %.1f s; %d (%.0f %%) came before %.1f s,"
            + " a tenth of the mean time, and count as rapid.",
        "La mitad de %d respuestas tardó de %.1f a %.1f s, mediana %.1f s; %d (%.0f %%) llegaron"
            + " antes de %.1f s, un décimo del tiempo medio, y cuentan como rápidas.",
        times.n(),
        seconds(times, LOWER_QUARTILE),
        seconds(times, UPPER_QUARTILE),
        times.median().value().orElseThrow() / MILLISECONDS,
        times.rapid(),
        100 * times.rapidShare().value().orElseThrow(),
        threshold(times));
  }

  private static double seconds(TimeDistribution times, int quantile) {
    return times.quantiles().get(quantile).value().orElseThrow() / MILLISECONDS;
  }

  private static double threshold(TimeDistribution times) {
    return times.rapidThreshold().value().orElseThrow() / MILLISECONDS;
  }

  private static ObjectNode specification(
      Plot.Table table, TimeDistribution times, Language language) {
    ObjectNode specification = Theme.specification(table, language);
    ObjectNode bars = Theme.layer(specification, "bar");
    Theme.bar(bars, "to");
    ObjectNode x = Theme.encode(bars, "x", "from", "quantitative");
    x.put(
        "title",
        language.say("Response time (s, logarithmic)", "Tiempo de respuesta (s, logarítmico)"));
    x.putObject("scale").put("type", "log").put("nice", false);
    x.putObject("axis").put("grid", false);
    ObjectNode y = Theme.encode(bars, "y", "answers", "quantitative");
    y.put("title", language.say("Answers", "Respuestas"));
    y.putObject("axis").put("tickMinStep", 1).put("format", "d");
    if (times.n() > 0) {
      double median = times.median().value().orElseThrow() / MILLISECONDS;
      line(specification, median, language.say("median", "mediana"), Theme.Side.AFTER);
      line(
          specification,
          threshold(times),
          language.say("rapid", "rápida"),
          times.rapid() > 0 ? Theme.Side.BEFORE : Theme.Side.AFTER);
    }
    return specification;
  }

  /** A logarithmic scale has no zero. */
  private static void line(ObjectNode specification, double seconds, String name, Theme.Side side) {
    if (seconds > 0) {
      Theme.line(specification, "x", seconds, name, side);
    }
  }
}
