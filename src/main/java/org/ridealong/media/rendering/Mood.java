package org.ridealong.media.rendering;

import java.util.Locale;

/** What a face shows. */
enum Mood {
  CALM(0, 0, 1.5, 1),
  WORRIED(-3.2, 0.8, -1.2, 1.05),
  ANNOYED(2.6, -1.6, -1.8, 0.78),
  DISTRESSED(-4.4, 1.6, -2.8, 1.22);

  private final double[] features;

  /**
   * @param features how far the inner and the outer end of the brows move down, how far the corners
   *     of the mouth move up, how wide the eyes are open
   */
  Mood(double... features) {
    this.features = features;
  }

  static Mood named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  double[] towards(Mood other, double part) {
    double[] between = new double[features.length];
    for (int i = 0; i < features.length; i++) {
      between[i] = features[i] + (other.features[i] - features[i]) * part;
    }
    return between;
  }
}
