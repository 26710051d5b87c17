package org.ridealong.psychometrics.facets;

import java.util.List;
import java.util.Optional;
import org.ridealong.psychometrics.numeric.OrderedTasks;

/**
 * The many-facet Rasch model (Linacre 1989).
 *
 * <p>A rater of severity a gives a candidate of ability theta the category k of a criterion of
 * difficulty d with
 *
 * <pre>P(k) ~ exp(k (theta - d - a) - (tau(1) + ... + tau(k)))</pre>
 *
 * <p>Positive severity is more severe. Scores count from the lowest category given. Raters sum to
 * zero within each part that criteria link, the steps of a scale sum to zero.
 *
 * <ul>
 *   <li>{@link #marginal}: criteria are free and theta ~ N(0, sigma^2) over the given points;
 *       maximum marginal likelihood by Newton's method, standard errors from the exact observed
 *       information (Louis 1982), theta as posterior mean and standard deviation.
 *   <li>{@link #joint}: criteria sum to zero and every theta is a parameter; extreme totals are
 *       moved inwards by 0.3 points as FACETS does.
 * </ul>
 *
 * <p>Edge cases: a rater or criterion with extreme scores, with one category or without scores, a
 * category that nobody gave, raters whom nothing links, a latent variance of zero, a direction that
 * the data leave open and an iteration that does not end are all named outcomes. See {@link Layout}
 * for what is set aside and why it does not touch the rest.
 */
public final class ManyFacetRasch {

  /** By how much FACETS moves a total of zero and a perfect total inwards. */
  private static final double EXTREME_ADJUSTMENT = 0.3;

  private ManyFacetRasch() {}

  /** Maximum marginal likelihood; theta of a candidate without ratings is the population's mean. */
  public static FacetsEstimates marginal(Ratings ratings, FacetsSettings settings) {
    Layout layout = Layout.of(ratings, settings.steps());
    LatentGrid grid = new LatentGrid(settings.nodes(), settings.range());
    Designs designs = new Designs(layout);
    try (OrderedTasks tasks = new OrderedTasks(settings.threads())) {
      MarginalEstimation.Solution solution =
          new MarginalEstimation(layout, grid, designs, tasks).solve();
      Parameters parameters = solution.parameters();
      MarginalLikelihood.Evaluation end = solution.evaluation();
      Optional<Covariances> covariances =
          solution.convergence().converged()
              ? Covariances.of(parameters, end.information(1), Covariances.diagonal(end.complete()))
              : Optional.empty();
      List<BiasTerm> bias =
          settings.interactions() ? MarginalBias.of(solution, grid, designs, tasks) : List.of();
      return new FacetsReport(parameters, solution.whole(), covariances)
          .marginal(solution, grid, designs, bias);
    }
  }

  /** Joint maximum likelihood; a candidate without ratings has no measure. */
  public static FacetsEstimates joint(Ratings ratings, FacetsSettings settings) {
    Layout layout = Layout.of(ratings, settings.steps());
    Designs designs = new Designs(layout);
    try (OrderedTasks tasks = new OrderedTasks(settings.threads())) {
      JointEstimation.Solution solution =
          JointEstimation.solve(layout, designs, tasks, EXTREME_ADJUSTMENT);
      Parameters parameters = solution.likelihood().parameters();
      double[][] information = solution.evaluation().information();
      Optional<Covariances> covariances =
          solution.convergence().converged()
              ? Covariances.of(parameters, information, solution.evaluation().completeDiagonal())
              : Optional.empty();
      JointEnd end = new JointEnd(solution, designs, covariances, settings.interactions());
      return new FacetsReport(parameters, solution.whole(), covariances)
          .joint(solution, designs, end);
    }
  }
}
