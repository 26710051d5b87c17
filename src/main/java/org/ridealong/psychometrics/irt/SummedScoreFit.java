package org.ridealong.psychometrics.irt;

import java.util.ArrayList;
import java.util.List;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.OrderedTasks;
import org.ridealong.psychometrics.numeric.Outcome;
import org.ridealong.psychometrics.numeric.TailProbability;

/**
 * S-X2 (Orlando and Thissen 2000; for ordered items Kang and Chen 2008): for each item, observed
 * and expected frequencies of its scores within each total score,
 *
 * <pre>E(k | s) = N(s) * sum over q of w P(k) S'(s - k) / sum over q of w S(s)</pre>
 *
 * <p>with S the distribution of the total at a node and S' that of the total without the item, both
 * by the recursion of Lord and Wingersky (1984). Totals 0 and the highest say nothing. Sparse cells
 * are joined as mirt does it (Chalmers 2012) with a smallest expected frequency of {@value
 * #SMALLEST}: {@link SparseCells}. Degrees of freedom: cells less rows less the item's free
 * parameters less those of the groups. Several groups are taken as one mixed population. O(items x
 * log(items) x total x nodes).
 *
 * <p>Not estimable with missing scores, and where no degree of freedom is left.
 */
public final class SummedScoreFit {

  static final double SMALLEST = 1;

  private static final int MOST_PARTS = 16;

  private static final Estimate MISSING =
      Estimate.notEstimable(
          Outcome.MISSING_CELLS, "Total scores compare only where everybody has every score.");
  private static final Estimate NO_FREEDOM =
      Estimate.notEstimable(
          Outcome.TOO_FEW_ITEMS, "No degree of freedom is left after joining sparse cells.");

  private final Calibration calibration;
  private final PackedResponses responses;
  private final int items;
  private final int nodes;
  private final int highest;
  private final double[] weights;
  private final double[][][] probability;
  private final long[][][] observed;

  /**
   * One item.
   *
   * @param rootMeanSquareError sqrt(max(0, chi / df - 1) / (n - 1))
   */
  public record Fit(
      Estimate chiSquare, Estimate degreesOfFreedom, Estimate rootMeanSquareError, Estimate p) {}

  private SummedScoreFit(Calibration calibration) {
    this.calibration = calibration;
    responses = calibration.responses();
    items = calibration.layout().items();
    Quadrature quadrature = calibration.quadrature();
    nodes = quadrature.size();
    int sum = 0;
    probability = new double[items][][];
    for (int item = 0; item < items; item++) {
      int categories = calibration.layout().categories(item);
      sum += categories - 1;
      probability[item] = new double[nodes][categories];
      for (int q = 0; q < nodes; q++) {
        calibration
            .model()
            .function()
            .probabilities(
                calibration.itemParameters(item),
                categories,
                quadrature.node(q),
                probability[item][q]);
      }
    }
    highest = sum;
    weights = new double[nodes];
    for (int group = 0; group < responses.groups(); group++) {
      double share = (double) responses.candidates(group) / responses.candidates();
      double[] own =
          quadrature.normalWeights(calibration.groupMean(group), calibration.groupVariance(group));
      for (int q = 0; q < nodes; q++) {
        weights[q] += share * own[q];
      }
    }
    observed = observed();
  }

  /** All items in the calibration's order. */
  public static List<Fit> of(Calibration calibration) {
    List<Fit> fits = new ArrayList<>();
    if (calibration.responses().hasMissing()) {
      for (int item = 0; item < calibration.layout().items(); item++) {
        fits.add(new Fit(MISSING, MISSING, MISSING, MISSING));
      }
      return fits;
    }
    SummedScoreFit all = new SummedScoreFit(calibration);
    Totals total = all.new Totals();
    total.add(0, all.items);
    Fit[] ordered = new Fit[all.items];
    int parts = Math.min(all.items, MOST_PARTS);
    try (OrderedTasks tasks = new OrderedTasks(calibration.settings().threads())) {
      tasks.run(
          parts,
          part -> {
            int from = all.items * part / parts;
            int to = all.items * (part + 1) / parts;
            Totals others = all.new Totals();
            others.add(0, from);
            others.add(to, all.items);
            all.fit(from, to, others, total, ordered);
            return part;
          });
    }
    return List.of(ordered);
  }

  private long[][][] observed() {
    long[][][] counts = new long[items][highest + 1][];
    for (int item = 0; item < items; item++) {
      for (int s = 0; s <= highest; s++) {
        counts[item][s] = new long[calibration.layout().categories(item)];
      }
    }
    int[] scores = new int[items];
    for (int p = 0; p < responses.patterns(); p++) {
      responses.scores(p, scores);
      int total = 0;
      for (int score : scores) {
        total += score;
      }
      for (int item = 0; item < items; item++) {
        counts[item][total][scores[item]] += responses.weight(p);
      }
    }
    return counts;
  }

  /** Distribution of the sum over some items at each node, by the recursion. */
  private final class Totals {

    private final double[][] at;
    private int reached;

    Totals() {
      at = new double[nodes][highest + 1];
      for (double[] row : at) {
        row[0] = 1;
      }
    }

    Totals(Totals other) {
      at = new double[nodes][];
      for (int q = 0; q < nodes; q++) {
        at[q] = other.at[q].clone();
      }
      reached = other.reached;
    }

    void add(int from, int to) {
      for (int item = from; item < to; item++) {
        int most = calibration.layout().categories(item) - 1;
        for (int q = 0; q < nodes; q++) {
          add(at[q], probability[item][q], most);
        }
        reached += most;
      }
    }

    private void add(double[] row, double[] p, int most) {
      for (int s = reached + most; s >= 0; s--) {
        double sum = 0;
        for (int k = Math.max(0, s - reached); k <= most && k <= s; k++) {
          sum += p[k] * row[s - k];
        }
        row[s] = sum;
      }
    }
  }

  /** Halves a range of items until one is left, adding the other half to the others each time. */
  private void fit(int from, int to, Totals others, Totals total, Fit[] fits) {
    if (to - from == 1) {
      fits[from] = fit(from, total.at, others.at);
      return;
    }
    int middle = (from + to) / 2;
    Totals withSecond = new Totals(others);
    withSecond.add(middle, to);
    fit(from, middle, withSecond, total, fits);
    others.add(from, middle);
    fit(middle, to, others, total, fits);
  }

  private Fit fit(int item, double[][] total, double[][] rest) {
    int most = calibration.layout().categories(item) - 1;
    SparseCells cells = new SparseCells(most + 1);
    for (int s = 1; s < highest; s++) {
      double[] expected = new double[most + 1];
      double all = 0;
      for (int q = 0; q < nodes; q++) {
        all += weights[q] * total[q][s];
        for (int k = 0; k <= most && k <= s; k++) {
          expected[k] += weights[q] * probability[item][q][k] * rest[q][s - k];
        }
      }
      long n = 0;
      for (long one : observed[item][s]) {
        n += one;
      }
      for (int k = 0; k <= most; k++) {
        expected[k] = all > 0 ? expected[k] * n / all : 0;
      }
      boolean isPossible = s >= most && s <= highest - most;
      cells.addRow(observed[item][s], expected, isPossible);
    }
    cells.join();
    int df = cells.cells() - cells.rows() - freeParameters(item);
    if (df <= 0) {
      return new Fit(NO_FREEDOM, Estimate.of(0), NO_FREEDOM, NO_FREEDOM);
    }
    double chi = cells.chiSquare();
    double n = responses.candidates();
    return new Fit(
        Estimate.of(chi),
        Estimate.of(df),
        Estimate.of(Math.sqrt(Math.max(0, (chi / df - 1) / (n - 1)))),
        Estimate.of(TailProbability.chiSquare(chi, df)));
  }

  /** As mirt counts: an item of a rating scale has the common steps and, but for the first, c. */
  private int freeParameters(int item) {
    ParameterLayout layout = calibration.layout();
    int free = layout.freeCount() - layout.freeOfItems();
    if (calibration.model() == ItemModel.RATING_SCALE && item > 0) {
      free++;
    }
    for (int cell = layout.itemCell(item); cell < layout.itemCell(item + 1); cell++) {
      free += layout.freeOf(cell).length > 0 ? 1 : 0;
    }
    return free;
  }
}
