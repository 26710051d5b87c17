package org.ridealong.media.figure;

import java.util.Locale;

/** What a face shows. */
public enum Mood {
  CALM(0, 0, 1.5, 1),
  WARM(-0.6, -0.2, 3.4, 0.94),
  WORRIED(-3.2, 0.8, -1.2, 1.05),
  STARTLED(-3.6, -2.6, -0.8, 1.32),
  FIRM(1.5, -0.8, -0.4, 0.9),
  ANNOYED(2.6, -1.6, -1.8, 0.78),
  SULLEN(1.2, 1.4, -2.4, 0.66),
  DISTRESSED(-4.4, 1.6, -2.8, 1.22),
  HURT(-4.0, 2.2, -3.2, 0.5);

  private final double[] features;

  /**
   * @param features how far the inner and the outer end of the brows move down, how far the corners
   *     of the mouth move up, how wide the eyes are open
   */
  Mood(double... features) {
    this.features = features;
  }

  public static Mood named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** All numbers of this mood; see {@link #towards}. */
  double[] features() {
    return features.clone();
  }

  public double[] towards(Mood other, double part) {
    double[] between = new double[features.length];
    for (int i = 0; i < features.length; i++) {
      between[i] = features[i] + (other.features[i] - features[i]) * part;
    }
    return between;
  }
}
