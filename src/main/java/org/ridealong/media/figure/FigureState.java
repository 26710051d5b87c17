package org.ridealong.media.figure;

import org.ridealong.media.storyboard.Storyboard;

/**
 * A figure at one moment.
 *
 * @param x in the storyboard's pixels
 * @param size as a factor
 * @param turn where it looks: -1 left, 1 right, between while it turns
 * @param holds what it has in its near hand
 * @param joints see {@link Pose}
 * @param features see {@link Mood}
 * @param step how far it has walked, in radians of its stride
 * @param walking 0 stands, 1 walks
 * @param mouth 0 shut, 1 wide open
 * @param blink 0 eyes open, 1 shut
 * @param breath -1 out, 1 in
 */
public record FigureState(
    Storyboard.Character character,
    double x,
    double size,
    double turn,
    Pose pose,
    Prop holds,
    double[] joints,
    double[] features,
    double step,
    double walking,
    double mouth,
    double blink,
    double breath) {

  private static final long BLINK_EVERY_US = 3_700_000;
  private static final long BLINK_US = 170_000;
  private static final long BREATH_US = 3_400_000;

  /** Somebody who only belongs to a place: blinks, breathes and says nothing. */
  public static FigureState extra(
      Storyboard.Character character, double turn, Pose pose, Mood mood, long ageUs) {
    return new FigureState(
        character,
        0,
        1,
        turn,
        pose,
        Prop.NONE,
        pose.joints(),
        mood.features(),
        0,
        0,
        0,
        blink(ageUs),
        breath(ageUs));
  }

  /** How far the eyes are shut at an age: everybody blinks now and then. */
  public static double blink(long ageUs) {
    double inside = ageUs % BLINK_EVERY_US / (double) BLINK_US;
    return inside < 1 ? 1 - Math.abs(2 * inside - 1) : 0;
  }

  public static double breath(long ageUs) {
    return Math.sin(2 * Math.PI * ageUs / BREATH_US);
  }
}
