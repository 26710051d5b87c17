package org.ridealong.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ridealong.analysis.FormFigures.ItemFigures;
import org.ridealong.analysis.plot.DistractorPlot;
import org.ridealong.analysis.plot.Figure;
import org.ridealong.analysis.plot.ItemScatterPlot;
import org.ridealong.analysis.plot.Language;
import org.ridealong.analysis.plot.LengthPlot;
import org.ridealong.analysis.plot.LevelPlot;
import org.ridealong.analysis.plot.Plot;
import org.ridealong.analysis.plot.ResponseTimePlot;
import org.ridealong.analysis.plot.ScoreHistogramPlot;
import org.ridealong.platform.problem.ProblemException;
import org.ridealong.psychometrics.classical.OptionAnalysis;
import org.ridealong.scenario.DecisionPointContent.OptionContent;

/** Hands the figures of a form to the plots that draw them. Pure. */
final class FormPlots {

  private FormPlots() {}

  static Plot scoreHistogram(FormFigures figures, Language language) {
    TotalFigures totals = figures.totals();
    return ScoreHistogramPlot.of(
        totals.totals(), totals.highestTotal(), totals.histogram(), language);
  }

  static Plot itemScatter(FormFigures figures, Language language) {
    return ItemScatterPlot.of(
        figures.items().stream().map(item -> point(item, figures, language)).toList(),
        ItemFlagPolicy.LOW_DISCRIMINATION,
        ItemFlagPolicy.TOO_HARD,
        ItemFlagPolicy.TOO_EASY,
        language);
  }

  private static ItemScatterPlot.Item point(
      ItemFigures item, FormFigures figures, Language language) {
    return new ItemScatterPlot.Item(
        figures.place(item) + 1,
        item.item().name(),
        Figure.of(item.own().difficulty()),
        Figure.of(item.itemTotal()),
        ItemFlagPolicy.flags(item, figures.totals().n()).stream()
            .map(flag -> language.of(flag.name()))
            .collect(Collectors.joining(", ")));
  }

  static Plot distractors(ItemFigures figures, Language language) {
    OptionAnalysis.Result result =
        figures
            .options()
            .orElseThrow(
                () ->
                    ProblemException.of(
                        AnalysisProblem.PLOT_UNKNOWN,
                        "Only a question with one best choice has options to compare, and only"
                            + " once an exam has a total."));
    List<OptionContent> contents = figures.item().content().options();
    List<DistractorPlot.Option> options = new ArrayList<>();
    for (int i = 0; i < contents.size(); i++) {
      OptionContent option = contents.get(i);
      options.add(
          new DistractorPlot.Option(
              name(figures.item(), option, language),
              figures.item().options().isBest(option),
              result.options().get(i)));
    }
    if (result.omitted().n() > 0) {
      options.add(
          new DistractorPlot.Option(
              language.say("(omitted)", "(omitida)"), false, result.omitted()));
    }
    return DistractorPlot.of(options, result.n(), language);
  }

  private static String name(FormItem item, OptionContent option, Language language) {
    if (!item.options().isBest(option)) {
      return option.id();
    }
    return item.options().haveKey()
        ? language.say("%s (key)", "%s (clave)", option.id())
        : language.say("%s (rated best)", "%s (mejor valorada)", option.id());
  }

  static Plot responseTimes(ItemFigures figures, Language language) {
    return ResponseTimePlot.of(figures.times(), language);
  }

  static Plot levels(ItemDetail item, Language language) {
    if (item.written() == null) {
      throw notWritten();
    }
    return LevelPlot.of(
        item.written().criteria().stream()
            .map(
                row ->
                    new LevelPlot.Criterion(
                        row.criterion(),
                        row.counts().stream().mapToInt(Integer::intValue).toArray(),
                        row.mean()))
            .toList(),
        language);
  }

  static Plot answerLengths(FormData form, FormItem item, Language language) {
    if (item.isScoredByKey()) {
      throw notWritten();
    }
    return LengthPlot.of(WrittenDetail.words(form.of(item)), language);
  }

  private static ProblemException notWritten() {
    return ProblemException.of(
        AnalysisProblem.PLOT_UNKNOWN, "Only a written item has levels and lengths.");
  }
}
