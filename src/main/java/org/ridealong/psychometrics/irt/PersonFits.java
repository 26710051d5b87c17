package org.ridealong.psychometrics.irt;

import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.Outcome;

/** Person fit of all candidates; those with the same scores share theirs. Immutable. */
public final class PersonFits {

  private static final Estimate NO_SCORES =
      Estimate.notEstimable(Outcome.NO_SCORES, "The candidate has no score.");
  private static final PersonFit NONE =
      new PersonFit(new MeanSquares(NO_SCORES, NO_SCORES, NO_SCORES, NO_SCORES), NO_SCORES);

  private final int[] patternOf;
  private final PersonFit[] fits;

  PersonFits(int[] patternOf, PersonFit[] fits) {
    this.patternOf = patternOf;
    this.fits = fits;
  }

  public int candidates() {
    return patternOf.length;
  }

  public PersonFit of(int candidate) {
    int pattern = patternOf[candidate];
    return pattern == PackedResponses.NO_PATTERN ? NONE : fits[pattern];
  }
}
