package org.ridealong.psychometrics.facets;

import java.util.Arrays;
import org.ridealong.psychometrics.numeric.DisjointSets;

/**
 * What of a set of ratings can be estimated, found before anything is.
 *
 * <p>A rater who gave only the highest (or only the lowest) category has no finite severity, and a
 * criterion of that kind (with common steps) or with one category (with its own steps) no finite
 * difficulty. Their ratings say nothing about the others: in the limit they have probability one
 * for every candidate. They are set aside, and the rest is looked at again until nothing changes.
 *
 * <p>Two graphs are cut into connected parts. Raters and criteria that are not linked by ratings
 * cannot be compared at all (only the sum of severity and difficulty is known); each part then gets
 * its own origin. Raters who share no candidate are compared only by the assumption that their
 * candidates come from one population.
 */
final class Layout {

  private static final int SCORES = 256;

  /** What became of a rater or a criterion. */
  enum Standing {
    ESTIMABLE,
    ABSENT,
    ALL_HIGHEST,
    ALL_LOWEST,
    ONE_CATEGORY
  }

  private final Ratings ratings;
  private final StepModel steps;
  private final Standing[] raters;
  private final Standing[] criteria;
  private Scale[] scales = new Scale[0];

  private Layout(Ratings ratings, StepModel steps) {
    this.ratings = ratings;
    this.steps = steps;
    raters = new Standing[ratings.raters()];
    criteria = new Standing[ratings.criteria()];
    Arrays.fill(raters, Standing.ESTIMABLE);
    Arrays.fill(criteria, Standing.ESTIMABLE);
  }

  /** Looks at all ratings; O(cells) for each level that is set aside. */
  static Layout of(Ratings ratings, StepModel steps) {
    Layout layout = new Layout(ratings, steps);
    do {
      layout.findScales();
    } while (layout.setAside());
    return layout;
  }

  private void findScales() {
    long[][] frequencies = new long[steps == StepModel.COMMON ? 1 : criteria.length][SCORES];
    for (int event = 0; event < ratings.events(); event++) {
      for (int criterion = 0; criterion < criteria.length; criterion++) {
        if (isUsed(event, criterion)) {
          frequencies[scaleOf(criterion)][ratings.score(event, criterion)]++;
        }
      }
    }
    scales = Arrays.stream(frequencies).map(Scale::of).toArray(Scale[]::new);
  }

  private boolean setAside() {
    Tally[] ofRater = tallies(raters.length);
    Tally[] ofCriterion = tallies(criteria.length);
    for (int event = 0; event < ratings.events(); event++) {
      for (int criterion = 0; criterion < criteria.length; criterion++) {
        if (isUsed(event, criterion)) {
          Scale scale = scale(criterion);
          int score = ratings.score(event, criterion) - scale.lowest();
          ofRater[ratings.rater(event)].add(score, scale);
          ofCriterion[criterion].add(score, scale);
        }
      }
    }
    boolean changed = settle(criteria, ofCriterion);
    return settle(raters, ofRater) || changed;
  }

  private static Tally[] tallies(int count) {
    Tally[] tallies = new Tally[count];
    Arrays.setAll(tallies, i -> new Tally());
    return tallies;
  }

  private static boolean settle(Standing[] standings, Tally[] tallies) {
    boolean changed = false;
    for (int i = 0; i < standings.length; i++) {
      if (standings[i] == Standing.ESTIMABLE) {
        standings[i] = tallies[i].standing();
        changed |= standings[i] != Standing.ESTIMABLE;
      }
    }
    return changed;
  }

  /** How far a level's ratings are from either end. */
  private static final class Tally {
    private long n;
    private long aboveLowest;
    private long belowHighest;

    void add(int score, Scale scale) {
      n++;
      aboveLowest += score;
      belowHighest += scale.highest() - score;
    }

    Standing standing() {
      if (n == 0) {
        return Standing.ABSENT;
      }
      if (aboveLowest == 0 && belowHighest == 0) {
        return Standing.ONE_CATEGORY;
      }
      if (belowHighest == 0) {
        return Standing.ALL_HIGHEST;
      }
      return aboveLowest == 0 ? Standing.ALL_LOWEST : Standing.ESTIMABLE;
    }
  }

  Ratings ratings() {
    return ratings;
  }

  StepModel steps() {
    return steps;
  }

  /** Whether this cell was rated and enters the estimation. */
  boolean isUsed(int event, int criterion) {
    return ratings.score(event, criterion) != Ratings.MISSING
        && criteria[criterion] == Standing.ESTIMABLE
        && raters[ratings.rater(event)] == Standing.ESTIMABLE;
  }

  /** The score counted from the lowest category of its scale. */
  int score(int event, int criterion) {
    return ratings.score(event, criterion) - scale(criterion).lowest();
  }

  Standing rater(int rater) {
    return raters[rater];
  }

  Standing criterion(int criterion) {
    return criteria[criterion];
  }

  int scaleOf(int criterion) {
    return steps == StepModel.COMMON ? 0 : criterion;
  }

  /** One scale for all criteria, or one for each; null where nothing was rated. */
  Scale[] scales() {
    return scales;
  }

  Scale scale(int criterion) {
    return scales[scaleOf(criterion)];
  }

  /** The part of each rater in the graph of raters and criteria. */
  int[] ratersLinkedByCriteria() {
    DisjointSets sets = new DisjointSets(raters.length + criteria.length);
    for (int event = 0; event < ratings.events(); event++) {
      for (int criterion = 0; criterion < criteria.length; criterion++) {
        if (isUsed(event, criterion)) {
          sets.join(ratings.rater(event), raters.length + criterion);
        }
      }
    }
    return sets.numbered(raters.length);
  }

  /** The part of each rater in the graph of raters and candidates. */
  int[] ratersLinkedByCandidates() {
    DisjointSets sets = new DisjointSets(raters.length + ratings.candidates());
    for (int event = 0; event < ratings.events(); event++) {
      for (int criterion = 0; criterion < criteria.length; criterion++) {
        if (isUsed(event, criterion)) {
          sets.join(ratings.rater(event), raters.length + ratings.candidate(event));
        }
      }
    }
    return sets.numbered(raters.length);
  }
}
