package org.ridealong.media.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import org.ridealong.media.drawing.Brush;

/** Draws hair around a head whose middle is the origin. */
final class HairPainter {

  private final Graphics2D graphics;
  private final String style;
  private final Color colour;
  private final Color shine;

  HairPainter(Graphics2D graphics, String style, Color colour) {
    this.graphics = graphics;
    this.style = style;
    this.colour = colour;
    this.shine = Brush.mix(colour, new Color(0xFFC98A), 0.22);
  }

  void paintBehind() {
    new HairBehind(graphics, style, colour, shine).paint();
  }

  /**
   * @param side how far the face has turned
   */
  void paintFront(Shape skull, double side) {
    switch (style) {
      case "h1" -> {
        cap(skull, side, -13, 3, 1.5);
        stroke(-12, -29, -2, -34, 10, -33, 17, -28);
      }
      case "h2" -> {
        cap(skull, side, -15, 7, 1.2);
        stroke(-17, -24, -8, -33, 6, -33, 15, -26);
        stroke(-20, -15, -14, -26, -4, -30, 4, -29);
      }
      case "h3" -> paintFringe(side);
      case "h4" -> {
        cap(skull, side, -16, 4, 2);
        graphics.setColor(colour);
        for (int curl = 0; curl < 6; curl++) {
          graphics.fill(Brush.circle(-19 + curl * 7.8 + side * 0.3, -21 - (curl % 2) * 2, 6.6));
        }
        stroke(-10, -33, -4, -38, 6, -38, 12, -33);
      }
      case "h5" -> paintMessy(side);
      case "h6" -> {
        cap(skull, side, -22, 12, 1.6);
        stroke(-23, -10, -20, -22, -10, -31, 0, -33);
      }
      case "h7" -> paintWrap(side);
      case "h8" -> cap(skull, side, -17, 0, 0.5);
      case "h9" -> {
        cap(skull, side, -15, 5, 1.3);
        stroke(-17, -24, -8, -33, 6, -33, 15, -26);
        stroke(-21, -14, -16, -24, -8, -29, 0, -30);
      }
      case "h10" -> paintParting(side);
      case "h11" -> {
        cap(skull, side, -18, 1, 2.2);
        stroke(-14, -27, -6, -33, 8, -33, 16, -27);
      }
      default -> throw new IllegalArgumentException("No such hair: " + style);
    }
  }

  /** Hair that lies on the skull, down to a hairline and to a temple. */
  private void cap(Shape skull, double side, double hairline, double temple, double thickness) {
    Path2D line =
        Brush.curves(
            -40,
            -45,
            0,
            -60,
            40,
            -60,
            40,
            -45,
            40,
            -20,
            30,
            -12,
            22 + side * 0.2,
            temple - 10,
            20 + side * 0.3,
            hairline - 2,
            12 + side,
            hairline - 5,
            4 + side,
            hairline - 4,
            -5 + side,
            hairline - 4,
            -12 + side * 0.6,
            hairline - 1,
            -15 + side * 0.5,
            hairline + 4,
            -16 + side * 0.4,
            temple - 3,
            -17,
            temple + 2,
            -20,
            temple + 4,
            -28,
            temple + 2,
            -40,
            -10,
            -40,
            -45);
    line.closePath();
    Area hair = new Area(skull);
    Path2D grown = new Path2D.Double();
    grown.append(new BasicStroke((float) (thickness * 2)).createStrokedShape(skull), false);
    hair.add(new Area(grown));
    hair.intersect(new Area(line));
    graphics.setColor(colour);
    graphics.fill(hair);
  }

  private void paintFringe(double side) {
    Path2D fringe =
        Brush.curves(
            -28,
            6,
            -32,
            -20,
            -18,
            -36,
            0,
            -36,
            18,
            -36,
            30,
            -24,
            28,
            6,
            25,
            -4,
            23,
            -12,
            19 + side * 0.2,
            -17,
            8,
            -12,
            -8,
            -13,
            -15 + side * 0.4,
            -18,
            -20,
            -12,
            -23,
            -4,
            -28,
            6);
    graphics.setColor(colour);
    graphics.fill(fringe);
    stroke(-20, -22, -12, -33, 4, -34, 16, -28);
  }

  /** A cloth wound around the head, in folds. */
  private void paintWrap(double side) {
    Path2D cloth =
        Brush.curves(
            -25,
            -6,
            -36,
            -24,
            -26,
            -46,
            -2,
            -47,
            18,
            -48,
            32,
            -34,
            26,
            -10,
            25,
            -14,
            22,
            -17,
            12 + side,
            -21,
            4 + side,
            -23,
            -6 + side,
            -22,
            -13 + side * 0.5,
            -16,
            -18,
            -12,
            -22,
            -8,
            -25,
            -6);
    Brush.body(graphics, cloth, colour, 1);
    Color fold = Brush.mix(colour, new Color(0xF6C452), 0.62);
    Brush.stroke(graphics, fold, 3, Brush.curves(-25, -12, -14, -30, 6, -32, 26, -18));
    Brush.stroke(graphics, fold, 2, Brush.curves(-27, -20, -16, -38, 6, -41, 24, -30));
    Brush.stroke(
        graphics,
        Brush.darker(colour, 0.35),
        1.6,
        Brush.curves(-24, -8, -12, -24, 6, -27, 26, -13));
  }

  /** Long hair that falls to both sides of a parting. */
  private void paintParting(double side) {
    Path2D left =
        Brush.curves(
            2 + side,
            -35,
            -20,
            -37,
            -32,
            -24,
            -29,
            4,
            -29,
            14,
            -29,
            20,
            -27,
            26,
            -24,
            16,
            -24,
            4,
            -22,
            -8,
            -14,
            -18,
            -4 + side * 0.4,
            -22,
            2 + side,
            -35);
    Path2D right =
        Brush.curves(
            2 + side,
            -35,
            18,
            -38,
            32,
            -24,
            29,
            4,
            29,
            12,
            29,
            18,
            27,
            24,
            25,
            14,
            25,
            2,
            24,
            -8,
            20,
            -18,
            10 + side * 0.4,
            -22,
            2 + side,
            -35);
    graphics.setColor(colour);
    graphics.fill(left);
    graphics.fill(right);
    stroke(-24, -18, -18, -30, -8, -33, 0, -33);
    stroke(26, -14, 24, -26, 14, -33, 6, -33);
  }

  private void paintMessy(double side) {
    Path2D tufts =
        Brush.curves(
            -26,
            6,
            -32,
            -8,
            -31,
            -24,
            -25,
            -31,
            -27,
            -35,
            -24,
            -38,
            -20,
            -35,
            -16,
            -42,
            -8,
            -42,
            -5,
            -38,
            0,
            -44,
            9,
            -42,
            11,
            -37,
            17,
            -40,
            24,
            -34,
            23,
            -30,
            30,
            -26,
            29,
            -14,
            25,
            -5,
            24,
            -10,
            22,
            -16,
            18 + side * 0.3,
            -18,
            14 + side * 0.5,
            -13,
            9 + side * 0.5,
            -20,
            4 + side * 0.6,
            -20,
            -1 + side * 0.6,
            -12,
            -6 + side * 0.5,
            -19,
            -11 + side * 0.5,
            -17,
            -17,
            -12,
            -17,
            -6,
            -20,
            2,
            -22,
            4,
            -24,
            7,
            -26,
            6);
    graphics.setColor(colour);
    graphics.fill(tufts);
    stroke(-18, -26, -12, -35, -4, -36, 2, -33);
    stroke(6, -35, 12, -36, 18, -32, 21, -27);
  }

  private void stroke(double... points) {
    Brush.stroke(graphics, shine, 1.7, Brush.curves(points));
  }
}
