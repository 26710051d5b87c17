package org.ridealong.media.place;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.geom.Rectangle2D;
import org.ridealong.media.drawing.Brush;

/** The night sky and the town behind the street. */
final class Skyline {

  private Skyline() {}

  static void paint(Graphics2D graphics) {
    graphics.setPaint(
        new LinearGradientPaint(
            0,
            0,
            0,
            400,
            new float[] {0, 0.55f, 1},
            new Color[] {new Color(0x0D1430), new Color(0x26305C), new Color(0x6A4E78)}));
    graphics.fill(new Rectangle2D.Double(0, 0, Backdrop.WIDTH, Backdrop.HEIGHT));
    for (int star = 0; star < 70; star++) {
      double alpha = 0.25 + 0.55 * Brush.scatter(star, 3);
      graphics.setColor(Brush.colour(0xDDE6FF, alpha));
      graphics.fill(
          Brush.circle(
              Brush.scatter(star, 1) * Backdrop.WIDTH,
              Brush.scatter(star, 2) * 210,
              0.5 + 0.7 * Brush.scatter(star, 4)));
    }
    Brush.glow(graphics, 0xE9E4FF, 0.30, 166, 74, 95, 95);
    graphics.setColor(new Color(0xF3EEDC));
    graphics.fill(Brush.circle(166, 74, 20));
    graphics.setColor(Brush.colour(0xC9C2BE, 0.5));
    graphics.fill(Brush.circle(160, 69, 5));
    graphics.fill(Brush.circle(173, 80, 3.4));
    graphics.fill(Brush.circle(171, 66, 2.2));
    row(graphics, 11, 0x3A3A66, 230, 52, 90, 0.30);
    Brush.glow(graphics, 0xFF9D6B, 0.20, 150, 396, 330, 120);
    row(graphics, 29, 0x232849, 280, 66, 80, 0.42);
  }

  /** A row of houses with some lit windows. */
  private static void row(
      Graphics2D graphics, int seed, int rgb, double top, double width, double spread, double lit) {
    double x = -10;
    for (int house = 0; x < Backdrop.WIDTH; house++) {
      double houseWidth = width * (0.6 + 0.7 * Brush.scatter(seed, house));
      double roof = top - spread + 2 * spread * Brush.scatter(seed + 1, house);
      graphics.setColor(new Color(rgb));
      graphics.fill(new Rectangle2D.Double(x, roof, houseWidth, 420 - roof));
      roofTop(graphics, seed, house, x, roof, houseWidth);
      for (int floor = 0; roof + 10 + floor * 15 < 400; floor++) {
        for (int window = 0; 7 + window * 11 < houseWidth - 8; window++) {
          int number = house * 997 + floor * 31 + window;
          if (Brush.scatter(seed + 2, number) < lit) {
            boolean warm = Brush.scatter(seed + 3, number) < 0.75;
            double alpha = 0.25 + 0.45 * Brush.scatter(seed + 4, number);
            graphics.setColor(Brush.colour(warm ? 0xFFCE85 : 0x9CC7FF, alpha));
            graphics.fill(new Rectangle2D.Double(x + 6 + window * 11, roof + 9 + floor * 15, 5, 7));
          }
        }
      }
      x += houseWidth + 3;
    }
  }

  private static void roofTop(
      Graphics2D graphics, int seed, int house, double x, double roof, double width) {
    double kind = Brush.scatter(seed + 5, house);
    if (kind < 0.3) {
      graphics.fill(new Rectangle2D.Double(x + width * 0.5, roof - 26, 2, 26));
      graphics.fill(new Rectangle2D.Double(x + width * 0.5 - 5, roof - 18, 12, 1.4));
    } else if (kind < 0.55) {
      graphics.fill(new Rectangle2D.Double(x + width * 0.3, roof - 16, 20, 12));
      graphics.fill(
          Brush.polygon(
              x + width * 0.3 - 2,
              roof - 16,
              x + width * 0.3 + 10,
              roof - 24,
              x + width * 0.3 + 22,
              roof - 16));
      graphics.fill(new Rectangle2D.Double(x + width * 0.3 + 2, roof - 6, 2, 8));
      graphics.fill(new Rectangle2D.Double(x + width * 0.3 + 16, roof - 6, 2, 8));
    } else if (kind < 0.75) {
      graphics.fill(new Rectangle2D.Double(x + 6, roof - 8, width * 0.5, 9));
    }
  }
}
