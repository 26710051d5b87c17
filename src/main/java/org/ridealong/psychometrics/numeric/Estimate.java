package org.ridealong.psychometrics.numeric;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/** A figure that was estimated, or the named reason why it was not. */
public sealed interface Estimate {

  /** A finite figure. */
  record Estimated(double figure) implements Estimate {
    public Estimated {
      if (!Double.isFinite(figure)) {
        throw new ArithmeticException("a figure must be finite, not " + figure);
      }
    }
  }

  /** No figure; the reason is a plain sentence for people. */
  record NotEstimable(Outcome outcome, String reason) implements Estimate {}

  static Estimate of(double figure) {
    return new Estimated(figure);
  }

  static Estimate notEstimable(Outcome outcome, String reason) {
    return new NotEstimable(outcome, reason);
  }

  /** The figure, empty if not estimable. */
  default OptionalDouble value() {
    return this instanceof Estimated estimated
        ? OptionalDouble.of(estimated.figure())
        : OptionalDouble.empty();
  }

  /** The reason, empty if estimated. */
  default Optional<NotEstimable> refusal() {
    return this instanceof NotEstimable refusal ? Optional.of(refusal) : Optional.empty();
  }

  /** Goes on from the figure; a missing one stays missing for its own reason. */
  default Estimate then(DoubleFunction<Estimate> next) {
    return this instanceof Estimated estimated ? next.apply(estimated.figure()) : this;
  }
}
