package org.ridealong.media.figure;

import java.util.Arrays;
import java.util.Locale;

/**
 * How a figure holds itself. Places are those of a figure that is 300 high, stands on the origin
 * and looks to the right; up is negative. Whoever sits or kneels keeps the same upper body, which
 * comes down with the legs.
 */
public enum Pose {
  STAND(Hand.RELAXED, false, arms(-43, -167, -37, -117, 36, -168, 41, -119), body(0, 0, 0, 0)),
  HANDS_OPEN(Hand.OPEN, false, arms(-36, -168, 38, -178, 44, -172, 93, -200), body(3, 0, 2, 3)),
  HANDS_HEAD(
      Hand.RELAXED, false, arms(-73, -240, -27, -266, 66, -246, 31, -276), body(5, 6, 12, 3)),
  POINT(Hand.POINTING, false, arms(-43, -167, -37, -117, 72, -198, 121, -212), body(3, 1, 0, 3)),
  ARMS_CROSSED(
      Hand.HIDDEN, true, arms(-43, -166, 12, -170, 39, -168, -18, -184), body(-2, 0, -2, -1)),
  HOLD_SELF(Hand.RELAXED, true, arms(-45, -172, 16, -190, 40, -174, -14, -206), body(6, 5, 10, 4)),
  /** Both hands a little up, palms forward. */
  HANDS_UP(Hand.OPEN, false, arms(-55, -178, -70, -222, 58, -184, 80, -228), body(-3, 4, -2, -2)),
  POCKETS(Hand.POCKET, false, arms(-52, -166, -29, -126, 42, -168, 24, -128), body(-1, 2, 2, 0)),
  /** One hand explains. */
  EXPLAIN(Hand.EXPLAINING, false, arms(-43, -167, -36, -120, 44, -172, 82, -184), body(2, 0, 2, 2)),
  HOLD_LOW(Hand.GRIP, false, arms(-47, -168, -30, -122, 38, -168, 44, -120), body(0, 2, 1, 1)),
  /** What is held comes up a little: to the waist, not to strike. */
  HOLD_LIFTED(Hand.GRIP, false, arms(-50, -170, 10, -176, 42, -172, 62, -140), body(5, 4, 0, 5)),
  LEAN_DESK(Hand.RELAXED, false, arms(2, -162, 58, -132, 52, -166, 84, -136), body(17, 5, -8, 3)),
  SIT(
      Hand.RELAXED,
      false,
      arms(-42, -168, 12, -138, 38, -170, 48, -140),
      body(0, 0, 0, 1),
      legs(84, 84, 79, 74)),
  SIT_CROSSED(
      Hand.HIDDEN,
      true,
      arms(-43, -166, 12, -170, 39, -168, -18, -184),
      body(-5, 0, -2, -1),
      legs(80, 66, 84, 84)),
  SIT_EXPLAIN(
      Hand.EXPLAINING,
      false,
      arms(-43, -168, 10, -140, 46, -174, 84, -196),
      body(5, 0, 2, 3),
      legs(84, 84, 79, 74)),
  SIT_TYPE(
      Hand.RELAXED,
      false,
      arms(-24, -160, 40, -158, 44, -164, 72, -160),
      body(5, 0, 4, 3),
      legs(86, 86, 82, 76)),
  /** One knee on something low, the other foot on the ground. */
  KNEEL_ON(
      Hand.RELAXED,
      false,
      arms(-10, -162, 40, -108, 54, -166, 62, -118),
      body(14, 4, 6, 4),
      legs(30, 118, 66, 62)),
  /** Face down on the ground, the hands cuffed on the back. */
  LIE_CUFFED(Hand.RELAXED, false, arms(0, 0, 0, 0, 0, 0, 0, 0), body(0, 0, 0, 0));

  /** What the hands do. */
  enum Hand {
    RELAXED,
    OPEN,
    /** The far one is open, the near one rests. */
    EXPLAINING,
    POINTING,
    /** The near one holds something. */
    GRIP,
    /** The far hand lies under an arm. */
    HIDDEN,
    /** Both are out of sight. */
    POCKET
  }

  static final int LEAN = 8;
  static final int SHOULDERS_UP = 9;
  static final int HEAD_TILT = 10;
  static final int HEAD_FORWARD = 11;
  static final int LEGS = 12;

  private final Hand hand;
  private final boolean folded;
  private final double[] joints;

  Pose(Hand hand, boolean folded, double[] arms, double[] body) {
    this(hand, folded, arms, body, legs(0, 0, 0, 0));
  }

  Pose(Hand hand, boolean folded, double[] arms, double[] body, double[] legs) {
    this.hand = hand;
    this.folded = folded;
    this.joints = new double[LEGS + legs.length];
    System.arraycopy(arms, 0, joints, 0, arms.length);
    System.arraycopy(body, 0, joints, LEAN, body.length);
    System.arraycopy(legs, 0, joints, LEGS, legs.length);
  }

  /** x and y of near elbow, near hand, far elbow, far hand. */
  private static double[] arms(double... places) {
    return places;
  }

  /** Lean in degrees, shoulders up, head tilt in degrees, head forward. */
  private static double[] body(double... measures) {
    return measures;
  }

  /** Thigh forward and knee bent, in degrees, for the near and the far leg. */
  private static double[] legs(double... angles) {
    return angles;
  }

  public static Pose named(String name) {
    return valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
  }

  Hand hand() {
    return hand;
  }

  /** Whether both arms lie in front of the body. */
  boolean folded() {
    return folded;
  }

  /** How wide somebody is on the ground, as a multiple of somebody who stands. */
  public double width() {
    return switch (this) {
      case LIE_CUFFED -> 2.6;
      case KNEEL_ON -> 1.3;
      default -> 1;
    };
  }

  /** All numbers of this pose; see {@link #towards}. */
  double[] joints() {
    return Arrays.copyOf(joints, joints.length);
  }

  /** The numbers on the way to another pose: 0 is here, 1 is there. */
  public double[] towards(Pose other, double part) {
    double[] between = new double[joints.length];
    for (int i = 0; i < joints.length; i++) {
      between[i] = joints[i] + (other.joints[i] - joints[i]) * part;
    }
    return between;
  }
}
