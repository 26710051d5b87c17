package org.ridealong.analysis.plot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A rater's agreement with what is settled over time: the share of equal levels in a window that
 * moves from rating to rating. Training and live work have windows of their own, because unseen
 * answers among live work tell another story than a rater who knows that it counts.
 */
public final class AgreementPlot {

  /** Ratings of a full window. */
  public static final int WINDOW = 20;

  /** From so many ratings on a window is drawn: shares of fewer jump about. */
  public static final int FEWEST = 10;

  private static final double ALL = 100;

  private AgreementPlot() {}

  /**
   * One level that a rater gave to an answer whose level is settled.
   *
   * @param order its place among all that the rater rated so, from 1
   * @param date when it was handed in, as the table shows it
   * @param live whether it came unseen among live work
   * @param difference own minus settled level
   */
  public record Level(int order, String date, boolean live, int difference) {}

  /** One end of a window. */
  private record Share(Level last, int levels, double exact, double adjacent) {}

  /**
   * Draws the levels of one rater.
   *
   * @param levels in the order in which they were handed in
   * @param least share of equal levels that a qualification round asks for, or null
   */
  public static Plot of(List<Level> levels, Double least, Language language) {
    List<Share> live = shares(levels.stream().filter(Level::live).toList());
    List<Share> training = shares(levels.stream().filter(level -> !level.live()).toList());
    List<String> phases =
        List.of(language.say("validity", "validez"), language.say("training", "formación"));
    Plot.Table table =
        Plot.Table.of(
            Plot.Column.number("order", language.say("Rating no.", "Valoración n.º")),
            Plot.Column.text("date", language.say("Handed in", "Entregada")),
            Plot.Column.text("phase", language.say("Kind", "Tipo")),
            Plot.Column.number("levels", language.say("Levels in the window", "Niveles")),
            Plot.Column.number("exact", language.say("Equal", "Iguales")),
            Plot.Column.number("adjacent", language.say("At most one away", "A uno como máximo")));
    add(table, training, phases.get(1));
    add(table, live, phases.get(0));
    return new Plot(
        "agreement",
        language.say("Agreement over time", "Acuerdo a lo largo del tiempo"),
        finding(live, training, language) + asked(least, language),
        table,
        specification(table, phases, least, language));
  }

  private static List<Share> shares(List<Level> levels) {
    List<Share> shares = new ArrayList<>();
    for (int end = FEWEST; end <= levels.size(); end++) {
      List<Level> window = levels.subList(Math.max(0, end - WINDOW), end);
      shares.add(
          new Share(levels.get(end - 1), window.size(), within(window, 0), within(window, 1)));
    }
    return shares;
  }

  private static double within(List<Level> window, int most) {
    return (double) window.stream().filter(level -> Math.abs(level.difference()) <= most).count()
        / window.size();
  }

  private static void add(Plot.Table table, List<Share> shares, String phase) {
    shares.forEach(
        share ->
            table.add(
                share.last().order(),
                share.last().date(),
                phase,
                share.levels(),
                share.exact(),
                share.adjacent()));
  }

  private static String finding(List<Share> live, List<Share> training, Language language) {
    if (live.isEmpty() && training.isEmpty()) {
      return language.say(
          "A share is drawn from %d levels on.",
          "Se dibuja una proporción desde %d niveles.", FEWEST);
    }
    List<Share> shown = live.isEmpty() ? training : live;
    Share last = shown.get(shown.size() - 1);
    double lowest = shown.stream().mapToDouble(Share::exact).min().orElseThrow();
    return live.isEmpty()
        ? language.say(
            "Of the last %d levels in training, %.0f %% equal the settled ones; the lowest share"
                + " was %.0f %%. Too few validity answers yet.",
            "De los últimos %d niveles en formación, el %.0f %% coincide con los acordados; la"
                + " proporción más baja fue del %.0f %%. Aún hay pocas respuestas de validez.",
            last.levels(),
            ALL * last.exact(),
            ALL * lowest)
        : language.say(
            "Of the last %d levels on validity answers, %.0f %% equal the settled ones; the lowest"
                + " share was %.0f %%.",
            "De los últimos %d niveles en respuestas de validez, el %.0f %% coincide con los"
                + " acordados; la proporción más baja fue del %.0f %%.",
            last.levels(),
            ALL * last.exact(),
            ALL * lowest);
  }

  /** Said in words, because the name of a line would lie over the others. */
  private static String asked(Double least, Language language) {
    return least == null
        ? ""
        : language.say(
            " The dashed line is the %.0f %% that a round asks for.",
            " La línea discontinua es el %.0f %% que pide una ronda.", ALL * least);
  }

  private static ObjectNode specification(
      Plot.Table table, List<String> phases, Double least, Language language) {
    ObjectNode specification = Theme.specification(table, language);
    ObjectNode lines = Theme.layer(specification, "line");
    ((ObjectNode) lines.get("mark")).put("strokeWidth", 2.5).put("point", true);
    ObjectNode x = Theme.encode(lines, "x", "order", "quantitative");
    x.put("title", language.say("Rating, in order", "Valoración, en orden"));
    x.putObject("axis").put("tickMinStep", 1).put("format", "d").put("grid", false);
    x.putObject("scale").put("zero", false);
    ObjectNode y = Theme.encode(lines, "y", "exact", "quantitative");
    y.put("title", language.say("Equal levels, last %d", "Niveles iguales, últimos %d", WINDOW));
    y.putObject("scale").putArray("domain").add(0).add(1);
    y.putObject("axis").put("format", ".0%");
    series(lines, phases);
    Optional.ofNullable(least)
        .ifPresent(share -> Theme.line(specification, "y", share, "", Theme.Side.AFTER));
    return specification;
  }

  /** Color and dash tell the same. */
  private static void series(ObjectNode lines, List<String> phases) {
    for (String channel : List.of("color", "strokeDash")) {
      ObjectNode encoding = Theme.encode(lines, channel, "phase", "nominal");
      encoding.putNull("title");
      ObjectNode scale = encoding.putObject("scale");
      phases.forEach(scale.putArray("domain")::add);
      ArrayNode range = scale.putArray("range");
      IntStream.range(0, phases.size())
          .forEach(
              i -> {
                if (channel.equals("color")) {
                  range.add(Theme.SERIES.get(i));
                } else {
                  ArrayNode dash = range.addArray();
                  Theme.DASHES.get(i).forEach(dash::add);
                }
              });
    }
  }
}
