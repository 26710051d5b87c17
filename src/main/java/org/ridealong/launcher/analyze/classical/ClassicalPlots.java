package org.ridealong.launcher.analyze.classical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ridealong.analysis.plot.Figure;
import org.ridealong.analysis.plot.ItemScatterPlot;
import org.ridealong.analysis.plot.Language;
import org.ridealong.analysis.plot.Plot;
import org.ridealong.launcher.analyze.plot.DistractorPanels;
import org.ridealong.launcher.analyze.plot.DistractorPanels.Role;
import org.ridealong.launcher.analyze.plot.HistogramPlot;
import org.ridealong.launcher.analyze.run.Run;
import org.ridealong.psychometrics.classical.ItemFigures;
import org.ridealong.psychometrics.classical.OptionFigures;
import org.ridealong.psychometrics.classical.TestFigures;
import org.ridealong.psychometrics.numeric.ScoreTable;

/** Hands classical figures to the plots. */
final class ClassicalPlots {

  private static final double LOW_DISCRIMINATION = 0.2;
  private static final double HARD = 0.2;
  private static final double EASY = 0.9;

  private final Run run;
  private final List<String> items;

  ClassicalPlots(Run run, List<String> items) {
    this.run = run;
    this.items = items;
  }

  /**
   * Totals and items.
   *
   * @param complete the candidates that the figures rest on
   */
  void test(ScoreTable complete, List<ItemFigures> figures, TestFigures test) {
    if (complete.candidates() == 0) {
      return;
    }
    run.plot(() -> totals(complete, test));
    run.plot(() -> scatter(figures));
  }

  private static Plot totals(ScoreTable complete, TestFigures test) {
    double[] totals = new double[complete.candidates()];
    for (int item = 0; item < complete.items(); item++) {
      for (int candidate = 0; candidate < totals.length; candidate++) {
        totals[candidate] += complete.score(candidate, item);
      }
    }
    String alpha =
        test.consistency().alpha().value().isPresent()
            ? String.format(
                Locale.ROOT,
                ", alpha %.2f and a standard error of measurement of %.2f points",
                test.consistency().alpha().value().getAsDouble(),
                test.precision().measurementError().value().orElse(0))
            : "";
    return HistogramPlot.of(
        "total-scores",
        "Distribution of total scores",
        "Total score (points)",
        totals,
        1,
        String.format(
            Locale.ROOT,
            "%d candidates reached %.0f to %.0f points, %.2f on average%s.",
            totals.length,
            Arrays.stream(totals).min().orElseThrow(),
            Arrays.stream(totals).max().orElseThrow(),
            Arrays.stream(totals).average().orElseThrow(),
            alpha));
  }

  private Plot scatter(List<ItemFigures> figures) {
    List<ItemScatterPlot.Item> points = new ArrayList<>();
    for (int item = 0; item < figures.size(); item++) {
      ItemFigures of = figures.get(item);
      Double difficulty = Figure.of(of.difficulty());
      Double discrimination = Figure.of(of.correctedItemTotal());
      points.add(
          new ItemScatterPlot.Item(
              item + 1,
              items.get(item),
              difficulty,
              discrimination,
              flags(difficulty, discrimination)));
    }
    return ItemScatterPlot.of(points, LOW_DISCRIMINATION, HARD, EASY, Language.EN);
  }

  private static String flags(Double difficulty, Double discrimination) {
    List<String> flags = new ArrayList<>();
    if (discrimination != null && discrimination < 0) {
      flags.add("negative discrimination");
    } else if (discrimination != null && discrimination < LOW_DISCRIMINATION) {
      flags.add("low discrimination");
    }
    if (difficulty != null && difficulty < HARD) {
      flags.add("hard");
    }
    if (difficulty != null && difficulty > EASY) {
      flags.add("easy");
    }
    return String.join(", ", flags);
  }

  /** The options, in the order in which they are written. */
  void options(List<OptionFigures> figures, KeyedAnswers answers) {
    run.plot(
        () -> {
          List<DistractorPanels.Item> panels = new ArrayList<>();
          for (int item = 0; item < items.size(); item++) {
            List<DistractorPanels.Option> options = new ArrayList<>();
            for (OptionFigures of : figures) {
              if (of.item() == item && of.n() > 0) {
                options.add(option(of, answers));
              }
            }
            panels.add(new DistractorPanels.Item(items.get(item), options));
          }
          return DistractorPanels.of(panels);
        });
  }

  private static DistractorPanels.Option option(OptionFigures of, KeyedAnswers answers) {
    boolean omitted = of.option() == OptionFigures.OMITTED;
    return new DistractorPanels.Option(
        omitted ? "left out" : answers.option(of.item(), of.option()),
        omitted ? Role.OMITTED : of.isKey() ? Role.KEY : Role.DISTRACTOR,
        Figure.of(of.low()),
        Figure.of(of.middle()),
        Figure.of(of.high()));
  }
}
