package org.ridealong.media.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import org.ridealong.media.drawing.Brush;

/** Draws the hair that shows behind a head whose middle is the origin. */
final class HairBehind {

  private final Graphics2D graphics;
  private final String style;
  private final Color colour;
  private final Color shine;

  HairBehind(Graphics2D graphics, String style, Color colour, Color shine) {
    this.graphics = graphics;
    this.style = style;
    this.colour = colour;
    this.shine = shine;
  }

  void paint() {
    graphics.setColor(Brush.darker(colour, 0.15));
    switch (style) {
      case "h2" -> {
        graphics.fill(Brush.circle(-25, -17, 13));
        Brush.stroke(graphics, shine, 1.6, Brush.curves(-33, -21, -30, -29, -21, -29, -17, -24));
        graphics.setColor(Brush.darker(colour, 0.15));
        graphics.fill(Brush.ellipse(-8, -4, 19, 25));
      }
      case "h3" -> {
        Path2D bob =
            Brush.curves(
                0, -36, 22, -36, 31, -20, 29, 4, 30, 18, 28, 26, 22, 31, 8, 27, -12, 29, -22, 34,
                -33, 28, -33, 8, -31, -6, -31, -22, -20, -36, 0, -36);
        graphics.fill(bob);
      }
      case "h4" -> {
        for (int curl = 0; curl < 15; curl++) {
          double angle = Math.PI * (0.86 + curl * 0.094);
          graphics.fill(Brush.circle(-1 + 24 * Math.cos(angle), -10 + 25 * Math.sin(angle), 10.5));
        }
        graphics.fill(Brush.ellipse(-2, -12, 27, 25));
      }
      case "h5" -> graphics.fill(Brush.ellipse(-9, -2, 18, 24));
      case "h6" -> graphics.fill(Brush.ellipse(-12, 0, 15, 20));
      case "h7" -> {
        graphics.fill(Brush.ellipse(-16, -26, 22, 20));
        graphics.fill(Brush.circle(-31, -22, 9));
      }
      case "h9" -> {
        graphics.fill(Brush.ellipse(-10, -6, 18, 24));
        graphics.fill(
            Brush.curves(
                -20, -24, -40, -28, -44, -4, -38, 22, -34, 34, -26, 34, -27, 20, -26, 4, -28, -4,
                -18, -12));
      }
      case "h10" -> {
        graphics.fill(
            Brush.curves(
                0, -36, -24, -37, -33, -20, -33, 8, -35, 30, -34, 46, -28, 54, -19, 50, -14, 42,
                -17, 20, -16, 8, -14, -10, -6, -30, 0, -36));
        graphics.fill(
            Brush.curves(
                0, -36, 24, -37, 31, -20, 30, 6, 31, 24, 30, 40, 25, 48, 19, 46, 17, 36, 20, 20, 18,
                8, 14, -10, 6, -30, 0, -36));
      }
      default -> {
        // Short hair does not show behind the head.
      }
    }
  }
}
