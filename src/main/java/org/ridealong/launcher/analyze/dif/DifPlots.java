package org.ridealong.launcher.analyze.dif;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.ridealong.analysis.plot.Figure;
import org.ridealong.analysis.plot.Theme;
import org.ridealong.launcher.analyze.plot.CaterpillarPlot;
import org.ridealong.launcher.analyze.run.Run;
import org.ridealong.psychometrics.fairness.EtsClass;
import org.ridealong.psychometrics.fairness.MantelHaenszel;
import org.ridealong.psychometrics.fairness.MantelTest;

/** Hands differences between the groups to the plots. */
final class DifPlots {

  private static final double MODERATE = 1;
  private static final double LARGE = 1.5;
  private static final double LARGE_MEAN_DIFFERENCE = 0.25;
  private static final double SURE = 0.05;

  private DifPlots() {}

  static void haenszel(
      Run run, List<String> items, BitSet zeroOne, List<MantelHaenszel.Result> results) {
    CaterpillarPlot plot =
        new CaterpillarPlot(
            "dif",
            "Differential item functioning (Mantel-Haenszel)",
            "Item",
            "MH delta (negative: harder for the focal group)");
    List<String> large = new ArrayList<>();
    int moderate = 0;
    for (int item : zeroOne.stream().toArray()) {
      MantelHaenszel.Result of = results.get(item);
      Double delta = Figure.of(of.delta());
      if (delta == null) {
        continue;
      }
      EtsClass ets = of.ets().orElse(null);
      plot.rowWithError(
          items.get(item),
          delta,
          Figure.of(of.deltaError()),
          ets == null || ets == EtsClass.A ? "" : "ETS class " + ets);
      moderate += ets == EtsClass.B ? 1 : 0;
      if (ets == EtsClass.C) {
        large.add(items.get(item));
      }
    }
    if (plot.isEmpty()) {
      return;
    }
    for (double limit : new double[] {-LARGE, -MODERATE, MODERATE, LARGE}) {
      plot.line(limit, "" + limit, limit < 0 ? Theme.Side.BEFORE : Theme.Side.AFTER);
    }
    String finding =
        large.isEmpty()
            ? "No item has a large difference (ETS class C); moderate ones (class B): %d."
                .formatted(moderate)
            : "Large differences (ETS class C) on %d items: %s; moderate ones (class B) on %d."
                .formatted(large.size(), String.join(", ", large), moderate);
    run.plot(() -> plot.plot(finding));
  }

  static void mantel(Run run, List<String> items, List<MantelTest.Result> results) {
    CaterpillarPlot plot =
        new CaterpillarPlot(
            "dif-ordered",
            "Differential item functioning (standardized mean difference)",
            "Item",
            "SMD in standard deviations (negative: harder for the focal group)");
    int flagged = 0;
    for (int item = 0; item < results.size(); item++) {
      MantelTest.Result of = results.get(item);
      Double difference = Figure.of(of.inDeviations());
      if (difference != null) {
        boolean isFlagged =
            Math.abs(difference) > LARGE_MEAN_DIFFERENCE && of.p().value().orElse(1) < SURE;
        flagged += isFlagged ? 1 : 0;
        plot.row(items.get(item), difference, null, null, isFlagged ? "flagged" : "");
      }
    }
    if (!plot.isEmpty()) {
      plot.line(-LARGE_MEAN_DIFFERENCE, "-0.25", Theme.Side.BEFORE);
      plot.line(LARGE_MEAN_DIFFERENCE, "0.25", Theme.Side.AFTER);
      String finding =
          "More than a quarter of a standard deviation apart with p below .05: %d of %d items."
              .formatted(flagged, results.size());
      run.plot(() -> plot.plot(finding));
    }
  }
}
