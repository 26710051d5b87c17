package org.ridealong.media.rendering;

import java.util.List;
import org.ridealong.media.storyboard.Storyboard;

/**
 * A shot on the time line of one rendition. All times in microseconds.
 *
 * @param number from 1
 * @param startUs when its first picture is shown
 * @param heldUs how long the first picture stands still while a voice describes it; else 0
 * @param lengthUs how long it goes on after that
 * @param narration the description, or null
 * @param moments what happens, in its order; times from the end of the hold
 */
record Scene(
    int number,
    Storyboard.Shot shot,
    long startUs,
    long heldUs,
    long lengthUs,
    Sound narration,
    List<Moment> moments) {

  /**
   * A beat with its time.
   *
   * @param sound the spoken line, or null
   */
  record Moment(Storyboard.Beat beat, long startUs, long endUs, Sound sound) {}

  /** When the action starts. */
  long actionUs() {
    return startUs + heldUs;
  }

  long endUs() {
    return actionUs() + lengthUs;
  }
}
