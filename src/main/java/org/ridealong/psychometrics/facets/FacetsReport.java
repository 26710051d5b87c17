package org.ridealong.psychometrics.facets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.NamedOutcome;
import org.ridealong.psychometrics.numeric.Outcome;

/** Turns the vectors of an estimation into estimates or the reasons why there are none. */
final class FacetsReport {

  private static final Estimate.NotEstimable NO_MAXIMUM =
      new Estimate.NotEstimable(
          Outcome.NOT_CONVERGED, "The estimation did not reach a maximum; see convergence.");

  private static final Estimate.NotEstimable OPEN =
      new Estimate.NotEstimable(
          Outcome.NOT_IDENTIFIED,
          "The data leave this parameter open: the likelihood is flat in its direction.");

  private static final Estimate.NotEstimable TOO_COARSE =
      new Estimate.NotEstimable(
          Outcome.COARSE_GRID,
          "The candidates differ by less than the points are apart: give more nodes or a smaller"
              + " range.");

  private static final Estimate ORIGIN =
      Estimate.notEstimable(
          Outcome.NOT_IDENTIFIED,
          "It is zero by definition: there is no other one to compare with.");

  private final Parameters parameters;
  private final Layout layout;
  private final double[] whole;
  private final Optional<Covariances> covariances;

  /**
   * @param covariances empty if the estimation did not reach a maximum
   */
  FacetsReport(Parameters parameters, double[] whole, Optional<Covariances> covariances) {
    this.parameters = parameters;
    this.layout = parameters.layout();
    this.whole = whole;
    this.covariances = covariances;
  }

  /** What marginal estimation gives. */
  FacetsEstimates marginal(
      MarginalEstimation.Solution solution, LatentGrid grid, Designs designs, List<BiasTerm> bias) {
    MarginalLikelihood likelihood = solution.likelihood();
    List<NamedOutcome> outcomes = structuralOutcomes(solution.convergence());
    addLatentOutcomes(outcomes, solution, grid, designs);
    return new FacetsEstimates(
        new FacetsModel(parameters, whole),
        criteria(),
        raters(),
        steps(),
        latentDeviation(solution),
        latentError(solution),
        solution.evaluation().logLikelihood(),
        parameters.free(),
        covariances.isPresent()
            ? candidates(designs, likelihood.posteriorMeans(), likelihood.posteriorDeviations())
            : Collections.nCopies(designs.candidates(), FacetLevel.missing(NO_MAXIMUM)),
        bias,
        solution.convergence(),
        outcomes);
  }

  /** Candidates of one group share one object. */
  private static List<FacetLevel> candidates(Designs designs, double[] measures, double[] errors) {
    FacetLevel[] ofGroup = new FacetLevel[designs.groups()];
    for (int group = 0; group < ofGroup.length; group++) {
      ofGroup[group] = new FacetLevel(Estimate.of(measures[group]), Estimate.of(errors[group]));
    }
    return candidates(designs, ofGroup);
  }

  static List<FacetLevel> candidates(Designs designs, FacetLevel[] ofGroup) {
    return IntStream.range(0, designs.candidates())
        .mapToObj(candidate -> ofGroup[designs.groupOf(candidate)])
        .toList();
  }

  /** What joint estimation gives. */
  FacetsEstimates joint(JointEstimation.Solution solution, Designs designs, JointEnd end) {
    return new FacetsEstimates(
        new FacetsModel(parameters, whole, end.mean()),
        criteria(),
        raters(),
        steps(),
        end.deviation(),
        Estimate.notEstimable(
            Outcome.NOT_IDENTIFIED,
            "The spread of the measures is no parameter of joint estimation."),
        end.logLikelihood(),
        parameters.free(),
        candidates(designs, end.levels()),
        end.bias(),
        solution.convergence(),
        structuralOutcomes(solution.convergence()));
  }

  private Estimate latentDeviation(MarginalEstimation.Solution solution) {
    if (!parameters.isLatentFree()) {
      return solution.varies() ? TOO_COARSE : Estimate.of(0);
    }
    return level(parameters.latentAt(), found -> 0).measure() instanceof Estimate.NotEstimable no
        ? no
        : Estimate.of(Math.exp(whole[parameters.latentAt()]));
  }

  private Estimate latentError(MarginalEstimation.Solution solution) {
    if (!parameters.isLatentFree() && solution.varies()) {
      return TOO_COARSE;
    }
    if (!parameters.isLatentFree()) {
      return Estimate.notEstimable(
          Outcome.AT_BOUNDARY, "The latent variance is at its lower bound of 0.");
    }
    int at = parameters.latentAt();
    return level(at, found -> Math.exp(whole[at]) * found.standardError(at)).standardError();
  }

  private FacetLevel level(int at, ToDoubleFunction<Covariances> error) {
    if (covariances.isEmpty()) {
      return FacetLevel.missing(NO_MAXIMUM);
    }
    if (parameters.isAlone(at)) {
      return new FacetLevel(Estimate.of(0), ORIGIN);
    }
    return covariances.get().isIdentified(at)
        ? new FacetLevel(
            Estimate.of(whole[at]), Estimate.of(error.applyAsDouble(covariances.get())))
        : FacetLevel.missing(OPEN);
  }

  List<FacetLevel> criteria() {
    List<FacetLevel> levels = new ArrayList<>();
    for (int i = 0; i < layout.ratings().criteria(); i++) {
      int at = parameters.criterionAt(i);
      levels.add(
          at < 0
              ? FacetLevel.missing(reason(layout.criterion(i)))
              : level(at, found -> found.standardError(at)));
    }
    return levels;
  }

  List<FacetLevel> raters() {
    List<FacetLevel> levels = new ArrayList<>();
    for (int r = 0; r < layout.ratings().raters(); r++) {
      int at = parameters.raterAt(r);
      levels.add(
          at < 0
              ? FacetLevel.missing(reason(layout.rater(r)))
              : level(at, found -> found.standardError(at)));
    }
    return levels;
  }

  private static Estimate.NotEstimable reason(Layout.Standing standing) {
    return switch (standing) {
      case ESTIMABLE -> throw new IllegalArgumentException("estimable");
      case ABSENT -> new Estimate.NotEstimable(Outcome.NO_SCORES, "It has no usable rating.");
      case ALL_HIGHEST ->
          new Estimate.NotEstimable(
              Outcome.EXTREME_SCORE, "All its ratings are in the highest category.");
      case ALL_LOWEST ->
          new Estimate.NotEstimable(
              Outcome.EXTREME_SCORE, "All its ratings are in the lowest category.");
      case ONE_CATEGORY ->
          new Estimate.NotEstimable(
              Outcome.ONE_CATEGORY, "All its ratings are in one and the same category.");
    };
  }

  List<StepLevel> steps() {
    List<StepLevel> steps = new ArrayList<>();
    for (int s = 0; s < layout.scales().length; s++) {
      Scale scale = layout.scales()[s];
      boolean used = layout.steps() == StepModel.COMMON || parameters.criterionAt(s) >= 0;
      for (int step = 1; scale != null && used && step <= scale.highest(); step++) {
        steps.add(new StepLevel(s, step, step(s, scale, step)));
      }
    }
    return steps;
  }

  private FacetLevel step(int number, Scale scale, int step) {
    int place = scale.place(step);
    if (place < 0 || scale.place(step - 1) < 0) {
      return FacetLevel.missing(
          new Estimate.NotEstimable(
              Outcome.EMPTY_CATEGORY, "A category next to this step was never given."));
    }
    if (covariances.isEmpty()) {
      return FacetLevel.missing(NO_MAXIMUM);
    }
    boolean last = place == scale.size() - 1;
    boolean open =
        (!last && !covariances.get().isIdentified(parameters.stepAt(number, place)))
            || (place > 1 && !covariances.get().isIdentified(parameters.stepAt(number, place - 1)));
    if (open) {
      return FacetLevel.missing(OPEN);
    }
    double[] cumulated = parameters.cumulatedSteps(whole, number);
    return new FacetLevel(
        Estimate.of(cumulated[place] - cumulated[place - 1]),
        Estimate.of(covariances.get().standardErrorOfStep(number, place)));
  }

  /** Outcomes that any estimation shares. */
  List<NamedOutcome> structuralOutcomes(Convergence convergence) {
    List<NamedOutcome> outcomes = new ArrayList<>();
    if (IntStream.range(0, layout.ratings().raters()).allMatch(r -> parameters.raterAt(r) < 0)) {
      outcomes.add(
          new NamedOutcome(
              "estimation",
              Outcome.NO_SCORES,
              "Nothing can be estimated: no rater has ratings that differ."));
    }
    if (!convergence.converged()) {
      outcomes.add(new NamedOutcome("estimation", Outcome.NOT_CONVERGED, convergence.reason()));
    } else if (covariances.isEmpty()) {
      outcomes.add(
          new NamedOutcome(
              "estimation", Outcome.NOT_CONVERGED, "The end of the iteration is no maximum."));
    }
    addSubsets(
        outcomes,
        layout.ratersLinkedByCriteria(),
        "rate no common criterion: each subset has an origin of its own");
    addSubsets(
        outcomes,
        layout.ratersLinkedByCandidates(),
        "rate no common candidate: subsets compare only if their candidates are equally able");
    return outcomes;
  }

  private void addSubsets(List<NamedOutcome> outcomes, int[] parts, String text) {
    long subsets =
        IntStream.range(0, parts.length)
            .filter(r -> parameters.raterAt(r) >= 0)
            .map(r -> parts[r])
            .distinct()
            .count();
    if (subsets > 1) {
      outcomes.add(
          new NamedOutcome(
              "raters",
              Outcome.DISCONNECTED,
              "The raters fall into %d disjoint subsets that %s.".formatted(subsets, text)));
    }
  }

  private void addLatentOutcomes(
      List<NamedOutcome> outcomes,
      MarginalEstimation.Solution solution,
      LatentGrid grid,
      Designs designs) {
    if (!parameters.isLatentFree()) {
      outcomes.add(
          solution.varies()
              ? new NamedOutcome("variance", TOO_COARSE.outcome(), TOO_COARSE.reason())
              : new NamedOutcome(
                  "variance",
                  Outcome.ZERO_VARIANCE,
                  "The candidates differ no more than chance: the latent variance is 0."));
      return;
    }
    double sigma = Math.exp(whole[parameters.latentAt()]);
    if (sigma < 0.5 * grid.spacing() || sigma > grid.range() / 3) {
      outcomes.add(
          new NamedOutcome(
              "variance",
              Outcome.COARSE_GRID,
              String.format(
                  Locale.ROOT,
                  "The latent standard deviation of %.3g does not suit points every %.3g up to"
                      + " %.3g.",
                  sigma,
                  grid.spacing(),
                  grid.range())));
    }
    addNarrowPosteriors(outcomes, solution.likelihood().posteriorDeviations(), grid, designs);
  }

  private static void addNarrowPosteriors(
      List<NamedOutcome> outcomes, double[] errors, LatentGrid grid, Designs designs) {
    int narrow =
        IntStream.range(0, errors.length)
            .filter(group -> errors[group] < 0.5 * grid.spacing())
            .map(designs::candidatesIn)
            .sum();
    if (2 * narrow > designs.candidates()) {
      outcomes.add(
          new NamedOutcome(
              "measures",
              Outcome.COARSE_GRID,
              String.format(
                  Locale.ROOT,
                  "%d candidates are known more exactly than half the spacing of the points"
                      + " (%.3g).",
                  narrow,
                  grid.spacing())));
    }
  }
}
