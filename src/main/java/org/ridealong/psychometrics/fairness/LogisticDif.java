package org.ridealong.psychometrics.fairness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ridealong.psychometrics.fairness.Strata.Level;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.LogisticRegression;
import org.ridealong.psychometrics.numeric.LogisticRegression.Fit;
import org.ridealong.psychometrics.numeric.Outcome;
import org.ridealong.psychometrics.numeric.ScoreTable;
import org.ridealong.psychometrics.numeric.TailProbability;

/**
 * Logistic-regression DIF (Swaminathan and Rogers 1990) of a 0/1 item. With s the matching score
 * and g = 1 for the focal group:
 *
 * <pre>
 * M0: logit P = t0 + t1 s
 * M1: logit P = t0 + t1 s + t2 g
 * M2: logit P = t0 + t1 s + t2 g + t3 s g
 * </pre>
 *
 * <p>Likelihood-ratio tests: both kinds M0 against M2 (2 df), uniform M0 against M1 (1 df),
 * non-uniform M1 against M2 (1 df). Effect size: the difference of Nagelkerke's R^2 (1991),
 *
 * <pre>R^2 = (1 - exp((D - D(null)) / n)) / (1 - exp(-D(null) / n))</pre>
 *
 * <p>D being -2 log L, with the classes of Jodoin and Gierl (2001). Fitting: {@link
 * LogisticRegression}; where a model separates the answers its deviance is the limit, so that the
 * tests stay defined. O(candidates + scores * steps) an item. Edge cases, as named outcomes: an
 * item that is not 0/1, that everybody has right or wrong, a group that is empty or has only one
 * matching score.
 */
public final class LogisticDif {

  private static final double MODERATE = 0.035;
  private static final double LARGE = 0.070;
  private static final double LEVEL = 0.05;

  private LogisticDif() {}

  /** What a test is about. */
  public enum Kind {
    /** Uniform and non-uniform at once. */
    BOTH(0, 2),
    /** A difference that is the same at all scores. */
    UNIFORM(0, 1),
    /** A difference that changes with the score. */
    NON_UNIFORM(1, 2);

    private final int simple;
    private final int full;

    Kind(int simple, int full) {
      this.simple = simple;
      this.full = full;
    }

    int degreesOfFreedom() {
      return full - simple;
    }
  }

  /**
   * A likelihood-ratio test.
   *
   * @param explained the difference of Nagelkerke's R^2
   * @param size by Jodoin and Gierl; empty if not estimable
   */
  public record Test(Estimate chiSquare, Estimate p, Estimate explained, Optional<EtsClass> size) {}

  /**
   * The tests of one item.
   *
   * @param group t2 of M1, in logits, negative if the item is harder for the focal group
   * @param interaction t3 of M2
   */
  public record Result(
      Test both,
      Test uniform,
      Test nonUniform,
      Estimate group,
      Estimate groupError,
      Estimate interaction,
      Estimate interactionError) {

    public Test test(Kind kind) {
      return switch (kind) {
        case BOTH -> both;
        case UNIFORM -> uniform;
        case NON_UNIFORM -> nonUniform;
      };
    }
  }

  /** Tests every item; arguments as of {@link MantelHaenszel#analyze}. */
  public static List<Result> analyze(ScoreTable scores, BitSet focal, BitSet anchors) {
    MatchingScore matching = MatchingScore.of(scores, anchors);
    return IntStream.range(0, scores.items())
        .mapToObj(item -> analyze(Strata.of(scores, focal, matching, item)))
        .toList();
  }

  static Result analyze(Strata strata) {
    Optional<Estimate> refusal = Refusals.of(strata, true);
    if (refusal.isPresent()) {
      return missing(refusal.get());
    }
    Cells cells = Cells.of(strata);
    if (cells.right == 0 || cells.right == cells.n) {
      return missing(
          Estimate.notEstimable(Outcome.ZERO_VARIANCE, "Everybody has the same answer."));
    }
    Fit[] fits = {cells.fit(2), cells.fit(3), cells.fit(4)};
    return new Result(
        test(Kind.BOTH, fits, cells),
        test(Kind.UNIFORM, fits, cells),
        test(Kind.NON_UNIFORM, fits, cells),
        coefficient(fits[1], 2),
        error(fits[1], 2),
        coefficient(fits[2], 3),
        error(fits[2], 3));
  }

  private static Test test(Kind kind, Fit[] fits, Cells cells) {
    Fit simple = fits[kind.simple];
    Fit full = fits[kind.full];
    if (!simple.hasDeviance() || !full.hasDeviance()) {
      Estimate none = unusable(simple.hasDeviance() ? full : simple);
      return new Test(none, none, none, Optional.empty());
    }
    double statistic = Math.max(0, simple.deviance() - full.deviance());
    double p = TailProbability.chiSquare(statistic, kind.degreesOfFreedom());
    double explained = cells.nagelkerke(full) - cells.nagelkerke(simple);
    return new Test(
        Estimate.of(statistic),
        Estimate.of(p),
        Estimate.of(explained),
        Optional.of(size(explained, p)));
  }

  private static EtsClass size(double explained, double p) {
    if (p > LEVEL || explained < MODERATE) {
      return EtsClass.A;
    }
    return explained < LARGE ? EtsClass.B : EtsClass.C;
  }

  private static Estimate coefficient(Fit fit, int place) {
    return fit.covariance().isPresent() ? Estimate.of(fit.coefficients()[place]) : unusable(fit);
  }

  private static Estimate error(Fit fit, int place) {
    return fit.covariance()
        .map(covariance -> Estimate.of(Math.sqrt(covariance[place][place])))
        .orElseGet(() -> unusable(fit));
  }

  private static Estimate unusable(Fit fit) {
    return switch (fit.state()) {
      case SEPARATED ->
          Estimate.notEstimable(
              Outcome.AT_BOUNDARY, "Score and group separate the answers: infinite coefficients.");
      case COLLINEAR ->
          Estimate.notEstimable(
              Outcome.NOT_IDENTIFIED, "A group has too few different matching scores.");
      case NOT_CONVERGED, CONVERGED ->
          Estimate.notEstimable(
              Outcome.NOT_CONVERGED, "The logistic regression did not reach its maximum.");
    };
  }

  private static Result missing(Estimate none) {
    Test test = new Test(none, none, none, Optional.empty());
    return new Result(test, test, test, none, none, none, none);
  }

  /** Candidates by matching score and group. */
  private record Cells(double[][] rows, double[] trials, double[] rights, double n, double right) {

    private static Cells of(Strata strata) {
      List<double[]> rows = new ArrayList<>();
      List<int[]> counts = new ArrayList<>();
      for (Level level : strata.levels()) {
        double s = level.matching();
        if (level.references() > 0) {
          rows.add(new double[] {1, s, 0, 0});
          counts.add(level.reference());
        }
        if (level.focals() > 0) {
          rows.add(new double[] {1, s, 1, s});
          counts.add(level.focal());
        }
      }
      double[] trials = counts.stream().mapToDouble(c -> c[0] + c[1]).toArray();
      double[] rights = counts.stream().mapToDouble(c -> c[1]).toArray();
      return new Cells(rows.toArray(double[][]::new), trials, rights, sum(trials), sum(rights));
    }

    private static double sum(double[] values) {
      double sum = 0;
      for (double value : values) {
        sum += value;
      }
      return sum;
    }

    private Fit fit(int columns) {
      double[][] design = new double[rows.length][];
      for (int row = 0; row < rows.length; row++) {
        design[row] = Arrays.copyOf(rows[row], columns);
      }
      return LogisticRegression.fit(design, trials, rights);
    }

    private double nagelkerke(Fit fit) {
      double share = right / n;
      double none = -2 * (right * Math.log(share) + (n - right) * Math.log(1 - share));
      return Math.expm1((fit.deviance() - none) / n) / Math.expm1(-none / n);
    }
  }
}
