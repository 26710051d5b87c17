package org.ridealong.media.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Strokes and shapes that all drawings share. */
public final class Brush {

  private Brush() {}

  public static void prepare(Graphics2D graphics) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
  }

  public static Color colour(int rgb, double alpha) {
    return new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, (int) Math.round(alpha * 255));
  }

  /** Between two colours: 0 gives the first, 1 the second. */
  public static Color mix(Color first, Color second, double part) {
    return new Color(
        blend(first.getRed(), second.getRed(), part),
        blend(first.getGreen(), second.getGreen(), part),
        blend(first.getBlue(), second.getBlue(), part));
  }

  private static int blend(int first, int second, double part) {
    return (int) Math.round(first + (second - first) * part);
  }

  public static Color darker(Color colour, double part) {
    return mix(colour, new Color(0x0B1026), part);
  }

  public static Shape circle(double x, double y, double radius) {
    return ellipse(x, y, radius, radius);
  }

  public static Shape ellipse(double x, double y, double radiusX, double radiusY) {
    return new Ellipse2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY);
  }

  public static Shape box(double x, double y, double width, double height) {
    return new Rectangle2D.Double(x, y, width, height);
  }

  public static Shape round(double x, double y, double width, double height, double radius) {
    return new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius);
  }

  public static void fill(Graphics2D graphics, Color colour, Shape shape) {
    graphics.setColor(colour);
    graphics.fill(shape);
  }

  /** Fills with a colour that changes downwards, from the top of the shape to its bottom. */
  public static void fillDown(Graphics2D graphics, Color top, Color bottom, Shape shape) {
    Rectangle2D bounds = shape.getBounds2D();
    graphics.setPaint(
        new GradientPaint(0, (float) bounds.getY(), top, 0, (float) bounds.getMaxY(), bottom));
    graphics.fill(shape);
  }

  /** Fills with a colour that changes to the right. */
  public static void fillAcross(Graphics2D graphics, Color left, Color right, Shape shape) {
    Rectangle2D bounds = shape.getBounds2D();
    graphics.setPaint(
        new GradientPaint((float) bounds.getX(), 0, left, (float) bounds.getMaxX(), 0, right));
    graphics.fill(shape);
  }

  /** Words in the middle of a place, on a base line. */
  public static void words(
      Graphics2D graphics, String text, int style, double size, Color colour, double x, double y) {
    graphics.setFont(new Font(Font.SANS_SERIF, style, 1).deriveFont((float) size));
    graphics.setColor(colour);
    float width = (float) graphics.getFontMetrics().getStringBounds(text, graphics).getWidth();
    graphics.drawString(text, (float) x - width / 2, (float) y);
  }

  /** A round-ended limb that may grow thinner. */
  public static Shape limb(double x1, double y1, double r1, double x2, double y2, double r2) {
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double length = Math.hypot(x2 - x1, y2 - y1);
    path.append(circle(x1, y1, r1), false);
    path.append(circle(x2, y2, r2), false);
    if (length > 0.01) {
      double nx = -(y2 - y1) / length;
      double ny = (x2 - x1) / length;
      // Turning the same way as the circles, so that overlapping parts do not cut holes.
      path.moveTo(x1 - nx * r1, y1 - ny * r1);
      path.lineTo(x2 - nx * r2, y2 - ny * r2);
      path.lineTo(x2 + nx * r2, y2 + ny * r2);
      path.lineTo(x1 + nx * r1, y1 + ny * r1);
      path.closePath();
    }
    return new Area(path);
  }

  /**
   * Fills a body with a shaded side and a lit edge.
   *
   * @param light towards the light along x, -1 to 1
   */
  public static void body(Graphics2D graphics, Shape shape, Color base, double light) {
    graphics.setColor(base);
    graphics.fill(shape);
    graphics.setColor(darker(base, 0.30));
    graphics.fill(edge(shape, 7 * light, -2));
    graphics.setColor(colour(0xFFD9A0, 0.34));
    graphics.fill(edge(shape, -1.8 * light, 0.8));
  }

  /** What of a shape is not covered by itself when it is moved. */
  private static Area edge(Shape shape, double dx, double dy) {
    Area edge = new Area(shape);
    edge.subtract(
        new Area(AffineTransform.getTranslateInstance(dx, dy).createTransformedShape(shape)));
    return edge;
  }

  public static void line(Graphics2D graphics, Color colour, double width, double... coordinates) {
    Path2D path = new Path2D.Double();
    path.moveTo(coordinates[0], coordinates[1]);
    for (int i = 2; i < coordinates.length; i += 2) {
      path.lineTo(coordinates[i], coordinates[i + 1]);
    }
    stroke(graphics, colour, width, path);
  }

  public static void stroke(Graphics2D graphics, Color colour, double width, Shape path) {
    graphics.setColor(colour);
    graphics.setStroke(
        new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(path);
  }

  /** A soft light that fades to nothing. */
  public static void glow(
      Graphics2D graphics, int rgb, double alpha, double x, double y, double rx, double ry) {
    AffineTransform before = graphics.getTransform();
    graphics.translate(x, y);
    graphics.scale(rx, ry);
    graphics.setPaint(
        new RadialGradientPaint(
            0,
            0,
            1,
            new float[] {0, 0.35f, 0.7f, 1},
            new Color[] {
              colour(rgb, alpha),
              colour(rgb, alpha * 0.5),
              colour(rgb, alpha * 0.13),
              colour(rgb, 0)
            }));
    graphics.fill(circle(0, 0, 1));
    graphics.setTransform(before);
  }

  /** A closed shape through Bezier curves: a start, then six numbers for each curve. */
  public static Path2D curves(double... points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i + 5 < points.length; i += 6) {
      path.curveTo(
          points[i], points[i + 1], points[i + 2], points[i + 3], points[i + 4], points[i + 5]);
    }
    return path;
  }

  public static Path2D polygon(double... points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    path.closePath();
    return path;
  }

  /** Slow, fast, slow: 0 to 1. */
  public static double ease(double part) {
    double t = Math.max(0, Math.min(1, part));
    return t * t * (3 - 2 * t);
  }

  /** A number from 0 to 1 that looks like chance and is always the same. */
  public static double scatter(int a, int b) {
    int mixed = a * 0x9E3779B1 + b * 0x85EBCA77;
    mixed ^= mixed >>> 15;
    mixed *= 0x2C1B3C6D;
    mixed ^= mixed >>> 12;
    mixed *= 0x297A2D39;
    mixed ^= mixed >>> 15;
    return (mixed >>> 8) / (double) (1 << 24);
  }
}
