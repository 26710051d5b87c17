package org.ridealong.psychometrics.generalizability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The object of measurement, the facets, and which factors are nested in which.
 *
 * <p>Factor 0 is the object. A factor that is nested in another occurs only together with it:
 * raters nested in tasks give {@code Rater:Task} and no {@code Rater}. Everything else is crossed.
 * The effect of all factors together is the residual, with all other error.
 */
public final class MeasurementDesign {

  private static final int MOST_FACTORS = 6;

  private final List<String> names;
  private final boolean[][] nestedIn;
  private final List<Effect> effects;

  /**
   * A nesting.
   *
   * @param inner the factor whose levels occur in one level of the other only
   */
  public record Nesting(int inner, int outer) {}

  /**
   * @param names the object first
   * @throws IllegalArgumentException if there is no facet, there are more than 5, or a factor is
   *     nested in itself
   */
  public MeasurementDesign(List<String> names, List<Nesting> nestings) {
    this.names = List.copyOf(names);
    int factors = names.size();
    if (factors < 2 || factors > MOST_FACTORS) {
      throw new IllegalArgumentException(
          "One to %d facets are possible, not %d.".formatted(MOST_FACTORS - 1, factors - 1));
    }
    nestedIn = new boolean[factors][factors];
    nestings.forEach(nesting -> nestedIn[nesting.inner()][nesting.outer()] = true);
    for (int middle = 0; middle < factors; middle++) {
      for (int inner = 0; inner < factors; inner++) {
        for (int outer = 0; outer < factors; outer++) {
          nestedIn[inner][outer] |= nestedIn[inner][middle] && nestedIn[middle][outer];
        }
      }
    }
    for (int factor = 0; factor < factors; factor++) {
      if (nestedIn[factor][factor]) {
        throw new IllegalArgumentException(names.get(factor) + " is nested in itself.");
      }
    }
    effects = findEffects();
  }

  private List<Effect> findEffects() {
    List<Effect> found = new ArrayList<>();
    int all = (1 << names.size()) - 1;
    for (int set = 1; set < all; set++) {
      if (isClosed(set)) {
        found.add(effect(set));
      }
    }
    found.sort(Comparator.comparingInt(effect -> effect.factors().size()));
    return List.copyOf(found);
  }

  private boolean isClosed(int set) {
    for (int inner = 0; inner < names.size(); inner++) {
      for (int outer = 0; outer < names.size(); outer++) {
        if (contains(set, inner) && nestedIn[inner][outer] && !contains(set, outer)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean contains(int set, int factor) {
    return (set >> factor & 1) == 1;
  }

  /** Factors in their order, each nested one moved before the first that it is nested in. */
  private Effect effect(int set) {
    List<Integer> order = new ArrayList<>();
    for (int factor = 0; factor < names.size(); factor++) {
      if (contains(set, factor)) {
        int place = 0;
        while (place < order.size() && !nestedIn[factor][order.get(place)]) {
          place++;
        }
        order.add(place, factor);
      }
    }
    return new Effect(String.join(":", order.stream().map(names::get).toList()), order);
  }

  /** The names of the factors, the object first. */
  public List<String> names() {
    return names;
  }

  /** All sources of variance but the residual, those of fewest factors first. */
  public List<Effect> effects() {
    return effects;
  }

  /** The effect of the object: with what it is nested in, if it is. */
  public Effect object() {
    return effects.stream()
        .filter(effect -> effect.factors().contains(0))
        .findFirst()
        .orElseThrow();
  }

  /** Whether nothing is nested. */
  public boolean isCrossed() {
    return Arrays.stream(nestedIn).noneMatch(row -> contains(row));
  }

  /** Whether the object is nested in a facet. */
  public boolean isObjectNested() {
    return contains(nestedIn[0]);
  }

  private static boolean contains(boolean[] row) {
    for (boolean one : row) {
      if (one) {
        return true;
      }
    }
    return false;
  }
}
