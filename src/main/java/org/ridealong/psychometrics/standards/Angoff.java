package org.ridealong.psychometrics.standards;

import java.util.Arrays;
import java.util.List;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;
import org.ridealong.psychometrics.numeric.SampleMoments;

/**
 * The Angoff method (Angoff 1971): each judge states for each item the score that a borderline
 * candidate will make (for a 0/1 item the probability of a right answer); a judge's cut is the sum
 * over items, the panel's is the mean over judges.
 *
 * <p>Errors by generalizability theory (Brennan 1995) from the judges x items table without
 * replication. With the mean squares MS(j), MS(i), MS(r) of judges, items and residual, J judges
 * and I items:
 *
 * <pre>
 * v(r) = MS(r),  v(j) = max(0, (MS(j) - MS(r)) / I),  v(i) = max(0, (MS(i) - MS(r)) / J)
 * items fixed:   SE = I sqrt(v(j)/J + v(r)/(I J))
 * items random:  SE = I sqrt(v(j)/J + v(i)/I + v(r)/(I J))
 * </pre>
 *
 * <p>SE over judges alone is s(cuts) / sqrt(J). O(J I). Edge cases, as named outcomes: one judge
 * (no error), one item (no variance components).
 */
public final class Angoff {

  private static final double TRIMMED = 0.1;

  private Angoff() {}

  /**
   * Cut scores in points of the test.
   *
   * @param cuts one per judge
   * @param trimmedMean mean without the lowest and the highest tenth of the judges
   * @param judgeVariance variance component of judges, per item
   */
  public record Result(
      int judges,
      int items,
      List<Double> cuts,
      double mean,
      double median,
      double trimmedMean,
      Estimate standardDeviation,
      Estimate errorOverJudges,
      Estimate judgeVariance,
      Estimate itemVariance,
      Estimate residualVariance,
      Estimate errorItemsFixed,
      Estimate errorItemsRandom) {
    public Result {
      cuts = List.copyOf(cuts);
    }
  }

  /**
   * Analyzes a panel's ratings.
   *
   * @param ratings one row per judge, one finite cell per item
   * @throws IllegalArgumentException if there is no judge or item, rows differ in length or a
   *     rating is not finite
   */
  public static Result analyze(double[][] ratings) {
    requireFull(ratings);
    int judges = ratings.length;
    int items = ratings[0].length;
    double[] cuts = Arrays.stream(ratings).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
    double[] ordered = cuts.clone();
    Arrays.sort(ordered);
    Components found = components(ratings);
    Estimate deviation =
        judges < 2
            ? Estimate.notEstimable(
                Outcome.TOO_FEW_CANDIDATES, "The spread of cuts needs at least 2 judges.")
            : SampleMoments.standardDeviation(cuts);
    return new Result(
        judges,
        items,
        Arrays.stream(cuts).boxed().toList(),
        Arrays.stream(cuts).average().orElseThrow(),
        median(ordered),
        trimmedMean(ordered),
        deviation,
        deviation.then(s -> Estimate.of(s / Math.sqrt(judges))),
        found.judges,
        found.items,
        found.residual,
        error(found, judges, items, false),
        error(found, judges, items, true));
  }

  private record Components(Estimate judges, Estimate items, Estimate residual) {}

  private static Components components(double[][] ratings) {
    int judges = ratings.length;
    int items = ratings[0].length;
    if (judges < 2 || items < 2) {
      Estimate none =
          judges < 2
              ? Estimate.notEstimable(
                  Outcome.TOO_FEW_CANDIDATES, "Variance components need at least 2 judges.")
              : Estimate.notEstimable(
                  Outcome.TOO_FEW_ITEMS, "Variance components need at least 2 items.");
      return new Components(none, none, none);
    }
    double[] judgeMeans =
        Arrays.stream(ratings).mapToDouble(row -> Arrays.stream(row).average().orElse(0)).toArray();
    double[] itemMeans = new double[items];
    for (double[] row : ratings) {
      for (int item = 0; item < items; item++) {
        itemMeans[item] += row[item] / judges;
      }
    }
    double grand = Arrays.stream(judgeMeans).average().orElseThrow();
    double rest = 0;
    for (int judge = 0; judge < judges; judge++) {
      for (int item = 0; item < items; item++) {
        double residual = ratings[judge][item] - judgeMeans[judge] - itemMeans[item] + grand;
        rest += residual * residual;
      }
    }
    double residual = rest / ((judges - 1.0) * (items - 1.0));
    double betweenJudges = items * squares(judgeMeans, grand) / (judges - 1);
    double betweenItems = judges * squares(itemMeans, grand) / (items - 1);
    return new Components(
        Estimate.of(Math.max(0, (betweenJudges - residual) / items)),
        Estimate.of(Math.max(0, (betweenItems - residual) / judges)),
        Estimate.of(residual));
  }

  private static double squares(double[] means, double grand) {
    return Arrays.stream(means).map(mean -> (mean - grand) * (mean - grand)).sum();
  }

  private static Estimate error(Components found, int judges, int items, boolean itemsRandom) {
    return found.judges.then(
        j ->
            found.items.then(
                i ->
                    found.residual.then(
                        r -> {
                          double sampled = itemsRandom ? i / items : 0;
                          double variance = j / judges + sampled + r / ((double) items * judges);
                          return Estimate.of(items * Math.sqrt(variance));
                        })));
  }

  static double median(double[] ordered) {
    int middle = ordered.length / 2;
    return ordered.length % 2 == 1 ? ordered[middle] : (ordered[middle - 1] + ordered[middle]) / 2;
  }

  private static double trimmedMean(double[] ordered) {
    int cut = (int) Math.floor(ordered.length * TRIMMED);
    return Arrays.stream(ordered, cut, ordered.length - cut).average().orElseThrow();
  }

  private static void requireFull(double[][] ratings) {
    if (ratings.length == 0 || ratings[0].length == 0) {
      throw new IllegalArgumentException("no judge or no item");
    }
    for (double[] row : ratings) {
      if (row.length != ratings[0].length || !Arrays.stream(row).allMatch(Double::isFinite)) {
        throw new IllegalArgumentException("a judge without a rating of every item");
      }
    }
  }
}
