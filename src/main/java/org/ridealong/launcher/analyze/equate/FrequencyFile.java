package org.ridealong.launcher.analyze.equate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.ridealong.analysis.plot.Figure;
import org.ridealong.launcher.analyze.csv.Cells;
import org.ridealong.launcher.analyze.csv.DataFile;
import org.ridealong.launcher.analyze.csv.InputRefusal;
import org.ridealong.launcher.analyze.csv.NumberColumn;
import org.ridealong.launcher.analyze.plot.LinesPlot;
import org.ridealong.launcher.analyze.run.FigureTable;
import org.ridealong.launcher.analyze.run.Run;
import org.ridealong.launcher.analyze.run.ScreenTable;
import org.ridealong.psychometrics.equating.EquatedScores;
import org.ridealong.psychometrics.equating.EquipercentileEquating;
import org.ridealong.psychometrics.equating.LinearEquating;
import org.ridealong.psychometrics.equating.LogLinearSmoothing;
import org.ridealong.psychometrics.equating.LogLinearSmoothing.NotSmoothed;
import org.ridealong.psychometrics.equating.LogLinearSmoothing.Smoothed;
import org.ridealong.psychometrics.equating.ScoreDistribution;
import org.ridealong.psychometrics.numeric.Estimate;

/** Score frequencies of two forms, one row per score. */
final class FrequencyFile {

  private static final double FEW = 400;

  private final Path file;
  private final ScoreDistribution x;
  private final ScoreDistribution y;

  private FrequencyFile(Path file, ScoreDistribution x, ScoreDistribution y) {
    this.file = file;
    this.x = x;
    this.y = y;
  }

  static FrequencyFile read(Run run, Path path, String scale, String x, String y)
      throws IOException {
    DataFile file = run.open(path);
    file.require(scale, "--scale");
    file.require(x, "--x");
    file.require(y, "--y");
    NumberColumn scores = file.numbers(scale);
    NumberColumn ofX = file.numbers(x);
    NumberColumn ofY = file.numbers(y);
    file.read();
    double[] points = equalSteps(file, scores);
    return new FrequencyFile(
        path,
        ScoreDistribution.of(points, frequencies(file, ofX)),
        ScoreDistribution.of(points, frequencies(file, ofY)));
  }

  private static double[] frequencies(DataFile file, NumberColumn column) {
    return Cells.checked(file, column, value -> value >= 0, "a frequency cannot be below 0.");
  }

  private static double[] equalSteps(DataFile file, NumberColumn column) {
    double[] scores = Cells.complete(file, column);
    if (scores.length < 2) {
      throw InputRefusal.of(file.file(), "a scale needs at least two scores.");
    }
    double step = scores[1] - scores[0];
    for (int row = 1; row < scores.length; row++) {
      double found = scores[row] - scores[row - 1];
      if (!(found > 0) || Math.abs(found - step) > 1e-9 * step) {
        throw Cells.refuse(
            file, row, column.name(), "scores must ascend in steps that are all equal.");
      }
    }
    return scores;
  }

  void equate(Run run, List<Integer> degrees) throws IOException {
    for (int degree : degrees) {
      if (degree >= x.points()) {
        throw InputRefusal.of(
            file,
            "--smooth %d needs more than %d scores, the scale has %d."
                .formatted(degree, degree, x.points()));
      }
    }
    if (Math.min(x.total(), y.total()) < FEW) {
      run.warn(
          "SMALL_SAMPLE",
          "Fewer than 400 candidates on a form: standard errors are large, those of equipercentile"
              + " equating above all.");
    }
    Map<String, EquatedScores> methods = new LinkedHashMap<>();
    methods.put("mean", LinearEquating.mean(x, y));
    methods.put("linear", LinearEquating.linear(x, y));
    methods.put("equipercentile", EquipercentileEquating.equate(x, y));
    FigureTable smoothing =
        run.table(
            "smoothing.csv",
            ("form,degree,likelihood_ratio,pearson,df,aic,observed_mean,fitted_mean,observed_sd,"
                    + "fitted_sd,observed_skewness,fitted_skewness,observed_kurtosis,"
                    + "fitted_kurtosis")
                .split(","));
    for (int degree : degrees.stream().distinct().toList()) {
      methods.put("equip_loglin" + degree, smoothed(run, smoothing, degree));
    }
    write(run, methods);
    forms(run);
  }

  private EquatedScores smoothed(Run run, FigureTable smoothing, int degree) throws IOException {
    LogLinearSmoothing.Result ofX = LogLinearSmoothing.smooth(x, degree);
    LogLinearSmoothing.Result ofY = LogLinearSmoothing.smooth(y, degree);
    fit(run, smoothing, "x", degree, x, ofX);
    fit(run, smoothing, "y", degree, y, ofY);
    FigureTable fitted = run.table("loglinear%d_fitted.csv".formatted(degree), "scale", "x", "y");
    for (int point = 0; point < x.points(); point++) {
      fitted.cell(x.score(point)).cell(frequency(ofX, point)).cell(frequency(ofY, point));
      fitted.endRow();
    }
    if (ofX instanceof Smoothed smoothX && ofY instanceof Smoothed smoothY) {
      return EquipercentileEquating.equate(smoothX, smoothY);
    }
    Estimate none =
        Estimate.notEstimable(
            ofX instanceof NotSmoothed notX ? notX.outcome() : ((NotSmoothed) ofY).outcome(),
            "A form could not be smoothed.");
    List<Estimate> missing = IntStream.range(0, x.points()).mapToObj(point -> none).toList();
    return new EquatedScores(Arrays.stream(x.scores()).boxed().toList(), missing, missing);
  }

  private static Estimate frequency(LogLinearSmoothing.Result result, int point) {
    if (result instanceof NotSmoothed not) {
      return Estimate.notEstimable(not.outcome(), not.reason());
    }
    return Estimate.of(((Smoothed) result).fitted().frequency(point));
  }

  private static void fit(
      Run run,
      FigureTable table,
      String form,
      int degree,
      ScoreDistribution observed,
      LogLinearSmoothing.Result result)
      throws IOException {
    String iteration = "smoothing %s, degree %d".formatted(form, degree);
    if (result instanceof NotSmoothed not) {
      run.convergence(iteration, false, 0, not.reason());
      Estimate none = Estimate.notEstimable(not.outcome(), not.reason());
      table.cell(form).cell(degree);
      for (int i = 0; i < 12; i++) {
        table.cell(none);
      }
      table.endRow();
      return;
    }
    Smoothed smooth = (Smoothed) result;
    ScoreDistribution fitted = smooth.fitted();
    run.convergence(iteration, true, smooth.steps(), "The moments are those observed.");
    table.cell(form).cell(degree).cell(smooth.likelihoodRatio()).cell(smooth.pearson());
    table.cell(smooth.degreesOfFreedom()).cell(smooth.aic());
    table.cell(observed.mean()).cell(fitted.mean());
    table.cell(deviation(observed)).cell(deviation(fitted));
    table.cell(observed.skewness()).cell(fitted.skewness());
    table.cell(observed.kurtosis()).cell(fitted.kurtosis()).endRow();
  }

  private static Estimate deviation(ScoreDistribution form) {
    return form.variance().then(variance -> Estimate.of(Math.sqrt(variance)));
  }

  private void write(Run run, Map<String, EquatedScores> methods) throws IOException {
    List<String> columns = new ArrayList<>(List.of("x"));
    methods.keySet().forEach(name -> columns.addAll(List.of(name, name + "_se")));
    FigureTable table = run.table("concordance.csv", columns);
    List<String> shown = new ArrayList<>(List.of("x"));
    shown.addAll(methods.keySet());
    ScreenTable screen = new ScreenTable(shown.toArray(String[]::new));
    for (int point = 0; point < x.points(); point++) {
      table.cell(x.score(point));
      List<Object> row = new ArrayList<>(List.of(plain(x.score(point))));
      for (EquatedScores equated : methods.values()) {
        table.cell(equated.equivalents().get(point)).cell(equated.standardErrors().get(point));
        row.add(equated.equivalents().get(point));
      }
      table.endRow();
      screen.row(row.toArray());
    }
    run.say("Equivalents on form Y of scores of form X; standard errors in concordance.csv.");
    run.show(screen);
    if (run.isPlotting()) {
      plot(run, methods);
    }
  }

  private void plot(Run run, Map<String, EquatedScores> methods) {
    LinesPlot plot =
        new LinesPlot(
            "concordance",
            "What equating adds to a score of form X",
            "Score on form X",
            "Points added",
            "Method");
    double largest = 0;
    for (Map.Entry<String, EquatedScores> method : methods.entrySet()) {
      for (int point = 0; point < x.points(); point++) {
        Double equivalent = Figure.of(method.getValue().equivalents().get(point));
        Double gain = equivalent == null ? null : (Double) (equivalent - x.score(point));
        largest = gain == null ? largest : Math.max(largest, Math.abs(gain));
        plot.point(method.getKey(), x.score(point), gain);
      }
    }
    String finding =
        String.format(
            Locale.ROOT,
            "The forms differ by up to %.2f points; where the lines part, the methods disagree.",
            largest);
    run.plot(() -> plot.plot(finding));
  }

  private void forms(Run run) throws IOException {
    FigureTable table = run.table("forms.csv", "form", "n", "mean", "sd", "skewness", "kurtosis");
    form(table, "x", x);
    form(table, "y", y);
  }

  private static void form(FigureTable table, String name, ScoreDistribution form)
      throws IOException {
    table.cell(name).cell(form.total()).cell(form.mean()).cell(deviation(form));
    table.cell(form.skewness()).cell(form.kurtosis()).endRow();
  }

  /** Without a fraction where it has none. */
  private static String plain(double score) {
    return score == Math.rint(score) ? Long.toString((long) score) : Double.toString(score);
  }
}
