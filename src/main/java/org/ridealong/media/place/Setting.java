package org.ridealong.media.place;

import java.awt.Color;

/**
 * Where people stand in a place, and in what light.
 *
 * @param feet where the feet of a figure of size 1 stand, on the plane
 * @param horizon the height of the eye; smaller figures stand nearer to it
 * @param figureScale units of the plane for each unit of a figure, which is 300 high
 * @param light where along the plane the light comes from
 * @param shadow what lies on the ground under and beside people
 * @param mirror how clearly the ground shows people upside down, 0 to 1
 * @param wash a colour with its alpha that the light gives to people, or null
 * @param vignette the colour towards which the corners darken, with its alpha
 */
public record Setting(
    double feet,
    double horizon,
    double figureScale,
    double light,
    Shadow shadow,
    double mirror,
    Color wash,
    Color vignette) {

  /**
   * The shadow on the ground.
   *
   * @param alpha how dark the spot under the feet is
   * @param castX how far to the right the shadow of one unit of height falls
   * @param castY how far down the plane it falls
   * @param castAlpha how dark the cast shadow is; 0 for none
   */
  public record Shadow(double alpha, double castX, double castY, double castAlpha) {
    static Shadow underFeet(double alpha) {
      return new Shadow(alpha, 0, 0, 0);
    }
  }

  /** Where a figure of a size has its feet. */
  public double feetOf(double size) {
    return horizon + (feet - horizon) * size;
  }
}
