package org.ridealong.media.place;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.ridealong.media.drawing.Brush;

/** The wet sidewalk and the street, with what they mirror. */
final class Pavement {

  static final double TOP = 394;
  private static final double CURB = 486;
  private static final double ROAD = 496;

  /** Height of a stripe of mirrored light. */
  private static final double STRIPE = 1.5;

  private Pavement() {}

  /**
   * @param facade the front that is mirrored, drawn at the given scale
   */
  static void paint(Graphics2D graphics, BufferedImage facade, double scale) {
    graphics.setPaint(
        new GradientPaint(
            0, (float) TOP, new Color(0x3A4266), 0, (float) CURB, new Color(0x232A48)));
    graphics.fill(new Rectangle2D.Double(0, TOP, Backdrop.WIDTH, CURB - TOP));
    mirror(graphics, facade, scale);
    paintSlabs(graphics);
    paintSpill(graphics);
    paintRoad(graphics);
    paintStreaks(graphics);
    Brush.glow(graphics, 0xFFD28A, 0.36, 80, 446, 170, 40);
  }

  /** The front upside down, fading with the distance. */
  private static void mirror(Graphics2D graphics, BufferedImage facade, double scale) {
    BufferedImage mirrored =
        new BufferedImage(facade.getWidth(), facade.getHeight(), BufferedImage.TYPE_INT_ARGB);
    Graphics2D inside = mirrored.createGraphics();
    Brush.prepare(inside);
    AffineTransform flip = new AffineTransform();
    flip.scale(scale, scale);
    flip.translate(0, TOP * 1.62);
    flip.scale(1 / scale, -0.62 / scale);
    inside.drawImage(facade, flip, null);
    inside.setComposite(AlphaComposite.DstIn);
    inside.setPaint(
        new GradientPaint(
            0,
            (float) (TOP * scale),
            new Color(0, 0, 0, 118),
            0,
            (float) (Backdrop.HEIGHT * scale),
            new Color(0, 0, 0, 34)));
    inside.fillRect(0, 0, mirrored.getWidth(), mirrored.getHeight());
    inside.dispose();
    Shape all = graphics.getClip();
    // Stripes that slip a little to the side: the water is not a looking glass.
    for (int stripe = 0; TOP + stripe * STRIPE < CURB; stripe++) {
      double y = TOP + stripe * STRIPE;
      double slip = Math.sin(stripe * 0.55) * 1.9 * (y - TOP) / (CURB - TOP);
      graphics.setClip(all);
      graphics.clip(new Rectangle2D.Double(0, y, Backdrop.WIDTH, STRIPE));
      AffineTransform slipped = AffineTransform.getTranslateInstance(slip, 0);
      slipped.scale(1 / scale, 1 / scale);
      graphics.drawImage(mirrored, slipped, null);
    }
    graphics.setClip(all);
  }

  private static void paintSlabs(Graphics2D graphics) {
    Color seam = Brush.colour(0x0B1026, 0.30);
    for (double y : new double[] {408, 428, 455}) {
      Brush.line(graphics, seam, 1.2, 0, y, Backdrop.WIDTH, y);
    }
    for (int slab = -4; slab <= 22; slab++) {
      double topX = 480 + (slab - 9) * 66;
      double bottomX = 480 + (slab - 9) * 100;
      Brush.line(graphics, seam, 1.1, topX, TOP, bottomX, CURB);
    }
    for (int ripple = 0; ripple < 90; ripple++) {
      double y = TOP + 6 + Brush.scatter(ripple, 41) * (CURB - TOP - 8);
      double x = Brush.scatter(ripple, 42) * Backdrop.WIDTH;
      double length = 8 + 34 * Brush.scatter(ripple, 43);
      Brush.line(graphics, Brush.colour(0xCFE0FF, 0.07), 1.1, x, y, x + length, y);
    }
  }

  /** Light that falls through windows and door onto the stones. */
  private static void paintSpill(Graphics2D graphics) {
    double[][] openings = {{262, 548}, {592, 684}, {724, 946}};
    for (double[] opening : openings) {
      double left = opening[0];
      double right = opening[1];
      graphics.setPaint(
          new GradientPaint(
              0,
              (float) TOP,
              Brush.colour(0xFFC879, 0.46),
              0,
              (float) CURB,
              Brush.colour(0xFFC879, 0.04)));
      graphics.fill(
          Brush.polygon(
              left,
              TOP,
              right,
              TOP,
              right + (right - 480) * 0.22,
              CURB,
              left + (left - 480) * 0.22,
              CURB));
    }
  }

  private static void paintRoad(Graphics2D graphics) {
    graphics.setColor(new Color(0x4B5276));
    graphics.fill(new Rectangle2D.Double(0, CURB, Backdrop.WIDTH, 3));
    graphics.setColor(new Color(0x2A3050));
    graphics.fill(new Rectangle2D.Double(0, CURB + 3, Backdrop.WIDTH, ROAD - CURB - 3));
    graphics.setPaint(
        new GradientPaint(0, (float) ROAD, new Color(0x161B33), 0, 540, new Color(0x0E1226)));
    graphics.fill(new Rectangle2D.Double(0, ROAD, Backdrop.WIDTH, 60));
  }

  private static void paintStreaks(Graphics2D graphics) {
    Brush.glow(graphics, 0xFFC879, 0.40, 405, 512, 170, 22);
    Brush.glow(graphics, 0xFFC879, 0.34, 638, 512, 70, 24);
    Brush.glow(graphics, 0xFFC879, 0.34, 840, 512, 130, 22);
    Brush.glow(graphics, 0xFF6FA8, 0.30, 520, 524, 190, 12);
    Brush.glow(graphics, 0xFFE0A8, 0.55, 78, 518, 46, 26);
    for (int streak = 0; streak < 60; streak++) {
      double x = Brush.scatter(streak, 51) * Backdrop.WIDTH;
      double y = ROAD + 4 + Brush.scatter(streak, 52) * 36;
      double length = 14 + 60 * Brush.scatter(streak, 53);
      int rgb = Brush.scatter(streak, 54) < 0.6 ? 0xFFD59A : 0x8FB0FF;
      Brush.line(graphics, Brush.colour(rgb, 0.10), 1.3, x, y, x + length, y);
    }
  }
}
