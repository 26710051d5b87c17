package org.ridealong.media.place;

import java.awt.Graphics2D;
import java.util.List;

/** A place, drawn on a plane of 960 by 540 that a camera looks at. */
public interface Backdrop {

  double WIDTH = 960;
  double HEIGHT = 540;

  /** Where people stand in it, and in what light. */
  Setting setting();

  /** What is far off and moves less than the rest when the camera does. */
  void paintFar(Graphics2D graphics);

  /**
   * What stands behind the people.
   *
   * @param scale pixels for each unit of the plane, for those who need a picture in between
   */
  void paintNear(Graphics2D graphics, double scale);

  /** Things that stand among the people, the farthest first. */
  default List<Furniture> furniture() {
    return List.of();
  }

  /** What moves behind the people. */
  default void paintMoving(Graphics2D graphics, long nowUs) {
    // Most places stand still.
  }

  /** What lies over the people: light in the air, things close to the eye. */
  default void paintInFront(Graphics2D graphics, long nowUs) {
    // Most places have nothing there.
  }
}
