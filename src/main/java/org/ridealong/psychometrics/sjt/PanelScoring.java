package org.ridealong.psychometrics.sjt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;
import org.ridealong.psychometrics.numeric.SampleMoments;
import org.ridealong.psychometrics.numeric.ScoreTable;

/**
 * Scores candidates' ratings of options against a panel's by every {@link ScoringMethod}. A missing
 * rating takes no part; an option that no judge rated takes no part. O(candidates x items).
 *
 * <p>Edge cases, named outcomes: a candidate without ratings; equal ratings have no profile
 * correlation.
 */
public final class PanelScoring {

  private static final Estimate NO_RATING =
      Estimate.notEstimable(Outcome.NO_SCORES, "The candidate rated nothing that the panel rated.");

  private final PanelKey key;
  private final int[] points;
  private final double[] standardizedMeans;

  private PanelScoring(PanelKey key) {
    this.key = key;
    this.points = key.points();
    this.standardizedMeans = standardizedMeans(key.panel());
  }

  /**
   * One map of scores per candidate.
   *
   * @param candidates the panel's items in the panel's order
   */
  public static List<Map<ScoringMethod, Estimate>> score(PanelKey key, ScoreTable candidates) {
    if (candidates.items() != key.items().size()) {
      throw new IllegalArgumentException(
          "%d items, but the key has %d".formatted(candidates.items(), key.items().size()));
    }
    PanelScoring scoring = new PanelScoring(key);
    List<Map<ScoringMethod, Estimate>> scores = new ArrayList<>();
    for (int candidate = 0; candidate < candidates.candidates(); candidate++) {
      scores.add(scoring.score(row(candidates, candidate)));
    }
    return scores;
  }

  /** A person's ratings, NaN where missing. */
  private static double[] row(ScoreTable table, int person) {
    double[] row = new double[table.items()];
    for (int item = 0; item < row.length; item++) {
      row[item] = table.isMissing(person, item) ? Double.NaN : table.score(person, item);
    }
    return row;
  }

  /** The panel's mean of each item after each judge was standardized; NaN without a judge. */
  private static double[] standardizedMeans(ScoreTable panel) {
    double[] sums = new double[panel.items()];
    int[] counts = new int[panel.items()];
    for (int judge = 0; judge < panel.candidates(); judge++) {
      double[] standardized = standardized(row(panel, judge));
      for (int item = 0; item < sums.length; item++) {
        if (!Double.isNaN(standardized[item])) {
          sums[item] += standardized[item];
          counts[item]++;
        }
      }
    }
    for (int item = 0; item < sums.length; item++) {
      sums[item] = counts[item] == 0 ? Double.NaN : sums[item] / counts[item];
    }
    return sums;
  }

  private static double[] standardized(double[] row) {
    double[] present = Arrays.stream(row).filter(rating -> !Double.isNaN(rating)).toArray();
    double deviation = SampleMoments.standardDeviation(present).value().orElse(0);
    if (deviation == 0) {
      return new double[row.length];
    }
    double mean = SampleMoments.mean(present).value().orElseThrow();
    return Arrays.stream(row).map(rating -> (rating - mean) / deviation).toArray();
  }

  private Map<ScoringMethod, Estimate> score(double[] row) {
    double[] standardized = standardized(row);
    boolean rated = Arrays.stream(row).anyMatch(rating -> !Double.isNaN(rating));
    Map<ScoringMethod, Estimate> scores = new EnumMap<>(ScoringMethod.class);
    for (ScoringMethod method : ScoringMethod.values()) {
      scores.put(
          method,
          switch (method) {
            case PROFILE_CORRELATION -> profile(row);
            case WITHIN_PERSON_DISTANCE -> rated ? withinPerson(standardized) : NO_RATING;
            case MODE,
                PROPORTION,
                DISTANCE,
                SQUARED_DISTANCE,
                STANDARDIZED_DISTANCE,
                MEDIAN_DISTANCE,
                NEAR_MODE,
                SAME_SIDE ->
                mean(method, row);
          });
    }
    return scores;
  }

  private Estimate mean(ScoringMethod method, double[] row) {
    double sum = 0;
    int n = 0;
    for (int item = 0; item < row.length; item++) {
      PanelKey.Item of = key.items().get(item);
      if (!Double.isNaN(row[item]) && of.n() > 0) {
        double score = one(method, of, row[item]);
        if (!Double.isNaN(score)) {
          sum += score;
          n++;
        }
      }
    }
    return n == 0 ? NO_RATING : Estimate.of(sum / n);
  }

  private double one(ScoringMethod method, PanelKey.Item of, double rating) {
    double mean = figure(of.mean());
    double mode = figure(of.mode());
    return switch (method) {
      case MODE -> rating == mode ? 1 : 0;
      case NEAR_MODE -> Math.abs(rating - mode) <= 1 ? 1 : 0;
      case PROPORTION -> of.shares().get(Arrays.binarySearch(points, (int) rating));
      case DISTANCE -> -Math.abs(rating - mean);
      case SQUARED_DISTANCE -> -(rating - mean) * (rating - mean);
      case MEDIAN_DISTANCE -> -Math.abs(rating - figure(of.median()));
      case STANDARDIZED_DISTANCE -> {
        double deviation = of.standardDeviation().value().orElse(0);
        yield deviation == 0 ? Double.NaN : -Math.abs(rating - mean) / deviation;
      }
      case SAME_SIDE -> {
        double middle = (points[0] + points[points.length - 1]) / 2.0;
        double sides = Math.signum(rating - middle) * Math.signum(mean - middle);
        yield (1 + sides) / 2;
      }
      case WITHIN_PERSON_DISTANCE, PROFILE_CORRELATION ->
          throw new IllegalArgumentException(method + " is no mean over single options");
    };
  }

  private Estimate withinPerson(double[] standardized) {
    double sum = 0;
    int n = 0;
    for (int item = 0; item < standardized.length; item++) {
      double gap = standardized[item] - standardizedMeans[item];
      if (!Double.isNaN(gap)) {
        sum -= gap * gap;
        n++;
      }
    }
    return n == 0 ? NO_RATING : Estimate.of(sum / n);
  }

  private Estimate profile(double[] row) {
    double[] own = new double[row.length];
    double[] means = new double[row.length];
    int n = 0;
    for (int item = 0; item < row.length; item++) {
      PanelKey.Item of = key.items().get(item);
      if (!Double.isNaN(row[item]) && of.n() > 0) {
        own[n] = row[item];
        means[n++] = figure(of.mean());
      }
    }
    return SampleMoments.correlation(Arrays.copyOf(own, n), Arrays.copyOf(means, n));
  }

  private static double figure(Estimate estimate) {
    return estimate.value().orElseThrow();
  }
}
