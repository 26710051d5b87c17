package org.ridealong.psychometrics.facets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ridealong.psychometrics.numeric.Cholesky;
import org.ridealong.psychometrics.numeric.OrderedTasks;

/**
 * Bias terms rater x criterion of a model estimated by marginal likelihood.
 *
 * <p>A term b that adds to the severity of one rater on one criterion is tested by the efficient
 * score (Rao 1948): with g the derivative of the marginal likelihood by b at b = 0, I(b, b) and
 * I(b, p) the exact observed information of b and between b and the other parameters,
 *
 * <pre>I = I(b, b) - I(b, p) I(p, p)^-1 I(p, b),   bias = g / I,   standard error = I^(-1/2)</pre>
 *
 * <p>This is one Newton step of the model with the term added and everything else free, so that it
 * is exact to first order and its error is not shrunk by holding the others fixed. A term of the
 * only criterion that a rater rated, or of a criterion's only rater, is confounded: not identified.
 *
 * <p>Each rater is one task; O(groups of the rater x points x parameters touched).
 */
final class MarginalBias {

  private final MarginalEstimation.Solution solution;
  private final LatentGrid grid;
  private final Designs designs;
  private final Parameters parameters;
  private final ResponseTables tables;
  private final Cholesky information;
  private final double[][] pairMass;

  private MarginalBias(
      MarginalEstimation.Solution solution,
      LatentGrid grid,
      Designs designs,
      Cholesky information) {
    this.solution = solution;
    this.grid = grid;
    this.designs = designs;
    this.information = information;
    parameters = solution.parameters();
    tables = solution.likelihood().tables();
    pairMass = solution.likelihood().pairMass();
  }

  /** The terms of all pairs that occur, by rater and criterion; none without a maximum. */
  static List<BiasTerm> of(
      MarginalEstimation.Solution solution, LatentGrid grid, Designs designs, OrderedTasks tasks) {
    Parameters parameters = solution.parameters();
    Optional<Cholesky> information =
        solution.convergence().converged()
            ? Cholesky.of(parameters.reduce(solution.evaluation().information(1)))
            : Optional.empty();
    if (information.isEmpty()) {
      return List.of();
    }
    return new MarginalBias(solution, grid, designs, information.get()).all(tasks);
  }

  private List<BiasTerm> all(OrderedTasks tasks) {
    BiasScore[] scores = scores();
    Ratings ratings = parameters.layout().ratings();
    List<List<Integer>> designsOf = new ArrayList<>();
    for (int r = 0; r < ratings.raters(); r++) {
      designsOf.add(new ArrayList<>());
    }
    for (int design = 0; design < designs.count(); design++) {
      int number = design;
      IntStream.of(designs.looksOf(design))
          .map(look -> designs.looks().get(look).rater())
          .distinct()
          .forEach(rater -> designsOf.get(rater).add(number));
    }
    List<BiasTerm> terms = new ArrayList<>();
    tasks
        .run(ratings.raters(), rater -> ofRater(rater, designsOf.get(rater), scores))
        .forEach(terms::addAll);
    return terms;
  }

  private BiasScore[] scores() {
    BiasScore[] scores = new BiasScore[tables.pairs()];
    Arrays.setAll(
        scores,
        pair -> new BiasScore(tables.criterion(pair), tables.rater(pair), parameters.size()));
    Layout layout = parameters.layout();
    for (int event = 0; event < layout.ratings().events(); event++) {
      for (int i = 0; i < layout.ratings().criteria(); i++) {
        if (layout.isUsed(event, i)) {
          BiasScore score = scores[tables.pair(i, layout.ratings().rater(event))];
          score.n++;
          score.gradient -= layout.score(event, i);
        }
      }
    }
    return scores;
  }

  /** One pair's term, with what varies with theta in the design at hand. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Term(int pair, BiasScore score, double[] expected) {}

  private List<BiasTerm> ofRater(int rater, List<Integer> own, BiasScore[] scores) {
    Ratings ratings = parameters.layout().ratings();
    List<Term> terms =
        IntStream.range(0, ratings.criteria())
            .map(criterion -> tables.pair(criterion, rater))
            .filter(pair -> pair >= 0)
            .mapToObj(pair -> new Term(pair, scores[pair], new double[grid.points()]))
            .toList();
    terms.forEach(term -> addComplete(term, pairMass[term.pair]));
    if (!terms.isEmpty()) {
      subtractMissing(rater, own, terms);
    }
    return terms.stream().map(term -> term.score.term(parameters, information)).toList();
  }

  private void addComplete(Term term, double[] mass) {
    int criterion = tables.criterion(term.pair);
    int scale = parameters.layout().scaleOf(criterion);
    double[] expected = tables.expected(term.pair);
    double[] probability = tables.probability(term.pair);
    for (int q = 0; q < mass.length; q++) {
      term.score.complete += mass[q] * tables.variance(term.pair)[q];
      term.score.gradient += mass[q] * expected[q];
    }
    double[] shared = term.score.shared;
    term.score.own = term.score.complete;
    shared[parameters.criterionAt(criterion)] = term.score.complete;
    shared[parameters.raterAt(tables.rater(term.pair))] = term.score.complete;
    for (int place = 1; place < tables.categories(term.pair) - 1; place++) {
      int from = tables.offset(place);
      double sum = 0;
      for (int q = 0; q < mass.length; q++) {
        sum += mass[q] * probability[from + q] * (tables.category(term.pair, place) - expected[q]);
      }
      shared[parameters.stepAt(scale, place)] = sum;
    }
  }

  private void subtractMissing(int rater, List<Integer> own, List<Term> terms) {
    LatentGrid.Population population = grid.at(solution.whole()[parameters.latentAt()]);
    DesignScores scores = new DesignScores(parameters, grid, tables, designs);
    double[] posterior = new double[grid.points()];
    for (int design : own) {
      scores.load(design, population);
      loadScores(rater, design, terms);
      for (int group = designs.firstGroup(design); group < designs.endGroup(design); group++) {
        scores.posterior(designs.total(group), posterior);
        int n = designs.candidatesIn(group);
        for (Term term : terms) {
          double mean = 0;
          double square = 0;
          for (int q = 0; q < posterior.length; q++) {
            mean += posterior[q] * term.expected[q];
            square += posterior[q] * term.expected[q] * term.expected[q];
          }
          term.score.own -= n * (square - mean * mean);
          scores.subtractCovariance(posterior, term.expected, mean, n, term.score.shared);
        }
      }
    }
  }

  private void loadScores(int rater, int design, List<Term> terms) {
    for (Term term : terms) {
      Arrays.fill(term.expected, 0);
    }
    for (int number : designs.looksOf(design)) {
      Designs.Look look = designs.looks().get(number);
      if (look.rater() != rater) {
        continue;
      }
      for (Term term : terms) {
        int criterion = tables.criterion(term.pair);
        if (IntStream.of(look.criteria()).anyMatch(own -> own == criterion)) {
          for (int q = 0; q < term.expected.length; q++) {
            term.expected[q] += tables.expected(term.pair)[q];
          }
        }
      }
    }
  }
}
