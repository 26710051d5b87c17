package org.ridealong.media.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import org.ridealong.media.drawing.Brush;

/** Draws arms and hands, and what a hand holds. */
final class ArmPainter {

  private final Graphics2D graphics;
  private final FigureState figure;
  private final Wardrobe wardrobe;
  private final double light;

  ArmPainter(Graphics2D graphics, FigureState figure, Wardrobe wardrobe, double light) {
    this.graphics = graphics;
    this.figure = figure;
    this.wardrobe = wardrobe;
    this.light = light;
  }

  /**
   * @param first where the arm's numbers start among the joints
   */
  void paint(double shoulderX, double shoulderY, int first, boolean far) {
    double[] joints = figure.joints();
    double swing =
        figure.pose() == Pose.STAND
            ? Math.sin(figure.step() + (far ? 0 : Math.PI)) * 20 * figure.walking()
            : 0;
    double talk = figure.mouth() * (figure.pose() == Pose.STAND ? 2 : 5);
    double elbowX = joints[first] + swing * 0.5;
    double elbowY = joints[first + 1];
    double handX = joints[first + 2] + swing;
    double handY = joints[first + 3] - talk - Math.abs(swing) * 0.15;
    if (isHandSeen(far)) {
      paintHand(handX, handY, Math.atan2(handY - elbowY, handX - elbowX), far);
    }
    double wristX = elbowX + (handX - elbowX) * 0.86;
    double wristY = elbowY + (handY - elbowY) * 0.86;
    Shape upper = Brush.limb(shoulderX, shoulderY + 8, 15, elbowX, elbowY, 11.5);
    Shape lower = Brush.limb(elbowX, elbowY, 11.5, wristX, wristY, 9);
    if (wardrobe.bareArms()) {
      paintShortSleeve(shoulderX, shoulderY + 8, elbowX, elbowY, lower, far);
    } else {
      paintSleeve(upper, lower, far);
      double across = 0.16;
      Brush.line(
          graphics,
          Brush.darker(shade(wardrobe.sleeves(), far, 0.24), 0.4),
          1.6,
          wristX - (handY - elbowY) * across,
          wristY + (handX - elbowX) * across,
          wristX + (handY - elbowY) * across,
          wristY - (handX - elbowX) * across);
    }
    if (!far && figure.character().look().equals("sergeant")) {
      paintChevrons(shoulderX, shoulderY + 8, elbowX, elbowY);
    }
  }

  private boolean isHandSeen(boolean far) {
    return switch (figure.pose().hand()) {
      case POCKET -> false;
      case HIDDEN -> !far;
      case RELAXED, OPEN, EXPLAINING, POINTING, GRIP -> true;
    };
  }

  private static Color shade(Color colour, boolean far, double part) {
    return far ? Brush.darker(colour, part) : colour;
  }

  private void paintSleeve(Shape upper, Shape lower, boolean far) {
    Area arm = new Area(upper);
    arm.add(new Area(lower));
    outline(arm, far);
    Brush.body(graphics, arm, shade(wardrobe.sleeves(), far, 0.24), light);
  }

  private void paintShortSleeve(
      double x, double y, double elbowX, double elbowY, Shape lower, boolean far) {
    Area skin = new Area(Brush.limb(x, y, 11, elbowX, elbowY, 9.5));
    Area forearm = new Area(lower);
    skin.add(forearm);
    outline(skin, far);
    Brush.body(graphics, skin, shade(wardrobe.skin(), far, 0.16), light);
    double hemX = x + (elbowX - x) * 0.62;
    double hemY = y + (elbowY - y) * 0.62;
    Shape sleeve = Brush.limb(x, y, 15, hemX, hemY, 14);
    Brush.body(graphics, sleeve, shade(wardrobe.sleeves(), far, 0.24), light);
  }

  /** A thin dark line keeps the arm apart from a body of the same colour. */
  private void outline(Shape arm, boolean far) {
    if (!far || figure.pose().folded()) {
      Brush.stroke(graphics, Brush.colour(0x0B1026, 0.28), 2.4, arm);
    }
  }

  private void paintChevrons(double x, double y, double elbowX, double elbowY) {
    AffineTransform before = graphics.getTransform();
    graphics.translate(x + (elbowX - x) * 0.55, y + (elbowY - y) * 0.55);
    graphics.rotate(Math.atan2(elbowY - y, elbowX - x) - Math.PI / 2);
    for (int stripe = 0; stripe < 3; stripe++) {
      Brush.line(
          graphics,
          new Color(0xE8D9A0),
          2.4,
          -8,
          stripe * 5 - 1,
          0,
          stripe * 5 - 6,
          8,
          stripe * 5 - 1);
    }
    graphics.setTransform(before);
  }

  private void paintHand(double x, double y, double direction, boolean far) {
    AffineTransform before = graphics.getTransform();
    graphics.translate(x, y);
    graphics.rotate(direction);
    AffineTransform held = graphics.getTransform();
    if (!far) {
      figure.holds().paintHeld(graphics);
    }
    graphics.setTransform(held);
    Path2D hand = new Path2D.Double(Path2D.WIND_NON_ZERO);
    switch (shape(far)) {
      case OPEN, EXPLAINING -> {
        graphics.rotate(-0.75);
        hand.append(Brush.limb(-3, 0, 8, 4, 0, 9), false);
        hand.append(Brush.limb(6, -6, 3.1, 17, -10, 2.6), false);
        hand.append(Brush.limb(8, -2, 3.1, 21, -3.5, 2.6), false);
        hand.append(Brush.limb(8, 2, 3.1, 21, 3, 2.6), false);
        hand.append(Brush.limb(6, 6, 3, 17, 9, 2.4), false);
        hand.append(Brush.limb(-1, -6, 3.4, 6, -16, 2.6), false);
      }
      case POINTING -> {
        hand.append(Brush.limb(-4, 0, 8, 3, 1, 8), false);
        hand.append(Brush.limb(6, -4, 3.3, 22, -5, 2.7), false);
        hand.append(Brush.limb(-2, -6, 3.4, 6, -9, 2.8), false);
      }
      case GRIP -> {
        hand.append(Brush.limb(-3, 0, 8, 4, 0, 9), false);
        for (int finger = 0; finger < 4; finger++) {
          hand.append(Brush.limb(-2 + finger * 4, -6, 2.8, -1 + finger * 4, 8, 2.6), false);
        }
      }
      case RELAXED, HIDDEN, POCKET -> {
        hand.append(Brush.limb(-3, 0, 8, 6, 1, 7.5), false);
        hand.append(Brush.limb(6, 1, 6.5, 13, 3, 4.6), false);
        hand.append(Brush.limb(-1, -5, 3.4, 8, -8, 2.8), false);
      }
    }
    Brush.body(graphics, new Area(hand), shade(wardrobe.skin(), far, 0.12), light * 0.5);
    graphics.setTransform(before);
  }

  /** Of the gestures that need one hand, the other one rests. */
  private Pose.Hand shape(boolean far) {
    Pose.Hand shape = figure.pose().hand();
    boolean rests =
        switch (shape) {
          case POINTING, EXPLAINING -> !far;
          case GRIP -> far;
          case RELAXED, OPEN, HIDDEN, POCKET -> false;
        };
    if (!far && figure.holds() != Prop.NONE) {
      return Pose.Hand.GRIP;
    }
    return rests ? Pose.Hand.RELAXED : shape;
  }
}
