package org.ridealong.psychometrics.facets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.OrderedTasks;
import org.ridealong.psychometrics.numeric.Outcome;

/**
 * How ratings agree with an estimated many-facet Rasch model, at the candidates' measures.
 *
 * <p>With expectation E, variance V and fourth central moment C of a rating x: infit = sum (x -
 * E)^2 / sum V, outfit = mean of (x - E)^2 / V (Wright and Masters 1982), and their normal deviates
 * by the cube root of Wilson and Hilferty (1931), with variance sum (C - V^2) / (sum V)^2 and (mean
 * of C / V^2 - 1) / n. Exact agreement is counted over pairs of ratings by different raters; its
 * expectation is the sum over categories of P P' (Linacre 2002).
 *
 * <p>Only ratings that entered the estimation count, of candidates who have a measure. Candidates
 * are cut into a fixed number of pieces, merged in order: the same bits for any number of threads.
 * O(cells x categories).
 *
 * @param raters one for each rater
 * @param criteria one for each criterion
 * @param candidates one for each candidate
 * @param agreement of each rater with the others
 * @param overallAgreement over all pairs
 * @param unexpected ratings at least {@value #UNEXPECTED} standard deviations off, worst first
 */
public record FacetsFit(
    List<FitStatistics> raters,
    List<FitStatistics> criteria,
    List<FitStatistics> candidates,
    List<Agreement> agreement,
    Agreement overallAgreement,
    List<UnexpectedRating> unexpected) {

  /** From how many standard deviations on a rating counts as unexpected. */
  public static final double UNEXPECTED = 3;

  /** Keeps a standardized residual finite where the model leaves hardly any variance. */
  static final double SMALLEST_VARIANCE = 1e-12;

  private static final int PIECES = 16;

  /** Fit at the estimates. */
  public static FacetsFit of(FacetsEstimates estimates, int threads) {
    Ratings ratings = estimates.model().layout().ratings();
    EventsByCandidate events = new EventsByCandidate(ratings);
    FitSums[] ofCandidate = sums(ratings.candidates());
    Piece whole = new Piece(ratings.raters(), ratings.criteria());
    try (OrderedTasks tasks = new OrderedTasks(threads)) {
      tasks
          .run(PIECES, number -> piece(number, estimates, events, ofCandidate))
          .forEach(whole::add);
    }
    whole.unexpected.sort(
        (one, other) ->
            Double.compare(
                Math.abs(other.standardizedResidual()), Math.abs(one.standardizedResidual())));
    return new FacetsFit(
        statistics(whole.raters),
        statistics(whole.criteria),
        statistics(ofCandidate),
        Stream.of(whole.agreement).map(AgreementSums::agreement).toList(),
        whole.overall.agreement(),
        List.copyOf(whole.unexpected));
  }

  private static FitSums[] sums(int count) {
    FitSums[] sums = new FitSums[count];
    Arrays.setAll(sums, i -> new FitSums());
    return sums;
  }

  private static List<FitStatistics> statistics(FitSums[] sums) {
    return Stream.of(sums).map(FitSums::statistics).toList();
  }

  private static final class AgreementSums {
    private int pairs;
    private int equal;
    private double expected;

    void add(boolean same, double expectation) {
      pairs++;
      equal += same ? 1 : 0;
      expected += expectation;
    }

    void add(AgreementSums other) {
      pairs += other.pairs;
      equal += other.equal;
      expected += other.expected;
    }

    Agreement agreement() {
      if (pairs == 0) {
        Estimate none =
            Estimate.notEstimable(
                Outcome.NO_SCORES, "Nobody else rated the same candidates on the same criteria.");
        return new Agreement(0, none, none);
      }
      return new Agreement(
          pairs, Estimate.of((double) equal / pairs), Estimate.of(expected / pairs));
    }
  }

  private static final class Piece {
    private final FitSums[] raters;
    private final FitSums[] criteria;
    private final AgreementSums[] agreement;
    private final AgreementSums overall = new AgreementSums();
    private final List<UnexpectedRating> unexpected = new ArrayList<>();

    Piece(int raterCount, int criterionCount) {
      raters = sums(raterCount);
      criteria = sums(criterionCount);
      agreement = new AgreementSums[raterCount];
      Arrays.setAll(agreement, i -> new AgreementSums());
    }

    void add(Piece other) {
      for (int r = 0; r < raters.length; r++) {
        raters[r].add(other.raters[r]);
        agreement[r].add(other.agreement[r]);
      }
      for (int i = 0; i < criteria.length; i++) {
        criteria[i].add(other.criteria[i]);
      }
      overall.add(other.overall);
      unexpected.addAll(other.unexpected);
    }
  }

  private static Piece piece(
      int number, FacetsEstimates estimates, EventsByCandidate events, FitSums[] ofCandidate) {
    FacetsModel model = estimates.model();
    Ratings ratings = model.layout().ratings();
    Piece piece = new Piece(ratings.raters(), ratings.criteria());
    CandidateRatings own = new CandidateRatings(model);
    int from = (int) ((long) ratings.candidates() * number / PIECES);
    int to = (int) ((long) ratings.candidates() * (number + 1) / PIECES);
    for (int c = from; c < to; c++) {
      OptionalDouble theta = estimates.candidates().get(c).measure().value();
      for (int criterion = 0; theta.isPresent() && criterion < ratings.criteria(); criterion++) {
        own.load(events, c, criterion, theta.getAsDouble());
        for (int k = 0; k < own.count(); k++) {
          addRating(piece, ofCandidate[c], own, k, c, criterion);
          for (int other = 0; other < k; other++) {
            addPair(piece, own, k, other);
          }
        }
      }
    }
    return piece;
  }

  private static void addRating(
      Piece piece, FitSums ofCandidate, CandidateRatings own, int k, int candidate, int criterion) {
    Categories at = own.categories(k);
    double expected = own.lowest() + at.expected();
    int score = own.lowest() + own.score(k);
    for (FitSums sums :
        List.of(piece.raters[own.rater(k)], piece.criteria[criterion], ofCandidate)) {
      sums.add(score, expected, at.variance(), at.fourthMoment());
    }
    double residual = (score - expected) / Math.sqrt(Math.max(at.variance(), SMALLEST_VARIANCE));
    if (Math.abs(residual) >= UNEXPECTED) {
      piece.unexpected.add(
          new UnexpectedRating(candidate, own.rater(k), criterion, score, expected, residual));
    }
  }

  private static void addPair(Piece piece, CandidateRatings own, int one, int other) {
    if (own.rater(one) == own.rater(other)) {
      return;
    }
    double expected = own.categories(one).agreement(own.categories(other));
    boolean same = own.score(one) == own.score(other);
    piece.agreement[own.rater(one)].add(same, expected);
    piece.agreement[own.rater(other)].add(same, expected);
    piece.overall.add(same, expected);
  }
}
