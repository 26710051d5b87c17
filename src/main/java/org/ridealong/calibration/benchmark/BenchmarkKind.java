package org.ridealong.calibration.benchmark;

import java.util.Optional;
import org.ridealong.rating.ResponsePurpose;

/** What a benchmark is for. */
public enum BenchmarkKind {
  /** Open beside the rubric, with its reasons. */
  EXEMPLAR,
  /** To practice with: what is settled shows after each answer. */
  PRACTICE,
  /** For a qualification round. */
  QUALIFICATION,
  /** Among live work, to see whether raters drift. */
  VALIDITY;

  /** How it lies in a pool; nothing for an exemplar, which is given to nobody to rate. */
  Optional<ResponsePurpose> purpose() {
    return switch (this) {
      case EXEMPLAR -> Optional.empty();
      case PRACTICE -> Optional.of(ResponsePurpose.PRACTICE);
      case QUALIFICATION -> Optional.of(ResponsePurpose.QUALIFICATION);
      case VALIDITY -> Optional.of(ResponsePurpose.VALIDITY);
    };
  }
}
