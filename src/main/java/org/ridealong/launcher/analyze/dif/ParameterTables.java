package org.ridealong.launcher.analyze.dif;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.ridealong.launcher.analyze.run.FigureTable;
import org.ridealong.launcher.analyze.run.Run;
import org.ridealong.launcher.analyze.run.ScreenTable;
import org.ridealong.psychometrics.fairness.ParameterDif;
import org.ridealong.psychometrics.fairness.ParameterDif.Parameters;
import org.ridealong.psychometrics.fairness.ParameterDif.Result;

/** The tables of comparisons between two groups' item parameters. */
final class ParameterTables {

  private final Run run;
  private final List<String> items;
  private final ParameterDif dif;
  private final List<Result> plain;

  /** Calibrates the 0/1 items in both groups. */
  ParameterTables(Run run, GroupFile file, DifModel model, int nodes) {
    this.run = run;
    int[] zeroOne = file.zeroOneItems().stream().toArray();
    this.items = Arrays.stream(zeroOne).mapToObj(file.items()::get).toList();
    this.dif =
        ParameterDif.calibrate(
            file.scores().choose(zeroOne), file.focal(), model == DifModel.TWO, nodes);
    BitSet all = new BitSet();
    all.set(0, items.size());
    this.plain = dif.compare(all);
    run.convergence(
        "calibration of both groups",
        dif.converged(),
        dif.steps(),
        dif.converged()
            ? "The maximum is less than a millionth of a standard error away."
            : "A group's likelihood has no maximum that could be reached.");
  }

  /** {@code lord.csv}. */
  void lord(Purified purified) throws IOException {
    List<Result> pure = purified.by("lord", items, dif::compare, Result::p);
    FigureTable table =
        run.table("lord.csv", "item", "lord_chisq", "df", "p", "lord_chisq_purified", "p_purified");
    ScreenTable screen = new ScreenTable("item", "Lord chi2", "df", "p", "p purified");
    for (int item = 0; item < items.size(); item++) {
      Result of = plain.get(item);
      table.cell(items.get(item)).cell(of.chiSquare()).cell(of.degreesOfFreedom()).cell(of.p());
      table.cell(pure.get(item).chiSquare()).cell(pure.get(item).p()).endRow();
      screen.row(
          items.get(item), of.chiSquare(), of.degreesOfFreedom(), of.p(), pure.get(item).p());
    }
    run.show(screen);
  }

  /** {@code raju.csv}. */
  void raju(Purified purified) throws IOException {
    List<Result> pure = purified.by("raju", items, dif::compare, Result::zP);
    FigureTable table =
        run.table(
            "raju.csv",
            "item",
            "raju_z",
            "p",
            "area",
            "se_area",
            "signed_area",
            "se_signed_area",
            "raju_z_purified",
            "p_purified");
    ScreenTable screen = new ScreenTable("item", "Raju z", "p", "signed area", "p purified");
    for (int item = 0; item < items.size(); item++) {
      Result of = plain.get(item);
      table.cell(items.get(item)).cell(of.z()).cell(of.zP()).cell(of.area()).cell(of.areaError());
      table.cell(of.signedArea()).cell(of.signedAreaError());
      table.cell(pure.get(item).z()).cell(pure.get(item).zP()).endRow();
      screen.row(items.get(item), of.z(), of.zP(), of.signedArea(), pure.get(item).zP());
    }
    run.show(screen);
  }

  /** {@code calibration.csv}: the groups' parameters, each on its own scale. */
  void calibration() throws IOException {
    FigureTable table = run.table("calibration.csv", "group", "item", "a", "b", "se_a", "se_b");
    for (boolean focal : new boolean[] {false, true}) {
      List<Parameters> parameters = dif.parameters(focal);
      for (int item = 0; item < items.size(); item++) {
        Parameters of = parameters.get(item);
        table.cell(focal ? "focal" : "reference").cell(items.get(item));
        table.cell(of.discrimination()).cell(of.difficulty());
        table.cell(of.discriminationError()).cell(of.difficultyError()).endRow();
      }
    }
  }
}
