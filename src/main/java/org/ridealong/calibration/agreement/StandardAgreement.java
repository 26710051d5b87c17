package org.ridealong.calibration.agreement;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ridealong.psychometrics.agreement.AgreementFigure;
import org.ridealong.psychometrics.agreement.ChanceCorrected;
import org.ridealong.psychometrics.agreement.Coefficient;
import org.ridealong.psychometrics.agreement.RankAgreement;
import org.ridealong.psychometrics.agreement.Ratings;
import org.ridealong.psychometrics.agreement.Weighting;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.SampleMoments;

/**
 * A rater's agreement with definitive levels. Shares, bias and kappa rest on the ratings that have
 * a level; they are null where they cannot be estimated, as kappa is when all levels are the same.
 *
 * @param ratings with a level, one for each criterion of each answer
 * @param unrated where the rater found a reason for no level, although the committee found one
 * @param exact share of equal levels
 * @param adjacent share of levels that differ by at most 1
 * @param largeErrors levels that differ by 2 or more, and those that are missing
 * @param bias mean of own minus definitive level; above 0 is lenient
 * @param kappa Cohen's, with squared weights over the levels' distances
 * @param kappaLow lower end of its 95 % interval
 * @param kappaHigh upper end
 */
public record StandardAgreement(
    int ratings,
    int unrated,
    @Schema(nullable = true) Double exact,
    @Schema(nullable = true) Double adjacent,
    int largeErrors,
    @Schema(nullable = true) Double bias,
    @Schema(nullable = true) Double kappa,
    @Schema(nullable = true) Double kappaLow,
    @Schema(nullable = true) Double kappaHigh) {

  private static final int LARGE = 2;

  public static StandardAgreement of(List<LevelPair> pairs) {
    List<LevelPair> rated = pairs.stream().filter(LevelPair::isRated).toList();
    int unrated = pairs.size() - rated.size();
    double[][] rows =
        rated.stream()
            .map(pair -> new double[] {pair.own(), pair.definitive()})
            .toArray(double[][]::new);
    Ratings both = Ratings.ofNumbers(2, rows);
    AgreementFigure kappa = ChanceCorrected.of(both, Coefficient.CONGER, Weighting.QUADRATIC);
    return new StandardAgreement(
        rated.size(),
        unrated,
        figure(RankAgreement.within(both, 0)),
        figure(RankAgreement.within(both, 1)),
        unrated + (int) rated.stream().filter(pair -> Math.abs(pair.difference()) >= LARGE).count(),
        figure(SampleMoments.mean(rated.stream().mapToDouble(LevelPair::difference).toArray())),
        figure(kappa.estimate()),
        kappa.low().map(StandardAgreement::figure).orElse(null),
        kappa.high().map(StandardAgreement::figure).orElse(null));
  }

  private static Double figure(Estimate estimate) {
    return estimate.value().isPresent() ? estimate.value().getAsDouble() : null;
  }
}
