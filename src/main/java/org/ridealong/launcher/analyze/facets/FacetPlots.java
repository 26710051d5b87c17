package org.ridealong.launcher.analyze.facets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.ridealong.analysis.plot.Figure;
import org.ridealong.analysis.plot.Plot;
import org.ridealong.analysis.plot.Theme;
import org.ridealong.launcher.analyze.plot.CategoryCurvesPlot;
import org.ridealong.launcher.analyze.plot.CaterpillarPlot;
import org.ridealong.launcher.analyze.plot.FitScatterPlot;
import org.ridealong.launcher.analyze.plot.WrightMapPlot;
import org.ridealong.launcher.analyze.run.Run;
import org.ridealong.psychometrics.facets.FacetLevel;
import org.ridealong.psychometrics.facets.FacetsEstimates;
import org.ridealong.psychometrics.facets.FacetsFit;
import org.ridealong.psychometrics.facets.FitStatistics;
import org.ridealong.psychometrics.facets.StepModel;

/** Hands a many-facet analysis to the plots. */
final class FacetPlots {

  private static final double LOW_FIT = 0.5;
  private static final double HIGH_FIT = 1.5;
  private static final double NORMAL_95 = 1.96;
  private static final double REACH = 6;
  private static final int CURVE_POINTS = 61;

  private final Run run;
  private final RatingRows rows;
  private final FacetsEstimates estimates;
  private final FacetsFit fit;

  FacetPlots(Run run, RatingRows rows, FacetsEstimates estimates, FacetsFit fit) {
    this.run = run;
    this.rows = rows;
    this.estimates = estimates;
    this.fit = fit;
  }

  void write(StepModel model) {
    wrightMap();
    severity();
    fit();
    categories(model);
  }

  private void wrightMap() {
    double[] persons =
        estimates.candidates().stream()
            .map(level -> level.measure().value())
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .toArray();
    List<WrightMapPlot.Level> criteria = levels(rows.criteria(), estimates.criteria());
    if (persons.length > 0 && !criteria.isEmpty()) {
      List<WrightMapPlot.Facet> facets =
          List.of(
              new WrightMapPlot.Facet("Criteria (top = hard)", criteria),
              new WrightMapPlot.Facet(
                  "Raters (top = severe)", levels(rows.raters(), estimates.raters())));
      run.plot(() -> WrightMapPlot.of(persons, facets));
    }
  }

  private static List<WrightMapPlot.Level> levels(List<String> names, List<FacetLevel> levels) {
    List<WrightMapPlot.Level> measured = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      levels
          .get(i)
          .measure()
          .value()
          .ifPresent(measure -> measured.add(new WrightMapPlot.Level(name, measure)));
    }
    return measured;
  }

  private void severity() {
    CaterpillarPlot plot =
        new CaterpillarPlot(
            "rater-severity", "Severity of the raters", "Rater", "Severity (logits)");
    int severe = 0;
    int lenient = 0;
    for (int r = 0; r < rows.raters().size(); r++) {
      Double measure = Figure.of(estimates.raters().get(r).measure());
      Double error = Figure.of(estimates.raters().get(r).standardError());
      if (measure == null) {
        continue;
      }
      boolean isSevere = error != null && measure > NORMAL_95 * error;
      boolean isLenient = error != null && measure < -NORMAL_95 * error;
      severe += isSevere ? 1 : 0;
      lenient += isLenient ? 1 : 0;
      plot.rowWithError(
          rows.raters().get(r), measure, error, isSevere ? "severe" : isLenient ? "lenient" : "");
    }
    if (!plot.isEmpty()) {
      plot.line(0, "average", Theme.Side.AFTER);
      String finding =
          String.format(
              Locale.ROOT,
              "Surely more severe than the average: %2$d of %1$d raters; surely more lenient: %3$d"
                  + " (their 95 %% interval leaves zero out).",
              rows.raters().size(),
              severe,
              lenient);
      run.plot(() -> plot.plot(finding));
    }
  }

  private void fit() {
    List<FitScatterPlot.Point> points = new ArrayList<>();
    for (int r = 0; r < rows.raters().size(); r++) {
      FitStatistics of = fit.raters().get(r);
      if (of.infit().value().isPresent() && of.outfit().value().isPresent()) {
        points.add(
            new FitScatterPlot.Point(
                rows.raters().get(r),
                of.infit().value().getAsDouble(),
                of.outfit().value().getAsDouble()));
      }
    }
    if (!points.isEmpty()) {
      run.plot(() -> FitScatterPlot.of("rater", points, LOW_FIT, HIGH_FIT));
    }
  }

  private void categories(StepModel model) {
    List<Integer> drawn =
        IntStream.range(0, rows.criteria().size())
            .filter(estimates.model()::hasCriterion)
            .limit(model == StepModel.COMMON ? 1 : rows.criteria().size())
            .boxed()
            .toList();
    if (!drawn.isEmpty()) {
      run.plot(() -> categories(model, drawn));
    }
  }

  private Plot categories(StepModel model, List<Integer> drawn) {
    double[] thetas =
        IntStream.range(0, CURVE_POINTS)
            .mapToDouble(i -> -REACH + 2 * REACH * i / (CURVE_POINTS - 1))
            .toArray();
    List<CategoryCurvesPlot.Item> items = new ArrayList<>();
    for (int criterion : drawn) {
      double[][] probabilities = new double[thetas.length][];
      for (int i = 0; i < thetas.length; i++) {
        probabilities[i] = estimates.model().probabilities(criterion, thetas[i]);
      }
      String name = model == StepModel.COMMON ? "All criteria" : rows.criteria().get(criterion);
      int[] scores = estimates.model().ratings(criterion);
      items.add(new CategoryCurvesPlot.Item(name, scores, thetas, probabilities));
    }
    return CategoryCurvesPlot.of(model == StepModel.COMMON ? "scale" : "criterion", items);
  }
}
