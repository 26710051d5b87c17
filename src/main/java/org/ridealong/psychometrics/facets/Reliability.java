package org.ridealong.psychometrics.facets;

import java.util.List;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

/**
 * Reliability of the candidates' measures.
 *
 * <p>With their variance v (divisor n - 1) and the mean square e of their errors: v / (v + e) for
 * posterior means, whose spread is shrunk (Adams 2005), and (v - e) / v, at least 0, for joint
 * estimates (Wright and Masters 1982). Fewer than two candidates are a named outcome.
 */
public final class Reliability {

  private Reliability() {}

  /** Reliability of posterior means with posterior standard deviations. */
  public static Estimate ofPosteriors(List<FacetLevel> candidates) {
    return of(candidates, true);
  }

  /** Reliability of measures with standard errors. */
  public static Estimate ofMeasures(List<FacetLevel> candidates) {
    return of(candidates, false);
  }

  private static Estimate of(List<FacetLevel> candidates, boolean shrunk) {
    int n = 0;
    double mean = 0;
    double squares = 0;
    double errors = 0;
    for (FacetLevel candidate : candidates) {
      if (candidate.measure().value().isPresent()) {
        double measure = candidate.measure().value().getAsDouble();
        double error = candidate.standardError().value().orElse(0);
        n++;
        double gap = measure - mean;
        mean += gap / n;
        squares += gap * (measure - mean);
        errors += error * error;
      }
    }
    if (n < 2) {
      return Estimate.notEstimable(
          Outcome.TOO_FEW_CANDIDATES,
          "Needs at least 2 candidates with a measure, has %d.".formatted(n));
    }
    double variance = squares / (n - 1);
    double error = errors / n;
    double whole = shrunk ? variance + error : variance;
    return whole > 0
        ? Estimate.of((shrunk ? variance : Math.max(0, variance - error)) / whole)
        : Estimate.notEstimable(Outcome.ZERO_VARIANCE, "All candidates have the same measure.");
  }
}
