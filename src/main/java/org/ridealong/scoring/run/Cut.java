package org.ridealong.scoring.run;

import java.util.Optional;

/**
 * Who passes: whose test score, as it is reported, is the cut or above it. Nobody passes or fails
 * before the plan is locked, so that a cut is not chosen by who would pass.
 *
 * @param scoreMicro the cut in millionths, or null where nobody passes or fails
 */
record Cut(Integer scoreMicro) {

  private static final int MICRO_PER_MILLI = 1000;

  static Cut of(Integer cutScoreMilli, boolean locked) {
    return new Cut(cutScoreMilli == null || !locked ? null : cutScoreMilli * MICRO_PER_MILLI);
  }

  boolean isSet() {
    return scoreMicro != null;
  }

  /** Empty without a cut or a score. */
  Optional<Boolean> passes(WeightedScore score) {
    return scoreMicro == null || score.scoreMicro() == null
        ? Optional.empty()
        : Optional.of(score.scoreMicro() >= scoreMicro);
  }
}
