package org.ridealong.psychometrics.facets;

import java.util.Objects;

/**
 * Ratings in long format: one row per rating event, which is a rater's look at one candidate, with
 * a score on each criterion or {@link #MISSING}.
 *
 * <p>Candidates, raters and criteria are numbered from 0. A candidate may have any number of rows,
 * also several by one rater. The arrays are kept, not copied: 100,000 candidates fill 2.4 million
 * cells.
 */
public final class Ratings {

  /** A criterion that this event has no score on. */
  public static final short MISSING = -1;

  private static final int LARGEST_SCORE = 255;

  private final int candidates;
  private final int raters;
  private final int criteria;
  private final int[] candidate;
  private final int[] rater;
  private final short[] scores;

  /**
   * @param candidate the candidate of each event
   * @param rater the rater of each event
   * @param scores events x criteria, row by row; 0 to 255 or {@link #MISSING}
   * @throws IllegalArgumentException if the lengths differ or a number is out of range
   */
  public Ratings(
      int candidates, int raters, int criteria, int[] candidate, int[] rater, short[] scores) {
    this.candidates = candidates;
    this.raters = raters;
    this.criteria = criteria;
    this.candidate = Objects.requireNonNull(candidate);
    this.rater = Objects.requireNonNull(rater);
    this.scores = Objects.requireNonNull(scores);
    if (criteria < 1
        || rater.length != candidate.length
        || scores.length != (long) candidate.length * criteria) {
      throw new IllegalArgumentException(
          "%d candidates, %d raters and %d scores of events on %d criteria"
              .formatted(candidate.length, rater.length, scores.length, criteria));
    }
    for (int event = 0; event < candidate.length; event++) {
      Objects.checkIndex(candidate[event], candidates);
      Objects.checkIndex(rater[event], raters);
    }
    for (short score : scores) {
      if (score < MISSING || score > LARGEST_SCORE) {
        throw new IllegalArgumentException("a score of " + score);
      }
    }
  }

  public int candidates() {
    return candidates;
  }

  public int raters() {
    return raters;
  }

  public int criteria() {
    return criteria;
  }

  public int events() {
    return candidate.length;
  }

  /** The candidate who was rated. */
  public int candidate(int event) {
    return candidate[event];
  }

  /** The rater who rated. */
  public int rater(int event) {
    return rater[event];
  }

  /** The score, or {@link #MISSING}. */
  public int score(int event, int criterion) {
    return scores[event * criteria + criterion];
  }
}
