package org.ridealong.media.rendering;

import java.awt.Graphics2D;

/** A background with whatever belongs in front of it. */
interface Scenery {

  /**
   * Paints the whole picture.
   *
   * @param sinceUs since the action of the scene started
   * @param frame the picture's number in the rendition
   */
  void paint(Graphics2D graphics, Scene scene, long sinceUs, int frame);

  /** Whether the picture changes with its number alone, even while everything stands still. */
  default boolean countsFrames() {
    return false;
  }
}
