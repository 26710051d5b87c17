package org.ridealong.media.rendering;

import java.util.Locale;

/**
 * How a figure holds itself. Places are those of a figure that is 300 high, stands on the origin
 * and looks to the right; up is negative.
 */
enum Pose {
  STAND(Hand.RELAXED, false, -43, -167, -37, -117, 36, -168, 41, -119, 0, 0, 0, 0),
  HANDS_OPEN(Hand.OPEN, false, -36, -168, 38, -178, 44, -172, 93, -200, 3, 0, 2, 3),
  HANDS_HEAD(Hand.RELAXED, false, -73, -240, -27, -266, 66, -246, 31, -276, 5, 6, 12, 3),
  POINT(Hand.POINTING, false, -43, -167, -37, -117, 72, -198, 121, -212, 3, 1, 0, 3),
  ARMS_CROSSED(Hand.HIDDEN, true, -43, -166, 12, -170, 39, -168, -18, -184, -2, 0, -2, -1),
  HOLD_SELF(Hand.RELAXED, true, -45, -172, 16, -190, 40, -174, -14, -206, 6, 5, 10, 4);

  /** What the hands do. */
  enum Hand {
    RELAXED,
    OPEN,
    POINTING,
    HIDDEN
  }

  private final Hand hand;
  private final boolean folded;
  private final double[] joints;

  /**
   * @param joints x and y of near elbow, near hand, far elbow, far hand; then lean in degrees,
   *     shoulders up, head tilt in degrees, head forward
   */
  Pose(Hand hand, boolean folded, double... joints) {
    this.hand = hand;
    this.folded = folded;
    this.joints = joints;
  }

  static Pose named(String name) {
    return valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
  }

  Hand hand() {
    return hand;
  }

  /** Whether both arms lie in front of the body. */
  boolean folded() {
    return folded;
  }

  /** The joints on the way to another pose: 0 is here, 1 is there. */
  double[] towards(Pose other, double part) {
    double[] between = new double[joints.length];
    for (int i = 0; i < joints.length; i++) {
      between[i] = joints[i] + (other.joints[i] - joints[i]) * part;
    }
    return between;
  }
}
