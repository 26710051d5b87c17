package org.ridealong.analysis.plot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Every rater's leniency against the partners with its interval, the most severe on top. */
public final class LeniencyPlot {

  private static final int ROW_HEIGHT = 26;

  /** What axis, names of lines and legend take of the height. */
  private static final int AROUND = 130;

  private LeniencyPlot() {}

  /**
   * One rater.
   *
   * @param leniency in levels, above 0 is lenient; null where not estimable, as its bounds
   * @param answers behind it
   * @param flags the names of the rater's flags, empty where there are none
   */
  public record Rater(
      String code, Double leniency, Double lower, Double upper, int answers, String flags) {
    boolean isDrawn() {
      return leniency != null && lower != null && upper != null;
    }
  }

  /**
   * Draws raters.
   *
   * @param limit levels away from 0 from which on a rater stands out
   */
  public static Plot of(List<Rater> raters, double limit, Language language) {
    Plot.Table table =
        Plot.Table.of(
            Plot.Column.text("rater", language.say("Rater", "Evaluador")),
            Plot.Column.number("leniency", language.say("Leniency", "Indulgencia")),
            Plot.Column.number("lower", language.say("Lower bound", "Límite inferior")),
            Plot.Column.number("upper", language.say("Upper bound", "Límite superior")),
            Plot.Column.number("answers", language.say("Answers", "Respuestas")),
            Plot.Column.text("state", language.say("State", "Estado")),
            Plot.Column.text("flags", language.say("Flags", "Avisos")));
    String beyond = language.say("beyond the limit", "más allá del límite");
    String within = language.say("within the limit", "dentro del límite");
    List<Rater> drawn =
        raters.stream()
            .filter(Rater::isDrawn)
            .sorted(Comparator.comparingDouble(Rater::leniency).thenComparing(Rater::code))
            .toList();
    drawn.forEach(
        rater ->
            table.add(
                rater.code(),
                rater.leniency(),
                rater.lower(),
                rater.upper(),
                rater.answers(),
                Math.abs(rater.leniency()) > limit ? beyond : within,
                rater.flags()));
    return new Plot(
        "rater-leniency",
        language.say(
            "Leniency of raters against their partners", "Indulgencia frente a los compañeros"),
        finding(drawn, raters.size() - drawn.size(), limit, language),
        table,
        specification(table, List.of(within, beyond), limit, language));
  }

  private static String finding(List<Rater> drawn, int missing, double limit, Language language) {
    if (drawn.isEmpty()) {
      return language.say(
          "No rater has enough answers that a partner read too.",
          "Ningún evaluador tiene bastantes respuestas que otro leyera también.");
    }
    Rater first = drawn.get(0);
    Rater last = drawn.get(drawn.size() - 1);
    String range =
        language.say(
            "From %+.2f levels (%s) to %+.2f (%s).",
            "De %+.2f niveles (%s) a %+.2f (%s).",
            first.leniency(),
            first.code(),
            last.leniency(),
            last.code());
    List<Rater> beyond =
        drawn.stream().filter(rater -> Math.abs(rater.leniency()) > limit).toList();
    String apart =
        beyond.isEmpty()
            ? language.say(
                " None of %d is more than %.1f levels away from the partners.",
                " Ninguno de %d se aparta más de %.1f niveles de sus compañeros.",
                drawn.size(),
                limit)
            : language.say(
                " More than %.1f levels away from the partners: %s.",
                " A más de %.1f niveles de sus compañeros: %s.",
                limit,
                beyond.stream().map(Rater::code).collect(Collectors.joining(", ")));
    String left =
        missing == 0
            ? ""
            : language.say(
                " Not drawn for lack of answers: %d.",
                " Sin dibujar por falta de respuestas: %d.", missing);
    return range + apart + left;
  }

  private static ObjectNode specification(
      Plot.Table table, List<String> states, double limit, Language language) {
    ObjectNode specification = Theme.specification(table, language);
    specification.put("height", AROUND + table.rows().size() * ROW_HEIGHT);
    ObjectNode interval = Theme.layer(specification, "rule");
    ((ObjectNode) interval.get("mark")).put("strokeWidth", 2).put("color", Theme.QUIET);
    rater(interval, language);
    ObjectNode lower = Theme.encode(interval, "x", "lower", "quantitative");
    lower.put(
        "title", language.say("Own less partner's level", "Nivel propio menos el del compañero"));
    lower.putObject("axis").put("format", "+.1f").put("tickMinStep", 0.1);
    interval.withObject("/encoding").putObject("x2").put("field", "upper");
    ObjectNode point = Theme.layer(specification, "point");
    ((ObjectNode) point.get("mark")).put("filled", true).put("size", 90).put("opacity", 1);
    rater(point, language);
    Theme.encode(point, "x", "leniency", "quantitative");
    state(point, "color", states, List.of(Theme.SERIES.get(0), Theme.ACCENT));
    state(point, "shape", states, List.of("circle", "triangle-up"));
    tooltip(point, table);
    Theme.line(specification, "x", 0, language.say("0", "0"), Theme.Side.AFTER);
    limit(specification, -limit, Theme.Side.AFTER, language);
    limit(specification, limit, Theme.Side.BEFORE, language);
    return specification;
  }

  private static void limit(
      ObjectNode specification, double at, Theme.Side side, Language language) {
    Theme.line(specification, "x", at, language.say("%+.1f", "%+.1f", at), side);
  }

  /** In the order of the table: the most severe on top. */
  private static void rater(ObjectNode layer, Language language) {
    ObjectNode rater = Theme.encode(layer, "y", "rater", "nominal");
    rater.putNull("sort").put("title", language.say("Rater", "Evaluador"));
  }

  private static void state(
      ObjectNode layer, String channel, List<String> states, List<String> range) {
    ObjectNode state = Theme.encode(layer, channel, "state", "nominal");
    state.putNull("title");
    ObjectNode scale = state.putObject("scale");
    states.forEach(scale.putArray("domain")::add);
    range.forEach(scale.putArray("range")::add);
  }

  private static void tooltip(ObjectNode point, Plot.Table table) {
    for (Plot.Column column : table.columns()) {
      ObjectNode line = point.withObject("/encoding").withArray("tooltip").addObject();
      line.put("field", column.name()).put("title", column.title());
      line.put("type", column.type() == Plot.Type.NUMBER ? "quantitative" : "nominal");
      if (column.type() == Plot.Type.NUMBER) {
        line.put("format", column.name().equals("answers") ? "d" : "+.2f");
      }
    }
  }
}
