package org.ridealong.psychometrics.sjt;

import java.util.Arrays;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

/**
 * Scores an order of the options by its agreement with the order of their effectiveness.
 *
 * <p>r(i) is the place of option i in the answer, 1 the most effective, k(i) its place in the key;
 * options that are equally effective share the mean of their places, and so do the options that
 * were not placed. m = (n + 1) / 2 is the mean place of n options.
 *
 * <ul>
 *   <li><b>Spearman</b>: {@code (1 + sum (r - m)(k - m) / sum (k - m)^2) / 2}. Without ties the
 *       fraction is Spearman's rho; with ties in the key it is divided by its largest value
 *       instead, so that every order that the key allows gives 1 and its reverse 0.
 *   <li><b>Kendall</b>: the share of the pairs that the key tells apart which the answer has in the
 *       same order; a pair that was not placed counts half. This is (1 + D) / 2 of Somers' D given
 *       the key, without ties (1 + tau) / 2.
 * </ul>
 *
 * <p>Spearman takes far displacement more seriously, Kendall counts exchanges of neighbours. Time
 * is quadratic in the number of options.
 *
 * <p>References: Spearman (1904); Kendall (1938); Somers (1962); places that are shared by what was
 * not placed: Fagin, Kumar and Sivakumar (2003).
 */
public final class RankOrder {

  private final OptionKey key;

  /**
   * @param effectiveness rated effectiveness of each option, from 1 to 5; at least two options
   * @throws IllegalArgumentException with fewer than two options or a value off the scale
   */
  public RankOrder(double... effectiveness) {
    this.key = new OptionKey(effectiveness);
  }

  /**
   * Agreement of the places, from 0 to 1.
   *
   * @param order options by their index in the key, the most effective first; those that were not
   *     placed are left out
   */
  public Estimate spearman(int... order) {
    double[] answered = places(order);
    if (order.length == 0) {
      return nothingPlaced();
    }
    if (key.spread() == 0) {
      return noOrder();
    }
    double mean = (key.size() + 1) / 2.0;
    double cross = 0;
    double squares = 0;
    for (int i = 0; i < key.size(); i++) {
      double keyed = keyedPlace(i) - mean;
      cross += (answered[i] - mean) * keyed;
      squares += keyed * keyed;
    }
    return Estimate.of((1 + cross / squares) / 2);
  }

  /**
   * Agreement of the pairs, from 0 to 1.
   *
   * @param order options by their index in the key, the most effective first; those that were not
   *     placed are left out
   */
  public Estimate kendall(int... order) {
    double[] answered = places(order);
    if (order.length == 0) {
      return nothingPlaced();
    }
    if (key.spread() == 0) {
      return noOrder();
    }
    double right = 0;
    int pairs = 0;
    for (int i = 0; i < key.size(); i++) {
      for (int j = 0; j < key.size(); j++) {
        if (key.effectiveness(i) > key.effectiveness(j)) {
          pairs++;
          right += answered[i] < answered[j] ? 1 : answered[i] == answered[j] ? 0.5 : 0;
        }
      }
    }
    return Estimate.of(right / pairs);
  }

  /** The mean of the places that an option could have in the key. */
  private double keyedPlace(int option) {
    int before = 0;
    int equal = 0;
    for (int other = 0; other < key.size(); other++) {
      before += key.effectiveness(other) > key.effectiveness(option) ? 1 : 0;
      equal += key.effectiveness(other) == key.effectiveness(option) ? 1 : 0;
    }
    return before + (equal + 1) / 2.0;
  }

  private double[] places(int[] order) {
    double[] places = new double[key.size()];
    Arrays.fill(places, (order.length + 1 + key.size()) / 2.0);
    boolean[] placed = new boolean[key.size()];
    for (int p = 0; p < order.length; p++) {
      if (order[p] < 0 || order[p] >= key.size() || placed[order[p]]) {
        throw new IllegalArgumentException("Each option at most once");
      }
      placed[order[p]] = true;
      places[order[p]] = p + 1;
    }
    return places;
  }

  private static Estimate nothingPlaced() {
    return Estimate.notEstimable(Outcome.NOTHING_ANSWERED, "No option was placed.");
  }

  private static Estimate noOrder() {
    return Estimate.notEstimable(
        Outcome.NO_SCORE_RANGE, "All options are equally effective, so the key has no order.");
  }
}
