package org.ridealong.psychometrics.irt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ridealong.psychometrics.numeric.ScoreTable;

/**
 * What a calibration expects of an item, and what candidates did on it.
 *
 * <p>For the comparison, candidates are put into groups by their posterior means: with the means in
 * order, group j begins at the mean of rank floor(j n / groups), so that candidates with the same
 * mean are in the same group and the order of rows changes nothing. In each group stand the mean
 * trait, the mean score as a share of the item's range, and the curve at that mean trait. It shows
 * where a curve misses (Hambleton, Swaminathan and Rogers 1991, chapter 4) and is no test: {@link
 * SummedScoreFit} is. O(n (log n + items)).
 */
public final class ResponseCurves {

  private final Calibration calibration;

  public ResponseCurves(Calibration calibration) {
    this.calibration = calibration;
  }

  /**
   * Candidates with about the same trait.
   *
   * @param theta their mean
   * @param n those of them who have a score on the item
   * @param observed mean score, 0 for the item's lowest and 1 for its highest
   * @param expected the curve at {@code theta}, on the same scale
   */
  public record Group(double theta, long n, double observed, double expected) {}

  /** P(score = lowest + k) at a trait value, for all k. */
  public double[] probabilities(int place, double theta) {
    int categories = calibration.layout().categories(place);
    double[] probabilities = new double[categories];
    calibration
        .model()
        .function()
        .probabilities(calibration.itemParameters(place), categories, theta, probabilities);
    return probabilities;
  }

  /** The expected score at a trait value, 0 for the item's lowest and 1 for its highest. */
  public double expectedShare(int place, double theta) {
    double[] probabilities = probabilities(place, theta);
    double sum = 0;
    for (int k = 1; k < probabilities.length; k++) {
      sum += k * probabilities[k];
    }
    return sum / (probabilities.length - 1);
  }

  /**
   * Compares each item with its curve.
   *
   * @param table the scores that were calibrated
   * @param most at most so many groups
   * @return for each calibrated item its groups in ascending order, those without a score left out
   */
  public List<List<Group>> groups(ScoreTable table, PersonScores persons, int most) {
    double[] traits = new double[table.candidates()];
    for (int candidate = 0; candidate < traits.length; candidate++) {
      traits[candidate] = persons.of(candidate).posteriorMean().value().orElse(Double.NaN);
    }
    double[] begins = begins(traits, most);
    int[] groupOf = new int[traits.length];
    for (int candidate = 0; candidate < traits.length; candidate++) {
      groupOf[candidate] = Double.isNaN(traits[candidate]) ? -1 : group(begins, traits[candidate]);
    }
    List<List<Group>> items = new ArrayList<>();
    for (int place = 0; place < calibration.items().size(); place++) {
      items.add(groups(place, table, traits, groupOf, begins.length));
    }
    return items;
  }

  /** The lowest trait of each group, in ascending order without doubles. */
  private static double[] begins(double[] traits, int most) {
    double[] ordered = Arrays.stream(traits).filter(t -> !Double.isNaN(t)).sorted().toArray();
    double[] begins = new double[most];
    for (int j = 0; j < most && ordered.length > 0; j++) {
      begins[j] = ordered[(int) ((long) j * ordered.length / most)];
    }
    return Arrays.stream(begins).distinct().toArray();
  }

  private static int group(double[] begins, double trait) {
    int found = Arrays.binarySearch(begins, trait);
    return found >= 0 ? found : -found - 2;
  }

  private List<Group> groups(
      int place, ScoreTable table, double[] traits, int[] groupOf, int groups) {
    CalibratedItem item = calibration.items().get(place);
    long[] n = new long[groups];
    long[] scores = new long[groups];
    double[] theta = new double[groups];
    for (int candidate = 0; candidate < traits.length; candidate++) {
      int group = groupOf[candidate];
      if (group >= 0 && !table.isMissing(candidate, item.item())) {
        n[group]++;
        scores[group] += table.score(candidate, item.item()) - item.lowest();
        theta[group] += traits[candidate];
      }
    }
    List<Group> filled = new ArrayList<>();
    for (int group = 0; group < groups; group++) {
      if (n[group] > 0) {
        double mean = theta[group] / n[group];
        double observed = (double) scores[group] / n[group] / (item.categories() - 1);
        filled.add(new Group(mean, n[group], observed, expectedShare(place, mean)));
      }
    }
    return filled;
  }
}
