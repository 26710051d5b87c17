package org.ridealong.media.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import org.ridealong.media.drawing.Brush;

/** Draws head, face and hair; the head's middle is the origin while it draws. */
final class HeadPainter {

  private static final double NECK_X = 0;
  private static final double NECK_Y = -238;
  private static final double MIDDLE_Y = -269;

  private final Graphics2D graphics;
  private final FigureState figure;
  private final Wardrobe wardrobe;
  private final double light;

  /** How far the face's middle has turned away from the head's. */
  private final double side;

  HeadPainter(Graphics2D graphics, FigureState figure, Wardrobe wardrobe, double light) {
    this.graphics = graphics;
    this.figure = figure;
    this.wardrobe = wardrobe;
    this.light = light;
    this.side = 6.5 * Math.min(1, Math.abs(figure.turn()));
  }

  void paint(double tilt, double forward) {
    AffineTransform before = graphics.getTransform();
    graphics.rotate(Math.toRadians(tilt + figure.mouth() * 1.6), NECK_X, NECK_Y);
    graphics.translate(2 + forward, MIDDLE_Y - figure.mouth() * 0.8);
    paintHere();
    graphics.setTransform(before);
  }

  /** Draws with the head's middle at the origin, upright. */
  void paintHere() {
    HairPainter hair = new HairPainter(graphics, figure.character().hair(), wardrobe.hair());
    hair.paintBehind();
    paintEar(-22 + side * 0.35, 2);
    Brush.body(graphics, skull(), wardrobe.skin(), light * 0.8);
    graphics.setColor(Brush.colour(0xE0604A, 0.13));
    graphics.fill(Brush.ellipse(side - 12, 11, 6.5, 4.5));
    graphics.fill(Brush.ellipse(side + 12.5, 11, 5, 4.5));
    paintBeard();
    paintEyes();
    paintNose();
    paintMouth();
    hair.paintFront(skull(), side);
    if (figure.character().hair().equals("h6")) {
      paintGlasses();
    }
  }

  private Shape skull() {
    double chin = side * 0.75;
    Path2D path =
        Brush.curves(
            0,
            -32,
            15,
            -32,
            24.5,
            -22,
            25,
            -6,
            25,
            8,
            24,
            16,
            16 + chin * 0.4,
            26,
            12 + chin,
            32,
            -5 + chin,
            33,
            -9 + chin,
            28,
            -18,
            22,
            -24,
            12,
            -24.5,
            -4,
            -25,
            -21,
            -15,
            -32,
            0,
            -32);
    path.closePath();
    return path;
  }

  private void paintEar(double x, double y) {
    Brush.body(graphics, Brush.ellipse(x, y, 5.5, 8), wardrobe.skin(), light * 0.4);
    Brush.stroke(
        graphics,
        Brush.darker(wardrobe.skin(), 0.3),
        1.3,
        Brush.curves(x + 1.5, y - 4, x - 3, y - 4, x - 3, y + 2, x, y + 4));
  }

  /** Stubble, for the one style of hair that comes with it. */
  private void paintBeard() {
    if (!figure.character().hair().equals("h5")) {
      return;
    }
    Path2D jaw =
        Brush.curves(
            -24,
            2,
            -22,
            15,
            -17,
            24,
            -9 + side * 0.75,
            28.5,
            -4 + side * 0.75,
            33,
            12 + side * 0.75,
            32.5,
            17 + side * 0.3,
            25.5,
            23,
            19,
            25,
            10,
            25,
            2,
            21,
            10,
            18 + side * 0.3,
            13,
            12 + side * 0.5,
            13.5,
            4 + side,
            10.5,
            -4 + side,
            10.5,
            -9 + side,
            13.5,
            -16,
            13,
            -20,
            9,
            -24,
            2);
    Color colour = wardrobe.hair();
    graphics.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 120));
    graphics.fill(jaw);
  }

  private void paintEyes() {
    double[] features = figure.features();
    double open = features[3] * (1 - figure.blink());
    Color line = Brush.darker(wardrobe.hair(), 0.35);
    for (int eye = -1; eye <= 1; eye += 2) {
      // The far half of a turned face is narrower.
      double squeeze = eye > 0 ? 1 - side * 0.022 : 1;
      double x = side + eye * 10.2 * squeeze;
      double y = -2;
      double width = 5.4 * squeeze;
      double height = 4.6 * open;
      if (height > 0.9) {
        Shape white = Brush.ellipse(x, y, width, height);
        graphics.setColor(new Color(0xF7F3EE));
        graphics.fill(white);
        Area iris = new Area(Brush.circle(x + side * 0.22, y + 0.3, 3.3));
        iris.intersect(new Area(white));
        graphics.setColor(new Color(0x2B1C17));
        graphics.fill(iris);
        graphics.setColor(new Color(255, 255, 255, 220));
        graphics.fill(Brush.circle(x + side * 0.22 + 1.1, y - 1.1, 0.95));
      }
      double lid = y - Math.max(0.4, height);
      Brush.stroke(
          graphics,
          line,
          1.9,
          Brush.curves(
              x - width - 0.6,
              y - 0.4,
              x - width * 0.5,
              lid - 0.9,
              x + width * 0.5,
              lid - 0.9,
              x + width + 0.6,
              y - 0.4));
      paintBrow(x, eye, features, line);
    }
  }

  private void paintBrow(double x, int eye, double[] features, Color colour) {
    double inner = -11.5 + features[0];
    double outer = -11 + features[1];
    double innerX = x - eye * 5.6;
    double outerX = x + eye * 6.6;
    Brush.stroke(
        graphics,
        colour,
        2.9,
        Brush.curves(
            innerX,
            inner,
            innerX + eye * 4,
            inner - 1.8,
            innerX + eye * 8,
            (inner + outer) / 2 - 2.2,
            outerX,
            outer));
  }

  /** For the one style of hair that comes with them. */
  private void paintGlasses() {
    Color frame = new Color(0x33302E);
    for (int eye = -1; eye <= 1; eye += 2) {
      double squeeze = eye > 0 ? 1 - side * 0.022 : 1;
      double x = side + eye * 10.6 * squeeze;
      graphics.setColor(Brush.colour(0xFFFFFF, 0.16));
      Shape lens = new RoundRectangle2D.Double(x - 8 * squeeze, -9, 16 * squeeze, 14, 8, 8);
      graphics.fill(lens);
      Brush.stroke(graphics, frame, 1.7, lens);
    }
    Brush.line(graphics, frame, 1.7, side - 2.4, -4, side + 2.2, -4);
    Brush.line(graphics, frame, 1.7, side - 18.6, -5, -22 + side * 0.35, -3);
  }

  private void paintNose() {
    Color shade = Brush.darker(wardrobe.skin(), 0.34);
    Path2D nose =
        Brush.curves(
            side + 1.5,
            0,
            side + 3,
            4,
            side + 6.5,
            9,
            side + 4.5,
            10.5,
            side + 3,
            11.5,
            side + 1,
            11.5,
            side - 0.5,
            10.8);
    Brush.stroke(graphics, shade, 1.7, nose);
  }

  private void paintMouth() {
    double corners = figure.features()[2];
    double open = figure.mouth();
    double x = side + 0.5;
    double y = 18.5;
    if (open < 0.12) {
      Brush.stroke(
          graphics,
          Brush.mix(Brush.darker(wardrobe.skin(), 0.45), new Color(0x8E3B3B), 0.35),
          2.1,
          Brush.curves(
              x - 7,
              y - corners,
              x - 3,
              y + corners * 0.6,
              x + 3,
              y + corners * 0.6,
              x + 7,
              y - corners));
      return;
    }
    double width = 7.6 - open * 1.4;
    double height = 1.6 + open * 6.4;
    Path2D mouth =
        Brush.curves(
            x - width,
            y - corners * 0.6,
            x - width * 0.5,
            y - height * 0.55,
            x + width * 0.5,
            y - height * 0.55,
            x + width,
            y - corners * 0.6,
            x + width * 0.8,
            y + height,
            x - width * 0.8,
            y + height,
            x - width,
            y - corners * 0.6);
    mouth.closePath();
    graphics.setColor(new Color(0x4A1720));
    graphics.fill(mouth);
    Area inside = new Area(mouth);
    Area tongue = new Area(Brush.ellipse(x, y + height * 0.95, width * 0.7, height * 0.5));
    tongue.intersect(inside);
    graphics.setColor(new Color(0xB8545A));
    graphics.fill(tongue);
    Area teeth = new Area(Brush.ellipse(x, y - height * 0.42, width * 0.75, height * 0.3));
    teeth.intersect(inside);
    graphics.setColor(new Color(0xF3EDE6));
    graphics.fill(teeth);
  }
}
