package org.ridealong.launcher.analyze.generalizability;

import java.util.List;
import java.util.Locale;
import org.ridealong.analysis.plot.Figure;
import org.ridealong.analysis.plot.Theme;
import org.ridealong.launcher.analyze.plot.CaterpillarPlot;
import org.ridealong.launcher.analyze.plot.LinesPlot;
import org.ridealong.launcher.analyze.run.Run;
import org.ridealong.psychometrics.generalizability.DecisionStudy;
import org.ridealong.psychometrics.generalizability.GeneralizabilityEstimates;
import org.ridealong.psychometrics.generalizability.VarianceComponent;

/** Hands variance components and decision studies to the plots. */
final class GeneralizabilityPlots {

  private GeneralizabilityPlots() {}

  static void components(Run run, GeneralizabilityEstimates estimates) {
    CaterpillarPlot plot =
        new CaterpillarPlot("components", "Variance components", "Source", "Variance");
    VarianceComponent largest = null;
    for (VarianceComponent component : estimates.components()) {
      Double variance = Figure.of(component.variance());
      if (variance != null) {
        plot.rowWithError(component.name(), variance, Figure.of(component.standardError()), "");
        if (largest == null || variance > largest.variance().value().orElse(0)) {
          largest = component;
        }
      }
    }
    if (largest == null) {
      return;
    }
    plot.line(0, "none", Theme.Side.AFTER);
    VarianceComponent first = estimates.components().get(0);
    String finding =
        String.format(
            Locale.ROOT,
            "The largest source is %s with %.0f %% of all variance; %s, the object of measurement,"
                + " has %.0f %%.",
            largest.name(),
            100 * largest.share().value().orElse(0),
            first.name(),
            100 * first.share().value().orElse(0));
    run.plot(() -> plot.plot(finding));
  }

  /** One line for each number of levels of the second facet, the others at their first. */
  static void decisions(
      Run run, List<String> facets, List<List<Integer>> plans, List<DecisionStudy.Row> rows) {
    LinesPlot plot =
        new LinesPlot(
            "decision-study",
            "Dependability by design",
            "Number of levels of " + facets.get(0),
            "Phi (absolute decisions)",
            "Design");
    double needed = Double.POSITIVE_INFINITY;
    for (int i = 0; i < plans.size(); i++) {
      List<Integer> plan = plans.get(i);
      boolean others = plan.stream().skip(2).allMatch(n -> n == 1);
      Double phi = Figure.of(rows.get(i).dependability());
      if (others && phi != null) {
        String series = facets.size() < 2 ? facets.get(0) : plan.get(1) + " x " + facets.get(1);
        plot.point(series, plan.get(0), phi);
        boolean single = facets.size() < 2 || plan.get(1) == 1;
        needed = phi >= 0.8 && single ? Math.min(needed, plan.get(0)) : needed;
      }
    }
    if (!plot.isEmpty()) {
      String rest = facets.size() < 2 ? "" : " and one level of every other facet";
      double enough = needed;
      run.plot(
          () ->
              plot.plot(
                  Double.isFinite(enough)
                      ? String.format(
                          Locale.ROOT,
                          "With %.0f levels of %s%s, Phi reaches 0.80.",
                          enough,
                          facets.get(0),
                          rest)
                      : "With up to 12 levels of %s%s, Phi stays below 0.80."
                          .formatted(facets.get(0), rest)));
    }
  }
}
