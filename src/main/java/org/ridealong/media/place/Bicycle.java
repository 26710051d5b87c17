package org.ridealong.media.place;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import org.ridealong.media.drawing.Brush;

/** A bicycle that stands on saddle and handlebars for repair; one wheel still turns. */
final class Bicycle {

  private static final double WHEEL = 40;
  private static final double SPOKES = 12;

  private Bicycle() {}

  /**
   * @param x the middle of the frame, on the plane
   * @param y the ground
   */
  static void paintUpsideDown(Graphics2D graphics, double x, double y, double scale, long nowUs) {
    AffineTransform before = graphics.getTransform();
    graphics.translate(x, y);
    graphics.scale(scale, scale);
    Brush.fill(graphics, Brush.colour(0x1A2040, 0.26), Brush.ellipse(26, 2, 86, 7));
    Color frame = new Color(0xD8552F);
    Color metal = new Color(0x4A525C);
    double rear = 56;
    double front = -58;
    double axle = -84;
    paintWheel(graphics, rear, axle, nowUs / 1_000_000.0 * 3.1);
    paintWheel(graphics, front, axle, 0.3);
    Brush.line(graphics, frame, 5.4, 4, -76, rear, axle);
    Brush.line(graphics, frame, 5.4, 4, -76, 20, -26);
    Brush.line(graphics, frame, 5.4, 20, -26, rear, axle);
    Brush.line(graphics, frame, 6, 4, -76, -40, -34);
    Brush.line(graphics, frame, 6, 20, -28, -38, -28);
    Brush.line(graphics, metal, 5, front, axle, -40, -36, -34, -14);
    Brush.line(graphics, metal, 4.4, -34, -14, -50, -2, -60, -4);
    Brush.line(graphics, new Color(0x22262C), 6, -60, -4, -52, -2);
    Brush.line(graphics, metal, 4.4, 20, -26, 24, -8);
    Brush.fill(graphics, new Color(0x22262C), Brush.round(6, -8, 40, 8, 4));
    Brush.stroke(graphics, metal, 3, Brush.circle(4, -76, 9));
    Brush.line(graphics, metal, 3.4, 4, -76, -8, -92);
    Brush.fill(graphics, new Color(0x22262C), Brush.round(-16, -97, 15, 5, 2));
    Brush.stroke(
        graphics, new Color(0x2B3038), 1.8, Brush.curves(6, -86, 24, -94, 40, -92, rear, axle - 6));
    graphics.setTransform(before);
  }

  private static void paintWheel(Graphics2D graphics, double x, double y, double angle) {
    for (int spoke = 0; spoke < SPOKES; spoke++) {
      double at = angle + spoke * 2 * Math.PI / SPOKES;
      Brush.line(
          graphics,
          new Color(0xB9C0C8),
          0.9,
          x,
          y,
          x + (WHEEL - 3) * Math.cos(at),
          y + (WHEEL - 3) * Math.sin(at));
    }
    Brush.stroke(graphics, new Color(0x22262C), 5, Brush.circle(x, y, WHEEL));
    Brush.stroke(graphics, new Color(0xC7CDD4), 1.6, Brush.circle(x, y, WHEEL - 4));
    Brush.fill(graphics, new Color(0x4A525C), Brush.circle(x, y, 4.4));
  }
}
