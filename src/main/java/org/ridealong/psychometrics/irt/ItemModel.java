package org.ridealong.psychometrics.irt;

/** How the probability of a score depends on the latent trait, and which parameters are free. */
public enum ItemModel {
  /** 0/1 items, discrimination 1, free variance (Rasch 1960). */
  RASCH(true, new PartialCreditFunction()),
  /** 0/1 items, one free discrimination for all, variance 1. */
  ONE_PARAMETER(true, new PartialCreditFunction()),
  /** 0/1 items, a discrimination each, variance 1 (Birnbaum 1968). */
  TWO_PARAMETER(true, new PartialCreditFunction()),
  /** As {@link #TWO_PARAMETER} with a lower asymptote for those who guess (Birnbaum 1968). */
  THREE_PARAMETER(true, new GuessingFunction()),
  /** Ordered items with common steps, discrimination 1, free variance (Andrich 1978). */
  RATING_SCALE(false, new PartialCreditFunction()),
  /** Ordered items with steps of their own, discrimination 1, free variance (Masters 1982). */
  PARTIAL_CREDIT(false, new PartialCreditFunction()),
  /** As {@link #PARTIAL_CREDIT}, a discrimination each, variance 1 (Muraki 1992). */
  GENERALIZED_PARTIAL_CREDIT(false, new PartialCreditFunction()),
  /** Ordered items, cumulative logits, variance 1 (Samejima 1969). */
  GRADED(false, new GradedFunction());

  private final boolean binary;
  private final ResponseFunction function;

  ItemModel(boolean binary, ResponseFunction function) {
    this.binary = binary;
    this.function = function;
  }

  /** Whether the model is for 0/1 items only. */
  public boolean isBinary() {
    return binary;
  }

  /** Whether all discriminations are 1, so that the variance of the trait is free. */
  public boolean hasUnitDiscrimination() {
    return this == RASCH || this == PARTIAL_CREDIT || this == RATING_SCALE;
  }

  ResponseFunction function() {
    return function;
  }
}
