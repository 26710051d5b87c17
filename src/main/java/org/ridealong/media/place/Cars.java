package org.ridealong.media.place;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import org.ridealong.media.drawing.Brush;

/** Cars seen from the side, of no make. Their wheels stand on the origin; the front is left. */
final class Cars {

  /** What a car is built like. */
  enum Kind {
    SEDAN,
    HATCHBACK,
    /** A sedan with a bar of lights and a stripe; no agency is named. */
    PATROL
  }

  private Cars() {}

  /**
   * @param x the middle, on the plane
   * @param y where the wheels stand
   * @param scale 1 is 330 long
   */
  static void paint(Graphics2D graphics, Kind kind, int rgb, double x, double y, double scale) {
    AffineTransform before = graphics.getTransform();
    graphics.translate(x, y);
    graphics.scale(scale, scale);
    Brush.glow(graphics, 0x080C18, 0.6, 0, -3, 190, 16);
    paintBody(graphics, kind, new Color(rgb));
    paintGlass(graphics, kind);
    if (kind == Kind.PATROL) {
      paintPatrol(graphics);
    }
    paintLamps(graphics);
    paintWheel(graphics, -98);
    paintWheel(graphics, 98);
    graphics.setTransform(before);
  }

  private static void paintBody(Graphics2D graphics, Kind kind, Color colour) {
    double rear = kind == Kind.HATCHBACK ? 150 : 116;
    Path2D body =
        Brush.curves(
            -163, -26, -168, -48, -160, -60, -146, -63, -120, -70, -100, -72, -84, -74, -66, -92,
            -50, -108, -34, -111, -4, -115, 44, -115, 66, -110, 84, -104, rear - 14, -84, rear, -76,
            rear + 22, -74, 160, -70, 163, -62, 167, -46, 166, -36, 164, -26);
    body.closePath();
    Brush.fillDown(
        graphics, Brush.mix(colour, Color.WHITE, 0.22), Brush.darker(colour, 0.28), body);
    Brush.fill(graphics, new Color(0x171A22), Brush.round(-160, -32, 320, 12, 5));
    Brush.line(graphics, Brush.mix(colour, Color.WHITE, 0.5), 2, -150, -62, -80, -70, 150, -68);
    Brush.line(graphics, Brush.colour(0x0B1026, 0.35), 1.6, -58, -34, -62, -72, -44, -100);
    Brush.line(graphics, Brush.colour(0x0B1026, 0.35), 1.6, 14, -34, 14, -108);
    Brush.line(graphics, Brush.colour(0x0B1026, 0.35), 1.6, 84, -40, 92, -72);
    for (double handle : new double[] {-4, 72}) {
      Brush.fill(
          graphics, Brush.colour(0x0B1026, 0.45), Brush.round(handle - 14, -65, 15, 3.6, 1.8));
    }
  }

  private static void paintGlass(Graphics2D graphics, Kind kind) {
    double rear = kind == Kind.HATCHBACK ? 116 : 88;
    Color top = new Color(0x5F7F96);
    Color bottom = new Color(0x26374A);
    Brush.fillDown(
        graphics, top, bottom, Brush.polygon(-66, -76, -42, -103, -30, -106, 8, -109, 8, -76));
    Brush.fillDown(
        graphics,
        top,
        bottom,
        Brush.polygon(20, -76, 20, -109, 46, -109, 66, -104, rear, -78, rear - 4, -76));
    graphics.setColor(Brush.colour(0xFFFFFF, 0.22));
    graphics.fill(Brush.polygon(-44, -76, -24, -105, -12, -107, -32, -76));
    Brush.fill(graphics, new Color(0x1C222C), Brush.round(-76, -82, 13, 10, 4));
  }

  private static void paintPatrol(Graphics2D graphics) {
    Brush.fill(graphics, new Color(0xE8EBF0), Brush.polygon(-58, -72, 90, -72, 86, -36, -56, -36));
    Brush.fill(graphics, new Color(0x2C5AA0), Brush.box(-57, -56, 145, 7));
    Brush.fill(graphics, new Color(0x20242E), Brush.round(-26, -124, 62, 9, 3));
    Brush.fill(graphics, new Color(0x8C3A40), Brush.round(-24, -123, 27, 7, 3));
    Brush.fill(graphics, new Color(0x3A5490), Brush.round(7, -123, 27, 7, 3));
  }

  private static void paintLamps(Graphics2D graphics) {
    Brush.fill(
        graphics, new Color(0xFFF4D0), Brush.polygon(-164, -58, -148, -61, -144, -50, -165, -48));
    Brush.fill(
        graphics, new Color(0xC63C3C), Brush.polygon(152, -68, 163, -64, 166, -50, 154, -50));
    Brush.fill(graphics, new Color(0x2A2F3A), Brush.round(-166, -40, 18, 8, 3));
    Brush.fill(graphics, new Color(0x2A2F3A), Brush.round(150, -40, 18, 8, 3));
  }

  private static void paintWheel(Graphics2D graphics, double x) {
    Brush.fill(graphics, new Color(0x0D0F15), Brush.circle(x, -25, 33));
    Brush.fill(graphics, new Color(0x1C1F27), Brush.circle(x, -25, 27));
    Brush.fill(graphics, new Color(0xAEB5C0), Brush.circle(x, -25, 17));
    for (int spoke = 0; spoke < 5; spoke++) {
      double angle = spoke * Math.PI * 2 / 5 + x;
      Brush.line(
          graphics,
          new Color(0x5D6572),
          4,
          x,
          -25,
          x + 14 * Math.cos(angle),
          -25 + 14 * Math.sin(angle));
    }
    Brush.fill(graphics, new Color(0x3A404B), Brush.circle(x, -25, 4));
  }
}
