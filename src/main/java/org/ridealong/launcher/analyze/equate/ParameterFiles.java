package org.ridealong.launcher.analyze.equate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.ridealong.analysis.plot.Figure;
import org.ridealong.launcher.analyze.csv.Cells;
import org.ridealong.launcher.analyze.csv.DataFile;
import org.ridealong.launcher.analyze.csv.NumberColumn;
import org.ridealong.launcher.analyze.plot.LinesPlot;
import org.ridealong.launcher.analyze.run.FigureTable;
import org.ridealong.launcher.analyze.run.Run;
import org.ridealong.launcher.analyze.run.ScreenTable;
import org.ridealong.psychometrics.equating.IrtLinking;
import org.ridealong.psychometrics.equating.LinkedItem;
import org.ridealong.psychometrics.equating.LinkingMethod;

/** Item parameters of two forms and which rows are the same item. */
final class ParameterFiles {

  private static final int NODES = 40;
  private static final double REACH = 4;

  /** Below it a difficulty is badly determined, in the metric of D = 1.7. */
  private static final double WEAK = 0.2;

  private final Run run;
  private final List<LinkedItem> x = new ArrayList<>();
  private final List<LinkedItem> y = new ArrayList<>();
  private final List<Integer> rowsOfX = new ArrayList<>();

  ParameterFiles(Run run, Path formX, Path formY, Path common) throws IOException {
    this.run = run;
    List<LinkedItem> allX = items(formX);
    List<LinkedItem> allY = items(formY);
    DataFile pairs = run.open(common);
    pairs.require("form.x", "--common");
    pairs.require("form.y", "--common");
    NumberColumn first = pairs.numbers("form.x");
    NumberColumn second = pairs.numbers("form.y");
    pairs.read();
    int[] ofX = places(pairs, first, allX.size(), formX);
    int[] ofY = places(pairs, second, allY.size(), formY);
    for (int pair = 0; pair < ofX.length; pair++) {
      x.add(allX.get(ofX[pair]));
      y.add(allY.get(ofY[pair]));
      rowsOfX.add(ofX[pair] + 1);
    }
  }

  private List<LinkedItem> items(Path path) throws IOException {
    DataFile file = run.open(path);
    file.require("discrimination", "a file of item parameters");
    file.require("difficulty", "a file of item parameters");
    NumberColumn discriminations = file.numbers("discrimination");
    NumberColumn difficulties = file.numbers("difficulty");
    NumberColumn asymptotes =
        file.header().contains("asymptote") ? file.numbers("asymptote") : null;
    file.read();
    double[] a = Cells.complete(file, discriminations);
    double[] b = Cells.complete(file, difficulties);
    double[] g =
        asymptotes == null
            ? new double[a.length]
            : Cells.checked(
                file,
                asymptotes,
                value -> value >= 0 && value < 1,
                "an asymptote is at least 0 and below 1.");
    List<LinkedItem> items = new ArrayList<>();
    for (int row = 0; row < a.length; row++) {
      items.add(new LinkedItem(a[row], b[row], g[row]));
    }
    return items;
  }

  private static int[] places(DataFile pairs, NumberColumn column, int items, Path form) {
    double[] rows =
        Cells.checked(
            pairs,
            column,
            value -> value == Math.rint(value) && value >= 1 && value <= items,
            "there is no such row in %s, which has %d.".formatted(form, items));
    int[] places = new int[rows.length];
    boolean[] taken = new boolean[items];
    for (int row = 0; row < rows.length; row++) {
      places[row] = (int) rows[row] - 1;
      if (taken[places[row]]) {
        throw Cells.refuse(pairs, row, column.name(), "the same item occurs twice.");
      }
      taken[places[row]] = true;
    }
    return places;
  }

  void link(double scaling) throws IOException {
    warnOfWeakItems();
    FigureTable table = run.table("linking.csv", "method", "A", "B");
    ScreenTable screen = new ScreenTable("method", "A", "B");
    LinesPlot plot =
        new LinesPlot(
            "linking",
            "From the scale of form X to that of form Y",
            "Theta of form X",
            "Theta of form Y",
            "Method");
    TreeSet<Integer> left = new TreeSet<>();
    for (LinkingMethod method : LinkingMethod.values()) {
      IrtLinking.Linking linking =
          IrtLinking.link(method, x, y, IrtLinking.equalNodes(NODES), scaling);
      table.cell(method.code()).cell(linking.slope()).cell(linking.intercept()).endRow();
      screen.row(method.code(), linking.slope(), linking.intercept());
      for (double theta = -REACH; theta <= REACH; theta++) {
        Double slope = Figure.of(linking.slope());
        Double intercept = Figure.of(linking.intercept());
        if (slope != null && intercept != null) {
          plot.point(method.code(), theta, slope * theta + intercept);
        }
      }
      left.addAll(linking.leftOut());
    }
    if (!left.isEmpty()) {
      run.warn(
          "NO_DISCRIMINATION",
          "Common items without discrimination are left out (rows of form X): %s."
              .formatted(left.stream().map(rowsOfX::get).toList()));
    }
    run.say("theta(Y) = A theta(X) + B over %d common items.".formatted(x.size()));
    run.show(screen);
    if (!plot.isEmpty()) {
      run.plot(
          () ->
              plot.plot(
                  "The methods agree where their lines lie upon each other, over %d common items."
                      .formatted(x.size())));
    }
  }

  private void warnOfWeakItems() {
    List<Integer> weak = new ArrayList<>();
    for (int item = 0; item < x.size(); item++) {
      double least = Math.min(x.get(item).discrimination(), y.get(item).discrimination());
      if (least > 0 && least < WEAK) {
        weak.add(rowsOfX.get(item));
      }
    }
    if (!weak.isEmpty()) {
      run.warn(
          "WEAK_DISCRIMINATION",
          "Common items that hardly discriminate have unsure difficulties, which mean/mean and"
              + " mean/sigma rest on (rows of form X): %s.".formatted(weak));
    }
  }
}
