package org.ridealong.media.place;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.ridealong.media.drawing.Brush;

/** The street lamp and the small things that stand on the sidewalk. */
final class StreetLights {

  private static final double LAMP_X = 44;

  private StreetLights() {}

  static void paintBehind(Graphics2D graphics) {
    paintWall(graphics);
    paintBin(graphics);
    paintLamp(graphics);
  }

  /** A low wall with a hedge where the view opens to the town. */
  private static void paintWall(Graphics2D graphics) {
    graphics.setColor(new Color(0x1A2A3C));
    for (int bush = 0; bush < 12; bush++) {
      graphics.fill(Brush.circle(bush * 20 - 6, 352 + 5 * Brush.scatter(bush, 61), 17));
    }
    graphics.setColor(new Color(0x26394B));
    for (int bush = 0; bush < 12; bush++) {
      graphics.fill(Brush.circle(bush * 20 - 2, 349 + 5 * Brush.scatter(bush, 61), 9));
    }
    graphics.setPaint(new GradientPaint(0, 352, new Color(0x4A4668), 0, 394, new Color(0x332F4E)));
    graphics.fill(new Rectangle2D.Double(0, 356, 224, 38));
    graphics.setColor(new Color(0x615B80));
    graphics.fill(new Rectangle2D.Double(0, 352, 226, 6));
    for (int row = 0; row < 3; row++) {
      for (int brick = 0; brick < 10; brick++) {
        graphics.setColor(Brush.colour(0x1C1A33, 0.35));
        graphics.fill(
            new Rectangle2D.Double(brick * 24 + (row % 2) * 12 - 8, 361 + row * 11, 21, 8));
      }
    }
  }

  private static void paintBin(Graphics2D graphics) {
    graphics.setColor(Brush.colour(0x050814, 0.5));
    graphics.fill(Brush.ellipse(250, 404, 20, 4));
    graphics.setPaint(new GradientPaint(234, 0, new Color(0x2B5148), 268, 0, new Color(0x57907C)));
    graphics.fill(new RoundRectangle2D.Double(234, 352, 32, 52, 6, 6));
    graphics.setColor(new Color(0x1D3A34));
    for (int slat = 0; slat < 4; slat++) {
      graphics.fill(new Rectangle2D.Double(238.5 + slat * 7, 362, 2, 36));
    }
    graphics.setColor(new Color(0x6BA58F));
    graphics.fill(new RoundRectangle2D.Double(231, 348, 38, 8, 5, 5));
  }

  private static void paintLamp(Graphics2D graphics) {
    graphics.setColor(new Color(0x12172B));
    graphics.fill(new RoundRectangle2D.Double(LAMP_X - 8, 412, 16, 14, 4, 4));
    graphics.setPaint(
        new GradientPaint(
            (float) LAMP_X - 4,
            0,
            new Color(0x12172B),
            (float) LAMP_X + 4,
            0,
            new Color(0x3B4468)));
    graphics.fill(new Rectangle2D.Double(LAMP_X - 3, 128, 6, 290));
    Brush.stroke(
        graphics,
        new Color(0x1B2240),
        5,
        Brush.curves(LAMP_X, 132, LAMP_X, 108, LAMP_X + 8, 104, LAMP_X + 26, 106));
    graphics.setColor(new Color(0x1B2240));
    graphics.fill(new RoundRectangle2D.Double(LAMP_X + 14, 102, 40, 10, 9, 9));
    graphics.setColor(new Color(0xFFF2CF));
    graphics.fill(new RoundRectangle2D.Double(LAMP_X + 18, 109, 32, 5, 4, 4));
  }

  /** Light in the air lies over the figures. */
  static void paintInFront(Graphics2D graphics) {
    double x = LAMP_X + 34;
    // Several cones in each other give the light a soft border.
    for (int cone = 0; cone < 12; cone++) {
      double narrow = 1 - cone * 0.07;
      graphics.setPaint(
          new GradientPaint(
              0, 110, Brush.colour(0xFFE2A6, 0.034), 0, 446, Brush.colour(0xFFE2A6, 0)));
      graphics.fill(
          Brush.polygon(
              x - 15 * narrow,
              112,
              x + 15 * narrow,
              112,
              x + 136 * narrow,
              452,
              x - 136 * narrow,
              452));
    }
    Brush.glow(graphics, 0xFFE9BE, 0.62, x, 112, 70, 60);
    Brush.glow(graphics, 0xFFB65C, 0.10, 560, 300, 420, 220);
  }
}
