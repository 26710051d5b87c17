package org.ridealong.psychometrics.facets;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ridealong.psychometrics.numeric.Cholesky;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

/**
 * What remains to be computed when joint estimation has ended: candidates' standard errors, the
 * likelihood of the ratings as they are, and bias terms.
 *
 * <p>With v and c as in {@link JointLikelihood} and C the covariances of the other parameters,
 * theta has variance 1 / v + c' C c / v^2. Bias terms are efficient scores as in {@link
 * MarginalBias}, where theta takes v(b) c / v and v(b)^2 / v off the information.
 */
final class JointEnd {

  private final JointLikelihood likelihood;
  private final Parameters parameters;
  private final Designs designs;
  private final Optional<Covariances> covariances;
  private final FacetLevel[] levels;
  private final BiasScore[] scores;
  private final List<BiasTerm> bias;
  private double logLikelihood;
  private double sum;
  private double squares;
  private int measured;

  JointEnd(
      JointEstimation.Solution solution,
      Designs designs,
      Optional<Covariances> covariances,
      boolean interactions) {
    this.designs = designs;
    this.covariances = covariances;
    likelihood = solution.likelihood();
    parameters = likelihood.parameters();
    levels = new FacetLevel[designs.groups()];
    logLikelihood = solution.evaluation().logLikelihood();
    Optional<Cholesky> information =
        interactions && covariances.isPresent()
            ? Cholesky.of(parameters.reduce(solution.evaluation().information()))
            : Optional.empty();
    scores = information.isPresent() ? observedScores() : new BiasScore[0];
    visit(new FacetsModel(parameters, solution.whole()));
    bias =
        Stream.of(scores)
            .filter(Objects::nonNull)
            .map(score -> score.term(parameters, information.orElseThrow()))
            .toList();
  }

  /** Measure and standard error of each group. */
  FacetLevel[] levels() {
    return levels;
  }

  /** Of the ratings as they are, at the measures from adjusted totals. */
  double logLikelihood() {
    return logLikelihood;
  }

  List<BiasTerm> bias() {
    return bias;
  }

  /** Mean of the measures over candidates, 0 if there is none. */
  double mean() {
    return measured == 0 ? 0 : sum / measured;
  }

  /** Standard deviation of the measures over candidates. */
  Estimate deviation() {
    if (measured < 2) {
      return Estimate.notEstimable(
          Outcome.TOO_FEW_CANDIDATES,
          "Needs at least 2 candidates with ratings, has %d.".formatted(measured));
    }
    double variance = (squares - sum * sum / measured) / (measured - 1);
    return Estimate.of(Math.sqrt(Math.max(0, variance)));
  }

  private BiasScore[] observedScores() {
    Layout layout = parameters.layout();
    Ratings ratings = layout.ratings();
    BiasScore[] byRaterAndCriterion = new BiasScore[ratings.raters() * ratings.criteria()];
    for (int event = 0; event < ratings.events(); event++) {
      for (int i = 0; i < ratings.criteria(); i++) {
        if (layout.isUsed(event, i)) {
          int at = ratings.rater(event) * ratings.criteria() + i;
          if (byRaterAndCriterion[at] == null) {
            byRaterAndCriterion[at] = new BiasScore(i, ratings.rater(event), parameters.size());
          }
          byRaterAndCriterion[at].n++;
          byRaterAndCriterion[at].gradient -= layout.score(event, i);
        }
      }
    }
    return byRaterAndCriterion;
  }

  private void visit(FacetsModel model) {
    FacetLevel none =
        FacetLevel.missing(
            new Estimate.NotEstimable(Outcome.NO_SCORES, "The candidate has no usable rating."));
    for (int design = 0; design < designs.count(); design++) {
      DesignRatings ratings = new DesignRatings(model, parameters, designs, design);
      for (int group = designs.firstGroup(design); group < designs.endGroup(design); group++) {
        if (ratings.isEmpty()) {
          levels[group] = none;
          continue;
        }
        ratings.at(likelihood.theta(group));
        ratings.fillCross();
        levels[group] = level(ratings, likelihood.theta(group));
        logLikelihood += likelihood.adjustmentOfLogLikelihood(ratings, group);
        int n = designs.candidatesIn(group);
        measured += n;
        sum += n * likelihood.theta(group);
        squares += n * likelihood.theta(group) * likelihood.theta(group);
        if (scores.length > 0) {
          addBias(ratings, n);
        }
      }
    }
  }

  private FacetLevel level(DesignRatings ratings, double theta) {
    if (covariances.isEmpty()) {
      return FacetLevel.missing(
          new Estimate.NotEstimable(
              Outcome.NOT_CONVERGED, "The estimation did not reach a maximum; see convergence."));
    }
    double v = ratings.variance();
    double quadratic = 0;
    for (int one : ratings.touched()) {
      for (int other : ratings.touched()) {
        quadratic +=
            ratings.cross()[one]
                * ratings.cross()[other]
                * covariances.get().covariance(one, other);
      }
    }
    return new FacetLevel(
        Estimate.of(theta), Estimate.of(Math.sqrt(1 / v + Math.max(0, quadratic) / (v * v))));
  }

  private void addBias(DesignRatings ratings, int n) {
    int criteria = parameters.layout().ratings().criteria();
    boolean[] done = new boolean[ratings.count()];
    for (int k = 0; k < ratings.count(); k++) {
      BiasScore score = scores[ratings.rater(k) * criteria + ratings.criterion(k)];
      score.gradient += n * ratings.categories(k).expected();
      addComplete(ratings, k, score, n);
      if (!done[k]) {
        double own = ratings.variance(ratings.criterion(k), ratings.rater(k));
        score.own -= n * own * own / ratings.variance();
        for (int at : ratings.touched()) {
          score.shared[at] -= n * own * ratings.cross()[at] / ratings.variance();
        }
        for (int later = k; later < done.length; later++) {
          done[later] |=
              ratings.rater(later) == ratings.rater(k)
                  && ratings.criterion(later) == ratings.criterion(k);
        }
      }
    }
  }

  private void addComplete(DesignRatings ratings, int k, BiasScore score, int n) {
    double v = n * ratings.categories(k).variance();
    score.own += v;
    score.complete += v;
    score.shared[parameters.criterionAt(ratings.criterion(k))] += v;
    score.shared[parameters.raterAt(ratings.rater(k))] += v;
    int scale = parameters.layout().scaleOf(ratings.criterion(k));
    int[] categories = parameters.layout().scales()[scale].categories();
    for (int place = 1; place < categories.length - 1; place++) {
      score.shared[parameters.stepAt(scale, place)] += n * ratings.withScore(k, place, categories);
    }
  }
}
