package org.ridealong.psychometrics.irt;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.ridealong.psychometrics.numeric.ScoreTable;

/**
 * Times calibrations, standard errors included, and prints them as seconds and as multiples of a
 * baseline in the same run, which a faster or busier machine changes little.
 *
 * <p>The baseline is one <em>textbook E-step</em>: Bock and Aitkin's (1981) as printed, one thread,
 * candidate by candidate, node by node and item by item, at 61 nodes and the starting values, on
 * 10,000 of the candidates and taken times n / 10,000. Not a test; run its main, with the number of
 * threads and the cases' names (default: all) as arguments.
 */
final class IrtBenchmark {

  private static final int ITEMS = 40;
  private static final int NODES = 61;
  private static final int BASELINE_CANDIDATES = 10_000;
  private static final int WARM_UPS = 2;
  private static final int RUNS = 5;

  private record Case(String name, ItemModel model, int categories, int candidates) {}

  private static final List<Case> CASES =
      List.of(
          new Case("2pl-10k", ItemModel.TWO_PARAMETER, 2, 10_000),
          new Case("2pl-100k", ItemModel.TWO_PARAMETER, 2, 100_000),
          new Case("2pl-1m", ItemModel.TWO_PARAMETER, 2, 1_000_000),
          new Case("rasch-100k", ItemModel.RASCH, 2, 100_000),
          new Case("3pl-100k", ItemModel.THREE_PARAMETER, 2, 100_000),
          new Case("gpcm5-100k", ItemModel.GENERALIZED_PARTIAL_CREDIT, 5, 100_000),
          new Case("grm5-100k", ItemModel.GRADED, 5, 100_000));

  private IrtBenchmark() {}

  public static void main(String... arguments) {
    int threads = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2;
    List<String> chosen =
        Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
    System.out.printf(
        "%-12s %10s %8s %8s %10s %14s %8s%n",
        "case", "candidates", "seconds", "cpu", "baseline", "in baselines", "passes");
    for (Case one : CASES) {
      if (chosen.isEmpty() || chosen.contains(one.name())) {
        time(one, threads);
      }
    }
  }

  private static void time(Case one, int threads) {
    ScoreTable table = scores(one);
    GuessingPrior prior =
        one.model() == ItemModel.THREE_PARAMETER
            ? new GuessingPrior(-1.39, 0.5)
            : GuessingPrior.NONE;
    CalibrationSettings settings = CalibrationSettings.usual(threads).with(prior);
    double[] seconds = new double[RUNS];
    double[] processor = new double[RUNS];
    double[] baselines = new double[RUNS];
    int passes = 0;
    for (int run = -WARM_UPS; run < RUNS; run++) {
      long busy = processorTime();
      long start = System.nanoTime();
      Calibration calibration =
          Simulated.calibrated(MarginalCalibration.calibrate(table, one.model(), settings));
      long middle = System.nanoTime();
      long used = processorTime() - busy;
      textbookStep(one, table);
      long end = System.nanoTime();
      passes = calibration.passes();
      if (run >= 0) {
        seconds[run] = (middle - start) / 1e9;
        processor[run] = used / 1e9;
        baselines[run] = (end - middle) / 1e9 * one.candidates() / BASELINE_CANDIDATES;
      }
    }
    Arrays.sort(seconds);
    Arrays.sort(processor);
    Arrays.sort(baselines);
    double median = seconds[RUNS / 2];
    double baseline = baselines[RUNS / 2];
    System.out.printf(
        "%-12s %10d %8.3f %8.3f %10.3f %14.3f %8d%n",
        one.name(),
        one.candidates(),
        median,
        processor[RUNS / 2],
        baseline,
        median / baseline,
        passes);
  }

  /** Of all threads together, so that other people's work on the machine does not count. */
  private static long processorTime() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static ScoreTable scores(Case one) {
    Random random = new Random(1);
    double[][] items = Simulated.items(one.model(), ITEMS, one.categories(), random);
    byte[][] columns = new byte[ITEMS][one.candidates()];
    BitSet[] missing = new BitSet[ITEMS];
    Arrays.setAll(missing, item -> new BitSet());
    for (int n = 0; n < one.candidates(); n++) {
      double[] theta = {random.nextGaussian()};
      int[] row = Simulated.rows(one.model(), items, one.categories(), theta, random)[0];
      for (int item = 0; item < ITEMS; item++) {
        columns[item][n] = (byte) row[item];
      }
    }
    return ScoreTable.ofColumns(one.candidates(), columns, missing);
  }

  /** Expected counts and log-likelihood as the paper writes them. */
  private static double textbookStep(Case one, ScoreTable table) {
    Quadrature quadrature = Quadrature.equallySpaced(NODES, 6);
    double[] weight = quadrature.normalWeights(0, 1);
    double[][][] probability = new double[ITEMS][NODES][one.categories()];
    double[][] items = Simulated.items(one.model(), ITEMS, one.categories(), new Random(2));
    for (int item = 0; item < ITEMS; item++) {
      for (int q = 0; q < NODES; q++) {
        one.model()
            .function()
            .probabilities(items[item], one.categories(), quadrature.node(q), probability[item][q]);
      }
    }
    double[][][] counts = new double[ITEMS][NODES][one.categories()];
    double logLikelihood = 0;
    double[] posterior = new double[NODES];
    for (int n = 0; n < BASELINE_CANDIDATES; n++) {
      double total = 0;
      for (int q = 0; q < NODES; q++) {
        posterior[q] = weight[q];
        for (int item = 0; item < ITEMS; item++) {
          posterior[q] *= probability[item][q][table.score(n, item)];
        }
        total += posterior[q];
      }
      logLikelihood += Math.log(total);
      for (int q = 0; q < NODES; q++) {
        for (int item = 0; item < ITEMS; item++) {
          counts[item][q][table.score(n, item)] += posterior[q] / total;
        }
      }
    }
    if (!(counts[0][0][0] >= 0)) {
      throw new AssertionError("counts must be there");
    }
    return logLikelihood;
  }
}
