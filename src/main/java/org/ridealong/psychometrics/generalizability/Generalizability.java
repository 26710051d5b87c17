package org.ridealong.psychometrics.generalizability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ridealong.psychometrics.generalizability.Observations.Partition;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.NamedOutcome;
import org.ridealong.psychometrics.numeric.OrderedTasks;
import org.ridealong.psychometrics.numeric.Outcome;

/**
 * Variance components of a measurement design (Cronbach and others 1972; Brennan 2001) by
 * restricted maximum likelihood, crossed or nested, balanced or not.
 *
 * <p>Every effect of the design is random with its own variance, the mean is common, and the
 * residual holds the interaction of all factors with all other error. In balanced data whose ANOVA
 * estimates are not negative the two agree. Predictions are best linear unbiased (Henderson 1975);
 * their error includes that of the mean.
 *
 * <p>Edge cases, all named outcomes: scores that are all equal; a factor with one level; an effect
 * that has the same levels as another or as the observations (both are then counted in the first,
 * or in the residual); no residual; an iteration that does not end. A component at zero has no
 * standard error.
 */
public final class Generalizability {

  private final Observations observations;
  private final MeasurementDesign design;
  private final List<NamedOutcome> outcomes = new ArrayList<>();
  private final Map<Effect, Estimate.NotEstimable> leftOut = new LinkedHashMap<>();
  private final Map<Effect, Partition> partitions = new LinkedHashMap<>();
  private final List<Effect> kept = new ArrayList<>();

  private Generalizability(MeasurementDesign design, Observations observations) {
    this.design = design;
    this.observations = observations;
  }

  /**
   * Variance components and predictions.
   *
   * @param threads how many threads work; any number gives the same bits
   */
  public static GeneralizabilityEstimates estimate(
      MeasurementDesign design, Observations observations, int threads) {
    try (OrderedTasks tasks = new OrderedTasks(threads)) {
      return new Generalizability(design, observations).run(tasks);
    }
  }

  private GeneralizabilityEstimates run(OrderedTasks tasks) {
    double[] scaled = new double[observations.count()];
    Scaling scaling = Scaling.of(observations, scaled);
    for (Effect effect : design.effects()) {
      Partition partition = observations.partition(effect.factors());
      partitions.put(effect, partition);
      Optional<Estimate.NotEstimable> reason = whyNot(partition);
      reason.ifPresent(found -> leftOut.put(effect, found));
      if (reason.isEmpty()) {
        kept.add(effect);
      }
    }
    if (scaling.deviation() == 0) {
      return nothing(
          new Estimate.NotEstimable(
              Outcome.ZERO_VARIANCE, "All scores are equal, or there is only one."),
          scaling);
    }
    RestrictedLikelihood likelihood =
        new RestrictedLikelihood(kept.stream().map(partitions::get).toList(), scaled, tasks);
    int[] levels = new int[kept.size() + 1];
    Arrays.setAll(
        levels, k -> k < kept.size() ? partitions.get(kept.get(k)).count() : observations.count());
    RemlEstimation estimation = new RemlEstimation(likelihood, levels);
    RemlEstimation.Solution solution = estimation.solve();
    if (solution.noResidual()) {
      return nothing(
          new Estimate.NotEstimable(
              Outcome.ZERO_VARIANCE, "The effects explain the scores without any residual."),
          scaling);
    }
    if (!solution.converged()) {
      return nothing(
          new Estimate.NotEstimable(
              Outcome.NOT_CONVERGED,
              "The iteration stopped after %d steps.".formatted(solution.iterations())),
          scaling);
    }
    Optional<double[][]> covariances = estimation.covariances(solution);
    return report(solution, covariances, likelihood, scaling);
  }

  private Optional<Estimate.NotEstimable> whyNot(Partition partition) {
    if (partition.count() < 2) {
      return Optional.of(
          new Estimate.NotEstimable(Outcome.TOO_FEW_LEVELS, "It has only one level."));
    }
    if (partition.count() == observations.count()) {
      return Optional.of(
          new Estimate.NotEstimable(
              Outcome.NOT_IDENTIFIED,
              "Each of its levels has one observation: it is part of the residual."));
    }
    return kept.stream()
        .filter(other -> partitions.get(other).isSameAs(partition))
        .findFirst()
        .map(
            other ->
                new Estimate.NotEstimable(
                    Outcome.NOT_IDENTIFIED,
                    "It has the same levels as %s, in which it is counted."
                        .formatted(other.name())));
  }

  /** Scores are brought to mean 0 and variance 1 for the computation. */
  private record Scaling(double mean, double deviation) {

    static Scaling of(Observations observations, double[] scaled) {
      int n = scaled.length;
      double mean = 0;
      for (int i = 0; i < n; i++) {
        mean += observations.score(i) / n;
      }
      double squares = 0;
      double largest = 0;
      for (int i = 0; i < n; i++) {
        squares += (observations.score(i) - mean) * (observations.score(i) - mean);
        largest = Math.max(largest, Math.abs(observations.score(i)));
      }
      double deviation = n < 2 ? 0 : Math.sqrt(squares / (n - 1));
      deviation = deviation <= 1e-12 * largest ? 0 : deviation;
      for (int i = 0; i < n; i++) {
        scaled[i] = deviation == 0 ? 0 : (observations.score(i) - mean) / deviation;
      }
      return new Scaling(mean, deviation);
    }
  }

  private GeneralizabilityEstimates nothing(Estimate.NotEstimable reason, Scaling scaling) {
    outcomes.add(new NamedOutcome("model", reason.outcome(), reason.reason()));
    List<VarianceComponent> components = new ArrayList<>();
    for (Effect effect : design.effects()) {
      Estimate.NotEstimable why = leftOut.getOrDefault(effect, reason);
      components.add(
          new VarianceComponent(effect.name(), partitions.get(effect).count(), why, why, why));
    }
    components.add(
        new VarianceComponent(
            VarianceComponent.RESIDUAL, observations.count(), reason, reason, reason));
    Partition objects = partitions.get(design.object());
    int[][] members = MixedEquations.members(objects, observations.count());
    return new GeneralizabilityEstimates(
        components,
        observations.count() == 0 ? reason : Estimate.of(scaling.mean()),
        reason,
        reason,
        Arrays.stream(members).map(own -> new ObjectScore(own[0], reason, reason)).toList(),
        false,
        0,
        outcomes);
  }

  private GeneralizabilityEstimates report(
      RemlEstimation.Solution solution,
      Optional<double[][]> covariances,
      RestrictedLikelihood likelihood,
      Scaling scaling) {
    double unit = scaling.deviation() * scaling.deviation();
    double total = 0;
    for (int k = 0; k < solution.variances().length; k++) {
      total += solution.atZero()[k] ? 0 : solution.variances()[k];
    }
    List<VarianceComponent> components = new ArrayList<>();
    for (Effect effect : design.effects()) {
      int k = kept.indexOf(effect);
      int count = partitions.get(effect).count();
      components.add(
          k < 0
              ? missing(effect.name(), count, leftOut.get(effect))
              : component(effect.name(), count, k, solution, covariances, unit, total));
    }
    components.add(
        component(
            VarianceComponent.RESIDUAL,
            observations.count(),
            kept.size(),
            solution,
            covariances,
            unit,
            total));
    RestrictedLikelihood.Evaluation end = solution.evaluation();
    return new GeneralizabilityEstimates(
        components,
        Estimate.of(scaling.mean() + scaling.deviation() * end.mean()),
        Estimate.of(scaling.deviation() * Math.sqrt(end.meanVariance())),
        Estimate.of(
            end.logLikelihood() - (observations.count() - 1) * Math.log(scaling.deviation())),
        new ObjectPredictions(likelihood, solution, scaling.deviation())
            .of(
                kept.indexOf(design.object()),
                partitions.get(design.object()),
                leftOut.get(design.object())),
        true,
        solution.iterations(),
        outcomes);
  }

  private static VarianceComponent missing(String name, int levels, Estimate.NotEstimable reason) {
    return new VarianceComponent(name, levels, reason, reason, reason);
  }

  private static VarianceComponent component(
      String name,
      int levels,
      int k,
      RemlEstimation.Solution solution,
      Optional<double[][]> covariances,
      double unit,
      double total) {
    if (solution.atZero()[k]) {
      return new VarianceComponent(
          name,
          levels,
          Estimate.of(0),
          Estimate.notEstimable(Outcome.AT_BOUNDARY, "The variance is at its lower bound of 0."),
          Estimate.of(0));
    }
    double variance = solution.variances()[k];
    Estimate error =
        covariances.isEmpty()
            ? Estimate.notEstimable(
                Outcome.NOT_IDENTIFIED, "The data cannot tell the components apart.")
            : Estimate.of(unit * Math.sqrt(covariances.get()[k][k]));
    return new VarianceComponent(
        name, levels, Estimate.of(unit * variance), error, Estimate.of(variance / total));
  }
}
