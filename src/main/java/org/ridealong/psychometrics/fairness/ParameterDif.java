package org.ridealong.psychometrics.fairness;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Estimate.NotEstimable;
import org.ridealong.psychometrics.numeric.Outcome;
import org.ridealong.psychometrics.numeric.SampleMoments;
import org.ridealong.psychometrics.numeric.ScoreTable;
import org.ridealong.psychometrics.numeric.TailProbability;

/**
 * Comparison of item parameters that were estimated in the two groups apart: Lord's chi-square
 * (Lord 1980) and Raju's areas between item curves (Raju 1988, 1990).
 *
 * <p>logit P = a (theta - b) with theta ~ N(0, 1) in either group, a = 1 (1PL) or free (2PL). The
 * focal group's parameters are brought to the reference group's scale over the anchors: 1PL b* = b
 * + mean b(R) - mean b(F); 2PL mean/sigma, A = s(b(R)) / s(b(F)), b* = A b + B, a* = a / A. With v
 * the parameters, S their covariance, F and R the groups:
 *
 * <pre>
 * Lord:  (v(F) - v(R))' (S(F) + S(R))^-1 (v(F) - v(R)),   1 df (b) or 2 df (a, b)
 * Raju:  z = H / sqrt(var H)
 *   1PL  H = b(F) - b(R)
 *   2PL  H = 2 (a(F) - a(R)) log(1 + e^Y) / (a(F) a(R)) - (b(F) - b(R)),
 *        Y = a(F) a(R) (b(F) - b(R)) / (a(F) - a(R))
 * signed area: b(F) - b(R), positive if the item is harder for the focal group
 * </pre>
 *
 * <p>|H| is the unsigned area; the variance is by the delta method from the parameters'
 * covariances. For a(F) = a(R) the limit H = |b(F) - b(R)|. The transformation's own error is not
 * counted, as usual.
 *
 * <p>The number of quadrature nodes matters: {@link #USUAL_NODES} Gauss-Hermite nodes are what ltm,
 * and so difR and most published figures, use; with free slopes and a trait that spreads widely,
 * more nodes (61) give other, better figures. Edge cases, as named outcomes: an item that a group
 * has all right or all wrong; one that does not discriminate; a calibration without maximum; fewer
 * anchors than a scale needs.
 */
public final class ParameterDif {

  /** The nodes of ltm. */
  public static final int USUAL_NODES = 21;

  private final GroupCalibration.Result reference;
  private final GroupCalibration.Result focal;
  private final boolean freeSlopes;

  private ParameterDif(
      GroupCalibration.Result reference, GroupCalibration.Result focal, boolean freeSlopes) {
    this.reference = reference;
    this.focal = focal;
    this.freeSlopes = freeSlopes;
  }

  /**
   * The comparison of one item.
   *
   * @param chiSquare Lord's
   * @param z Raju's
   * @param area H
   */
  public record Result(
      Estimate chiSquare,
      int degreesOfFreedom,
      Estimate p,
      Estimate z,
      Estimate zP,
      Estimate area,
      Estimate areaError,
      Estimate signedArea,
      Estimate signedAreaError) {}

  /**
   * One group's parameters as estimated, before they are rescaled.
   *
   * @param discriminationError 0 where the discrimination is fixed
   */
  public record Parameters(
      Estimate discrimination,
      Estimate difficulty,
      Estimate discriminationError,
      Estimate difficultyError) {}

  /** Calibrates both groups; the scores must be of 0/1 items. */
  public static ParameterDif calibrate(
      ScoreTable scores, BitSet focal, boolean freeSlopes, int nodes) {
    BitSet reference = new BitSet();
    reference.set(0, scores.candidates());
    reference.andNot(focal);
    return new ParameterDif(
        GroupCalibration.calibrate(scores, reference, "reference", freeSlopes, nodes),
        GroupCalibration.calibrate(scores, focal, "focal", freeSlopes, nodes),
        freeSlopes);
  }

  /** Whether both calibrations reached their maximum. */
  public boolean converged() {
    return reference.converged() && focal.converged();
  }

  /** The steps of the longer calibration. */
  public int steps() {
    return Math.max(reference.steps(), focal.steps());
  }

  /** A group's parameters, one per item. */
  public List<Parameters> parameters(boolean ofFocal) {
    GroupCalibration.Result group = ofFocal ? focal : reference;
    return IntStream.range(0, group.items().size())
        .mapToObj(
            item ->
                group
                    .items()
                    .get(item)
                    .map(
                        of ->
                            new Parameters(
                                Estimate.of(of.slope()),
                                Estimate.of(of.difficulty()),
                                Estimate.of(Math.sqrt(of.slopeVariance())),
                                Estimate.of(Math.sqrt(of.difficultyVariance()))))
                    .orElseGet(
                        () -> {
                          Estimate none = group.refusal(item);
                          return new Parameters(none, none, none, none);
                        }))
        .toList();
  }

  /**
   * Compares every item.
   *
   * @param anchors the items that bring the groups to one scale
   */
  public List<Result> compare(BitSet anchors) {
    Optional<double[]> scale = scale(anchors);
    List<Result> results = new ArrayList<>();
    for (int item = 0; item < reference.items().size(); item++) {
      Optional<CalibratedItem> ofReference = reference.items().get(item);
      Optional<CalibratedItem> ofFocal = focal.items().get(item);
      if (ofReference.isEmpty() || ofFocal.isEmpty()) {
        results.add(missing(ofReference.isEmpty() ? reference.refusal(item) : focal.refusal(item)));
      } else if (scale.isEmpty()) {
        results.add(
            missing(
                new NotEstimable(
                    Outcome.NOT_IDENTIFIED,
                    "Too few anchors with parameters in both groups for a common scale.")));
      } else {
        results.add(
            compare(ofReference.get(), ofFocal.get().rescaled(scale.get()[0], scale.get()[1])));
      }
    }
    return List.copyOf(results);
  }

  /** A and B of A theta + B; empty if the anchors do not determine them. */
  private Optional<double[]> scale(BitSet anchors) {
    int[] usable =
        anchors.stream()
            .filter(
                item ->
                    reference.items().get(item).isPresent() && focal.items().get(item).isPresent())
            .toArray();
    if (usable.length == 0) {
      return Optional.empty();
    }
    double[] ofReference = difficulties(reference, usable);
    double[] ofFocal = difficulties(focal, usable);
    double slope = 1;
    if (freeSlopes) {
      double spreadReference = spread(ofReference);
      double spreadFocal = spread(ofFocal);
      if (spreadReference == 0 || spreadFocal == 0) {
        return Optional.empty();
      }
      slope = spreadReference / spreadFocal;
    }
    double shift = mean(ofReference) - slope * mean(ofFocal);
    return Optional.of(new double[] {slope, shift});
  }

  private static double[] difficulties(GroupCalibration.Result group, int[] items) {
    return IntStream.of(items)
        .mapToDouble(item -> group.items().get(item).orElseThrow().difficulty())
        .toArray();
  }

  private static double mean(double[] values) {
    return SampleMoments.mean(values).value().orElseThrow();
  }

  private static double spread(double[] values) {
    return SampleMoments.standardDeviation(values).value().orElse(0);
  }

  private Result compare(CalibratedItem r, CalibratedItem f) {
    double chiSquare = freeSlopes ? lordOfTwo(r, f) : lordOfOne(r, f);
    int degrees = freeSlopes ? 2 : 1;
    double signed = f.difficulty() - r.difficulty();
    double signedError = Math.sqrt(f.difficultyVariance() + r.difficultyVariance());
    double[] area = freeSlopes ? unsignedArea(r, f) : new double[] {signed, signedError};
    double z = area[0] / area[1];
    return new Result(
        Estimate.of(chiSquare),
        degrees,
        Estimate.of(TailProbability.chiSquare(chiSquare, degrees)),
        Estimate.of(z),
        Estimate.of(TailProbability.normalTwoSided(z)),
        Estimate.of(area[0]),
        Estimate.of(area[1]),
        Estimate.of(signed),
        Estimate.of(signedError));
  }

  private static double lordOfOne(CalibratedItem r, CalibratedItem f) {
    double difference = f.difficulty() - r.difficulty();
    return difference * difference / (f.difficultyVariance() + r.difficultyVariance());
  }

  private static double lordOfTwo(CalibratedItem r, CalibratedItem f) {
    double first = f.slope() - r.slope();
    double second = f.difficulty() - r.difficulty();
    double slopes = f.slopeVariance() + r.slopeVariance();
    double mixed = f.covariance() + r.covariance();
    double places = f.difficultyVariance() + r.difficultyVariance();
    double determinant = slopes * places - mixed * mixed;
    return (places * first * first - 2 * mixed * first * second + slopes * second * second)
        / determinant;
  }

  /** H and its standard error. */
  private static double[] unsignedArea(CalibratedItem r, CalibratedItem f) {
    double slopes = f.slope() - r.slope();
    double places = f.difficulty() - r.difficulty();
    if (slopes == 0) {
      return new double[] {
        Math.abs(places), Math.sqrt(f.difficultyVariance() + r.difficultyVariance())
      };
    }
    double product = f.slope() * r.slope();
    double y = product * places / slopes;
    double soft = Math.max(0, y) + Math.log1p(Math.exp(-Math.abs(y)));
    double share = 1 / (1 + Math.exp(-y));
    double h = 2 * slopes * soft / product - places;
    // derivatives of -H, whose sign does not matter for the variance
    double byPlace = 1 - 2 * share;
    double rest = 2 * (share == 0 ? -soft : y * share - soft);
    double bySlopeFocal = rest / (f.slope() * f.slope());
    double bySlopeReference = -rest / (r.slope() * r.slope());
    double variance =
        byPlace * byPlace * (f.difficultyVariance() + r.difficultyVariance())
            + bySlopeFocal * bySlopeFocal * f.slopeVariance()
            + bySlopeReference * bySlopeReference * r.slopeVariance()
            + 2 * byPlace * bySlopeFocal * f.covariance()
            - 2 * byPlace * bySlopeReference * r.covariance();
    return new double[] {h, Math.sqrt(variance)};
  }

  private static Result missing(Estimate none) {
    return new Result(none, 0, none, none, none, none, none, none, none);
  }
}
