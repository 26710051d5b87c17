package org.ridealong.launcher.analyze.standard;

import java.io.IOException;
import java.util.Set;
import org.ridealong.launcher.analyze.plot.CaterpillarPlot;
import org.ridealong.launcher.analyze.run.FigureTable;
import org.ridealong.launcher.analyze.run.Run;
import org.ridealong.launcher.analyze.run.ScreenTable;
import org.ridealong.psychometrics.numeric.Estimate;

/** {@code standard.csv}: one statistic per row, shown as it is written. */
final class StatisticTable {

  private static final Set<String> DECISIONS =
      Set.of("accuracy", "consistency", "kappa", "sensitivity", "specificity");

  private final CaterpillarPlot decisions =
      new CaterpillarPlot("decisions", "Decisions at the cut", "Figure", "Value");
  private final Run run;
  private FigureTable file;
  private final ScreenTable screen = new ScreenTable("statistic", "value");

  /** The file begins with its first row, so that refused data leave nothing behind. */
  StatisticTable(Run run) {
    this.run = run;
  }

  StatisticTable row(String statistic, double value) throws IOException {
    if (value != Math.rint(value)) {
      return row(statistic, Estimate.of(value));
    }
    write(statistic, Estimate.of(value));
    // A count is no decimal number.
    screen.row(statistic, (long) value);
    return this;
  }

  StatisticTable row(String statistic, Estimate value) throws IOException {
    write(statistic, value);
    screen.row(statistic, value);
    return this;
  }

  /** A row for the file only. */
  StatisticTable detail(String statistic, Estimate value) throws IOException {
    write(statistic, value);
    return this;
  }

  StatisticTable detail(String statistic, double value) throws IOException {
    return detail(statistic, Estimate.of(value));
  }

  private void write(String statistic, Estimate value) throws IOException {
    if (DECISIONS.contains(statistic) && value.value().isPresent()) {
      decisions.row(statistic, value.value().getAsDouble(), null, null, "");
    }
    if (file == null) {
      file = run.table("standard.csv", "statistic", "value");
    }
    file.cell(statistic).cell(value).endRow();
  }

  void show() {
    run.show(screen);
    if (!decisions.isEmpty()) {
      run.plot(
          () ->
              decisions.plot(
                  "Share of decisions that are right (accuracy) and that another test would repeat"
                      + " (consistency); kappa takes chance out."));
    }
  }
}
