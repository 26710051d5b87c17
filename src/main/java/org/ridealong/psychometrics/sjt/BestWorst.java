package org.ridealong.psychometrics.sjt;

import java.util.OptionalInt;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

/**
 * Scores the choice of the best and of the worst option.
 *
 * <p><b>By key</b> (Motowidlo, Dunnette and Carter 1990): +1 for the keyed best as best, -1 for the
 * keyed worst as best, +1 for the keyed worst as worst, -1 for the keyed best as worst, else 0. The
 * sum s, from -2 to 2, becomes {@code (s + 2) / 4}. Needs a clear key at both ends: the best option
 * leads all others by {@link BestOption#KEY_LEAD} and the worst trails all others by as much.
 *
 * <p><b>By effectiveness</b>: {@code (1 + (e(best) - e(worst)) / (max e - min e)) / 2}, so that the
 * most effective as best with the least effective as worst gives 1, the reverse gives 0, and ties
 * in the key cost nothing.
 *
 * <p>An end that was not chosen earns nothing: it counts as the wrong end would, so that leaving
 * out is never better than choosing. Linear in the number of options.
 */
public final class BestWorst {

  private final OptionKey key;

  /**
   * @param effectiveness rated effectiveness of each option, from 1 to 5; at least two options
   * @throws IllegalArgumentException with fewer than two options or a value off the scale
   */
  public BestWorst(double... effectiveness) {
    this.key = new OptionKey(effectiveness);
  }

  /** Whether both ends have a clear key. */
  public boolean isKeyed() {
    return key.bestLeadsBy(BestOption.KEY_LEAD) && key.worstTrailsBy(BestOption.KEY_LEAD);
  }

  /** By key where there is a clear one, else by effectiveness; from 0 to 1. */
  public Estimate score(OptionalInt best, OptionalInt worst) {
    return isKeyed() ? byKey(best, worst) : byEffectiveness(best, worst);
  }

  /**
   * From 0 to 1 in quarters.
   *
   * @return not estimable where nothing was chosen or no key is clear
   */
  public Estimate byKey(OptionalInt best, OptionalInt worst) {
    requireDifferent(best, worst);
    if (best.isEmpty() && worst.isEmpty()) {
      return nothingChosen();
    }
    if (!isKeyed()) {
      return Estimate.notEstimable(
          Outcome.NO_CLEAR_KEY, "The best or the worst option leads its neighbour by less than 1.");
    }
    int points = points(best, key.best(), key.worst()) + points(worst, key.worst(), key.best());
    return Estimate.of((points + 2) / 4.0);
  }

  /**
   * From 0 to 1 along the effectiveness of the options.
   *
   * @return not estimable where nothing was chosen or all options are equally effective
   */
  public Estimate byEffectiveness(OptionalInt best, OptionalInt worst) {
    requireDifferent(best, worst);
    if (best.isEmpty() && worst.isEmpty()) {
      return nothingChosen();
    }
    if (key.spread() == 0) {
      return Estimate.notEstimable(
          Outcome.NO_SCORE_RANGE, "All options are equally effective, so none is best or worst.");
    }
    double chosenBest = key.effectiveness(best.orElse(key.worst()));
    double chosenWorst = key.effectiveness(worst.orElse(key.best()));
    return Estimate.of((1 + (chosenBest - chosenWorst) / key.spread()) / 2);
  }

  private static int points(OptionalInt chosen, int right, int wrong) {
    int choice = chosen.orElse(wrong);
    return choice == right ? 1 : choice == wrong ? -1 : 0;
  }

  private static Estimate nothingChosen() {
    return Estimate.notEstimable(
        Outcome.NOTHING_ANSWERED, "Neither a best nor a worst was chosen.");
  }

  private void requireDifferent(OptionalInt best, OptionalInt worst) {
    if (best.isPresent() && best.equals(worst)) {
      throw new IllegalArgumentException("One option cannot be both best and worst");
    }
    requireOption(best);
    requireOption(worst);
  }

  private void requireOption(OptionalInt chosen) {
    if (chosen.isPresent() && (chosen.getAsInt() < 0 || chosen.getAsInt() >= key.size())) {
      throw new IllegalArgumentException("No option " + chosen.getAsInt());
    }
  }
}
