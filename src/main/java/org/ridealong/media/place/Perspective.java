package org.ridealong.media.place;

import java.awt.Shape;
import org.ridealong.media.drawing.Brush;

/**
 * Lines that run away from the eye to one point.
 *
 * @param x the vanishing point on the plane
 * @param y the vanishing point on the plane, at the height of the eye
 */
record Perspective(double x, double y) {

  /** Where a point of the front goes when it is moved back: 0 stays, 1 arrives at the horizon. */
  double xAt(double frontX, double back) {
    return frontX + (x - frontX) * back;
  }

  double yAt(double frontY, double back) {
    return frontY + (y - frontY) * back;
  }

  /** How far towards the horizon something seems to be that is so many steps away. */
  static double back(double steps) {
    return steps / (steps + 1);
  }

  /** A part of a wall that runs away from the eye along the front's given x. */
  Shape onWall(double frontX, double top, double bottom, double from, double to) {
    return Brush.polygon(
        xAt(frontX, from),
        yAt(top, from),
        xAt(frontX, to),
        yAt(top, to),
        xAt(frontX, to),
        yAt(bottom, to),
        xAt(frontX, from),
        yAt(bottom, from));
  }

  /** A part of the ground whose front edge lies at the given height of the plane. */
  Shape onGround(double frontY, double left, double right, double from, double to) {
    return Brush.polygon(
        xAt(left, from),
        yAt(frontY, from),
        xAt(right, from),
        yAt(frontY, from),
        xAt(right, to),
        yAt(frontY, to),
        xAt(left, to),
        yAt(frontY, to));
  }
}
