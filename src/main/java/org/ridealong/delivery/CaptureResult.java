package org.ridealong.delivery;

import java.util.List;

/**
 * What came of a batch. A refusal is a result and no exception, because what was taken in before it
 * and what was put aside must be committed.
 */
sealed interface CaptureResult {

  /** Everything is in the log. */
  record Taken(List<EventAck> acks) implements CaptureResult {}

  /** An earlier event is missing. */
  record Gap(int expectedSequence) implements CaptureResult {}

  /** The event was put aside. */
  record Refused(int sequence, EventQuarantine.Reason reason) implements CaptureResult {}
}
