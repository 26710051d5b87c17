package org.ridealong.launcher.analyze.standard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ridealong.analysis.plot.Theme;
import org.ridealong.launcher.analyze.csv.Cells;
import org.ridealong.launcher.analyze.csv.DataFile;
import org.ridealong.launcher.analyze.csv.InputRefusal;
import org.ridealong.launcher.analyze.csv.NumberColumn;
import org.ridealong.launcher.analyze.csv.TextColumn;
import org.ridealong.launcher.analyze.plot.CaterpillarPlot;
import org.ridealong.launcher.analyze.run.FigureTable;
import org.ridealong.launcher.analyze.run.Run;
import org.ridealong.psychometrics.standards.Angoff;
import org.ridealong.psychometrics.standards.Bookmark;

/** Methods whose data have one row per judge. */
final class JudgeFiles {

  private static final String JUDGE = "judge";

  private JudgeFiles() {}

  static void angoff(Run run, Path path, StatisticTable table) throws IOException {
    DataFile file = run.open(path);
    file.require(JUDGE, "--method angoff");
    TextColumn names = file.text(JUDGE);
    List<NumberColumn> columns = new ArrayList<>();
    for (String item : file.headerWithout(List.of(JUDGE))) {
      columns.add(file.numbers(item));
    }
    if (columns.isEmpty()) {
      throw InputRefusal.at(file.file(), 1, "beside \"judge\" there is no column of ratings.");
    }
    file.read();
    double[][] ratings = new double[file.rows()][columns.size()];
    for (int item = 0; item < columns.size(); item++) {
      double[] values = Cells.complete(file, columns.get(item));
      for (int judge = 0; judge < values.length; judge++) {
        ratings[judge][item] = values[judge];
      }
    }
    Angoff.Result of = Angoff.analyze(ratings);
    table.row("judges", of.judges()).row("items", of.items());
    table.row("cut_mean", of.mean()).row("cut_median", of.median());
    table.row("cut_sd", of.standardDeviation()).row("cut_se_judges", of.errorOverJudges());
    table.row("var_judge", of.judgeVariance()).row("var_item", of.itemVariance());
    table.row("var_resid", of.residualVariance());
    table.row("se_gtheory_items_fixed", of.errorItemsFixed());
    table.row("se_gtheory_items_random", of.errorItemsRandom());
    table.row("trimmed_mean_10", of.trimmedMean());
    judges(run, names, of.cuts());
  }

  private static void judges(Run run, TextColumn names, List<Double> cuts) throws IOException {
    FigureTable judges = run.table("judges.csv", "judge", "cut");
    CaterpillarPlot plot =
        new CaterpillarPlot("judges", "Cut scores of the judges", "Judge", "Cut score");
    for (int judge = 0; judge < cuts.size(); judge++) {
      String name = names.text(judge);
      String shown = name == null ? "row " + (judge + 1) : name;
      judges.cell(shown).cell(cuts.get(judge)).endRow();
      plot.row(shown, cuts.get(judge), null, null, "");
    }
    double mean = cuts.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    plot.line(mean, "mean", Theme.Side.AFTER);
    String finding =
        String.format(
            Locale.ROOT,
            "%d judges place the cut from %.2f to %.2f, on average at %.2f.",
            cuts.size(),
            Collections.min(cuts),
            Collections.max(cuts),
            mean);
    run.plot(() -> plot.plot(finding));
  }

  static void bookmark(
      Run run,
      Path path,
      Path booklet,
      double responseProbability,
      Bookmark.Page page,
      StatisticTable table)
      throws IOException {
    DataFile file = run.open(path);
    file.require(JUDGE, "--method bookmark");
    file.require("bookmark", "--method bookmark");
    TextColumn names = file.text(JUDGE);
    NumberColumn pages = file.numbers("bookmark");
    file.read();
    Map<String, Bookmark.Item> items = items(run, booklet, responseProbability);
    double[] bookmarks =
        Cells.checked(
            file,
            pages,
            value -> value == Math.rint(value) && value >= 1 && value <= items.size(),
            "a bookmark is a page from 1 to %d.".formatted(items.size()));
    List<String> itemNames = List.copyOf(items.keySet());
    List<Bookmark.Item> parameters = List.copyOf(items.values());
    int[] places = new int[bookmarks.length];
    for (int judge = 0; judge < places.length; judge++) {
      places[judge] = (int) bookmarks[judge];
    }
    Bookmark.Result of = Bookmark.analyze(parameters, places, responseProbability, page);
    table.row("judges", of.cuts().size()).row("items", items.size());
    table.row("cut_mean", of.mean()).row("cut_median", of.median());
    table.row("cut_sd", of.standardDeviation()).row("cut_se_judges", of.error());
    table.row("cut_expected_score", of.expectedScore());
    judges(run, names, of.cuts());
    FigureTable order = run.table("booklet.csv", "page", "item", "location");
    for (int place = 0; place < items.size(); place++) {
      order.cell(place + 1).cell(itemNames.get(of.booklet().order().get(place)));
      order.cell(of.booklet().locations().get(place)).endRow();
    }
  }

  /** Item parameters, either a row per item (item, a, b, g) or a row per parameter. */
  private static Map<String, Bookmark.Item> items(Run run, Path path, double responseProbability)
      throws IOException {
    DataFile file = run.open(path);
    file.require("item", "--booklet");
    Map<String, Bookmark.Item> items =
        file.header().contains("param") ? fromLong(file) : fromWide(file);
    for (Map.Entry<String, Bookmark.Item> item : items.entrySet()) {
      item.getValue()
          .location(responseProbability)
          .refusal()
          .ifPresent(
              refusal -> {
                throw InputRefusal.of(
                    file.file(), "item %s: %s".formatted(item.getKey(), refusal.reason()));
              });
    }
    return items;
  }

  private static Map<String, Bookmark.Item> fromWide(DataFile file) throws IOException {
    file.require("a", "--booklet");
    file.require("b", "--booklet");
    TextColumn names = file.text("item");
    NumberColumn a = file.numbers("a");
    NumberColumn b = file.numbers("b");
    NumberColumn g = file.header().contains("g") ? file.numbers("g") : null;
    file.read();
    double[] slopes = Cells.complete(file, a);
    double[] places = Cells.complete(file, b);
    double[] guessing = g == null ? new double[slopes.length] : Cells.complete(file, g);
    Map<String, Bookmark.Item> items = new LinkedHashMap<>();
    for (int row = 0; row < slopes.length; row++) {
      Bookmark.Item item = new Bookmark.Item(slopes[row], places[row], guessing[row]);
      if (names.text(row) == null || items.put(names.text(row), item) != null) {
        throw Cells.refuse(file, row, "item", "an item needs a name of its own.");
      }
    }
    return items;
  }

  private static Map<String, Bookmark.Item> fromLong(DataFile file) throws IOException {
    file.require("est", "--booklet");
    TextColumn names = file.text("item");
    TextColumn parameters = file.text("param");
    NumberColumn values = file.numbers("est");
    file.read();
    double[] estimates = Cells.withMissing(file, values);
    Map<String, Map<String, Double>> byItem = new LinkedHashMap<>();
    for (int row = 0; row < estimates.length; row++) {
      if (names.text(row) != null && !names.text(row).equals("GroupPars")) {
        byItem
            .computeIfAbsent(names.text(row), ignored -> new LinkedHashMap<>())
            .put(parameters.text(row), estimates[row]);
      }
    }
    Map<String, Bookmark.Item> items = new LinkedHashMap<>();
    byItem.forEach(
        (name, of) -> {
          double a = of.getOrDefault("a", Double.NaN);
          double b = of.getOrDefault("b", Double.NaN);
          double g = of.getOrDefault("g", 0.0);
          if (!Double.isFinite(a + b + g)) {
            throw InputRefusal.of(
                file.file(), "item %s has no a and b: only 0/1 items fit.".formatted(name));
          }
          items.put(name, new Bookmark.Item(a, b, g));
        });
    return items;
  }
}
