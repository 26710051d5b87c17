package org.ridealong.launcher.analyze.irt;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ridealong.analysis.plot.Plot;
import org.ridealong.launcher.analyze.plot.CategoryCurvesPlot;
import org.ridealong.launcher.analyze.plot.FitScatterPlot;
import org.ridealong.launcher.analyze.plot.InformationPlot;
import org.ridealong.launcher.analyze.plot.ItemCurvesPlot;
import org.ridealong.launcher.analyze.plot.WrightMapPlot;
import org.ridealong.launcher.analyze.run.Run;
import org.ridealong.psychometrics.irt.CalibratedItem;
import org.ridealong.psychometrics.irt.Calibration;
import org.ridealong.psychometrics.irt.MeanSquares;
import org.ridealong.psychometrics.irt.ParameterEstimate;
import org.ridealong.psychometrics.irt.PersonScores;
import org.ridealong.psychometrics.irt.ResponseCurves;
import org.ridealong.psychometrics.irt.TestInformation;
import org.ridealong.psychometrics.numeric.ScoreTable;

/** Hands a marginal calibration to the plots. */
final class IrtPlots {

  private static final double REACH = 4;
  private static final int CURVE_POINTS = 41;
  private static final int INFORMATION_POINTS = 81;
  private static final int GROUPS = 10;
  private static final double LOW_FIT = 0.7;
  private static final double HIGH_FIT = 1.3;

  private final Run run;
  private final List<String> names;
  private final Calibration calibration;
  private final ResponseCurves curves;

  IrtPlots(Run run, List<String> names, Calibration calibration) {
    this.run = run;
    this.names = names;
    this.calibration = calibration;
    curves = new ResponseCurves(calibration);
  }

  /**
   * All plots.
   *
   * @param fit one for each calibrated item
   */
  void write(ScoreTable table, PersonScores persons, List<MeanSquares> fit) {
    double[] thetas = grid(CURVE_POINTS);
    run.plot(() -> items(thetas, table, persons));
    if (!calibration.model().isBinary()) {
      run.plot(() -> categories(thetas));
    }
    run.plot(this::information);
    wrightMap(persons);
    fit(fit);
  }

  private String name(int place) {
    return names.get(calibration.items().get(place).item());
  }

  private static double[] grid(int points) {
    return IntStream.range(0, points)
        .mapToDouble(i -> -REACH + 2 * REACH * i / (points - 1))
        .toArray();
  }

  private Plot items(double[] thetas, ScoreTable table, PersonScores persons) {
    List<List<ResponseCurves.Group>> groups = curves.groups(table, persons, GROUPS);
    List<ItemCurvesPlot.Item> items = new ArrayList<>();
    for (int place = 0; place < groups.size(); place++) {
      int item = place;
      double[] expected = new double[thetas.length];
      for (int i = 0; i < thetas.length; i++) {
        expected[i] = curves.expectedShare(item, thetas[i]);
      }
      List<ItemCurvesPlot.Group> points =
          groups.get(place).stream()
              .map(of -> new ItemCurvesPlot.Group(of.theta(), of.n(), of.observed(), of.expected()))
              .toList();
      items.add(new ItemCurvesPlot.Item(name(place), thetas, expected, points));
    }
    return ItemCurvesPlot.of(items);
  }

  private Plot categories(double[] thetas) {
    List<CategoryCurvesPlot.Item> items = new ArrayList<>();
    for (int place = 0; place < calibration.items().size(); place++) {
      double[][] probabilities = new double[thetas.length][];
      for (int i = 0; i < thetas.length; i++) {
        probabilities[i] = curves.probabilities(place, thetas[i]);
      }
      CalibratedItem item = calibration.items().get(place);
      int[] scores = IntStream.range(0, item.categories()).map(k -> item.lowest() + k).toArray();
      items.add(new CategoryCurvesPlot.Item(name(place), scores, thetas, probabilities));
    }
    return CategoryCurvesPlot.of("item", items);
  }

  private Plot information() {
    List<InformationPlot.At> points = new ArrayList<>();
    for (double theta : grid(INFORMATION_POINTS)) {
      TestInformation at = TestInformation.at(calibration, theta);
      points.add(new InformationPlot.At(theta, at.test(), at.standardError(), at.expectedTotal()));
    }
    return InformationPlot.of(points, 5);
  }

  private void wrightMap(PersonScores persons) {
    double[] traits =
        IntStream.range(0, persons.candidates())
            .mapToObj(candidate -> persons.of(candidate).posteriorMean().value())
            .filter(trait -> trait.isPresent())
            .mapToDouble(trait -> trait.getAsDouble())
            .toArray();
    List<WrightMapPlot.Level> levels = new ArrayList<>();
    for (int place = 0; place < calibration.items().size(); place++) {
      CalibratedItem item = calibration.items().get(place);
      List<ParameterEstimate> steps = item.difficulties();
      for (int k = 0; k < steps.size(); k++) {
        String level = steps.size() == 1 ? name(place) : name(place) + "." + (k + 1);
        steps
            .get(k)
            .value()
            .value()
            .ifPresent(measure -> levels.add(new WrightMapPlot.Level(level, measure)));
      }
    }
    if (traits.length > 0 && !levels.isEmpty()) {
      String facet = calibration.model().isBinary() ? "Item difficulties" : "Item steps";
      run.plot(() -> WrightMapPlot.of(traits, List.of(new WrightMapPlot.Facet(facet, levels))));
    }
  }

  private void fit(List<MeanSquares> fit) {
    List<FitScatterPlot.Point> points = new ArrayList<>();
    for (int place = 0; place < fit.size(); place++) {
      MeanSquares of = fit.get(place);
      if (of.infit().value().isPresent() && of.outfit().value().isPresent()) {
        points.add(
            new FitScatterPlot.Point(
                name(place), of.infit().value().getAsDouble(), of.outfit().value().getAsDouble()));
      }
    }
    if (!points.isEmpty()) {
      run.plot(() -> FitScatterPlot.of("item", points, LOW_FIT, HIGH_FIT));
    }
  }
}
