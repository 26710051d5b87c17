package org.ridealong.analysis.rater;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ridealong.psychometrics.agreement.AgreementFigure;
import org.ridealong.psychometrics.agreement.ChanceCorrected;
import org.ridealong.psychometrics.agreement.Coefficient;
import org.ridealong.psychometrics.agreement.RankAgreement;
import org.ridealong.psychometrics.agreement.Ratings;
import org.ridealong.psychometrics.agreement.Weighting;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.GroupedJackknife;
import org.ridealong.psychometrics.numeric.MeanInterval;
import org.ridealong.psychometrics.numeric.NamedOutcome;
import org.ridealong.psychometrics.numeric.Outcome;
import org.ridealong.psychometrics.numeric.SampleMoments;
import org.ridealong.rating.PlacedRating;

/**
 * The figures of one rater, over all criteria or over one. Pure.
 *
 * <p>The unit is the answer: the criteria of an answer depend on each other, so that a mean over
 * answers of the mean over criteria has the interval, and kappa's leaves out answers, not criteria.
 * Agreement, leniency and all that is set beside partners rests on at least {@link #FEWEST}
 * answers.
 *
 * @param n ratings with a level, third readings among them
 * @param missing ratings that said why there is no level
 * @param mean of the levels
 * @param deviation divisor n - 1
 * @param answers answers with a partner's level beside the own
 * @param pairs levels beside a partner's
 * @param ownMean mean of the own levels in pairs
 * @param partnerMean mean of the partners' levels in the same pairs
 * @param exact share of equal levels
 * @param adjacent share of levels that differ by at most 1
 * @param kappa Cohen's with squared weights
 * @param leniency mean of own less partner's level
 * @param change leniency in the later half of the answers less that in the earlier half
 * @param differenceDeviation standard deviation of own less partner's level
 * @param spread own standard deviation over the partners', in pairs
 * @param separation share of the variance that lies between the criteria of an answer, over the
 *     same share of the partners
 */
record RaterFigures(
    int n,
    int missing,
    Estimate mean,
    Estimate deviation,
    int answers,
    int pairs,
    Estimate ownMean,
    Estimate partnerMean,
    Estimate exact,
    Estimate adjacent,
    Estimate kappa,
    Estimate kappaLower,
    Estimate kappaUpper,
    MeanInterval leniency,
    MeanInterval change,
    Estimate differenceDeviation,
    Estimate spread,
    Estimate separation) {

  /** Below so many answers that a partner read too, figures that compare are not given. */
  static final int FEWEST = 10;

  /** Groups of answers that kappa's interval leaves out one at a time. */
  private static final int GROUPS = 20;

  /**
   * @param ratings live ones of the rater
   * @param pairs of the rater, in the order of handing in
   */
  static RaterFigures of(List<PlacedRating> ratings, List<RatedPair> pairs) {
    double[] levels =
        ratings.stream()
            .filter(rating -> rating.level() != null)
            .mapToDouble(PlacedRating::level)
            .toArray();
    Collection<List<RatedPair>> answers =
        pairs.stream()
            .collect(
                Collectors.groupingBy(RatedPair::answer, LinkedHashMap::new, Collectors.toList()))
            .values();
    return new Builder(pairs, List.copyOf(answers)).build(levels, ratings.size() - levels.length);
  }

  /** The figures that could not be estimated. */
  List<NamedOutcome> outcomes() {
    Map<String, Estimate> figures = new LinkedHashMap<>();
    figures.put("mean", mean);
    figures.put("sd", deviation);
    figures.put("partnerMean", partnerMean);
    figures.put("exact", exact);
    figures.put("adjacent", adjacent);
    figures.put("kappa", kappa);
    figures.put("leniency", leniency.figure());
    figures.put("change", change.figure());
    figures.put("differenceSd", differenceDeviation);
    figures.put("spread", spread);
    figures.put("separation", separation);
    return NamedOutcome.among(figures);
  }

  /** Holds what the comparisons share. */
  private record Builder(List<RatedPair> pairs, List<List<RatedPair>> answers) {

    RaterFigures build(double[] levels, int missing) {
      AgreementFigure kappa = areEnough() ? kappa(pairs) : AgreementFigure.of(tooFew());
      GroupedJackknife interval = interval(kappa);
      return new RaterFigures(
          levels.length,
          missing,
          SampleMoments.mean(levels),
          SampleMoments.standardDeviation(levels),
          answers.size(),
          pairs.size(),
          enough(() -> SampleMoments.mean(of(RatedPair::own))),
          enough(() -> SampleMoments.mean(of(RatedPair::partner))),
          enough(() -> RankAgreement.within(ratings(pairs), 0)),
          enough(() -> RankAgreement.within(ratings(pairs), 1)),
          kappa.estimate(),
          interval.lower(),
          interval.upper().then(bound -> Estimate.of(Math.min(1, bound))),
          leniency(),
          change(),
          enough(() -> SampleMoments.standardDeviation(of(RatedPair::difference))),
          enough(this::spread),
          enough(this::separation));
    }

    private interface Figure {
      Estimate get();
    }

    private boolean areEnough() {
      return answers.size() >= FEWEST;
    }

    private Estimate enough(Figure figure) {
      return areEnough() ? figure.get() : tooFew();
    }

    private Estimate tooFew() {
      return Estimate.notEstimable(
          Outcome.TOO_FEW_RATINGS,
          "Needs %d answers that a partner read too, has %d.".formatted(FEWEST, answers.size()));
    }

    private double[] of(ToDoubleFunction<RatedPair> value) {
      return pairs.stream().mapToDouble(value).toArray();
    }

    private static Ratings ratings(List<RatedPair> pairs) {
      return Ratings.ofNumbers(
          2,
          pairs.stream()
              .map(pair -> new double[] {pair.own(), pair.partner()})
              .toArray(double[][]::new));
    }

    private static AgreementFigure kappa(List<RatedPair> pairs) {
      return ChanceCorrected.of(ratings(pairs), Coefficient.CONGER, Weighting.QUADRATIC);
    }

    /**
     * With one pair an answer the kernel's interval holds; else answers are left out in groups.
     * They fall into the groups in turn, so that no group stands for one stretch of time.
     */
    private GroupedJackknife interval(AgreementFigure kappa) {
      if (answers.size() == pairs.size() && kappa.low().isPresent()) {
        return new GroupedJackknife(kappa.low().get(), kappa.high().orElseThrow());
      }
      int groups = Math.min(GROUPS, answers.size());
      return GroupedJackknife.of(
          kappa.estimate(),
          groups,
          left ->
              kappa(
                      IntStream.range(0, answers.size())
                          .filter(answer -> answer % groups != left)
                          .mapToObj(answers::get)
                          .flatMap(List::stream)
                          .toList())
                  .estimate());
    }

    private double[] differences(List<List<RatedPair>> some) {
      return some.stream()
          .mapToDouble(
              answer -> answer.stream().mapToInt(RatedPair::difference).average().orElseThrow())
          .toArray();
    }

    private MeanInterval leniency() {
      return areEnough() ? MeanInterval.of(differences(answers)) : none(tooFew());
    }

    /** The later half of the rater's readings against the earlier one. */
    private MeanInterval change() {
      if (!areEnough()) {
        return none(tooFew());
      }
      List<List<RatedPair>> ordered =
          answers.stream()
              .sorted((one, other) -> one.get(0).order() - other.get(0).order())
              .toList();
      int half = ordered.size() / 2;
      return MeanInterval.change(
          differences(ordered.subList(0, half)),
          differences(ordered.subList(half, ordered.size())));
    }

    private static MeanInterval none(Estimate refusal) {
      return new MeanInterval(refusal, refusal, refusal);
    }

    private Estimate spread() {
      return ratio(
          SampleMoments.standardDeviation(of(RatedPair::own)),
          SampleMoments.standardDeviation(of(RatedPair::partner)));
    }

    private Estimate separation() {
      if (answers.stream().allMatch(answer -> answer.size() < 2)) {
        return Estimate.notEstimable(
            Outcome.NOT_DEFINED, "One criterion cannot be told apart from others.");
      }
      return ratio(within(RatedPair::own), within(RatedPair::partner));
    }

    /** Mean variance within an answer over the variance of all levels. */
    private Estimate within(ToDoubleFunction<RatedPair> value) {
      Estimate within =
          SampleMoments.mean(
              answers.stream()
                  .filter(answer -> answer.size() > 1)
                  .map(answer -> answer.stream().mapToDouble(value).toArray())
                  .mapToDouble(levels -> SampleMoments.variance(levels).value().orElseThrow())
                  .toArray());
      return ratio(within, SampleMoments.variance(of(value)));
    }

    private static Estimate ratio(Estimate above, Estimate below) {
      return above.then(
          a ->
              below.then(
                  b ->
                      b > 0
                          ? Estimate.of(a / b)
                          : Estimate.notEstimable(Outcome.ZERO_VARIANCE, "All levels are equal.")));
    }
  }
}
