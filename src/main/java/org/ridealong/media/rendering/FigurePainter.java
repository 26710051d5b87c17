package org.ridealong.media.rendering;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;

/** Draws a figure that is 300 high, stands on the origin and looks to the right. */
final class FigurePainter {

  private static final double THIGH = 62;
  private static final double SHIN = 60;
  private static final double HIP = -131;
  private static final double SHOULDER = -216;

  private final Graphics2D graphics;
  private final FigureState figure;
  private final Wardrobe wardrobe;
  private final double light;

  /**
   * @param light towards the light along the figure's own x, -1 to 1
   */
  FigurePainter(Graphics2D graphics, FigureState figure, double light) {
    this.graphics = graphics;
    this.figure = figure;
    this.wardrobe = Wardrobe.of(figure.character());
    this.light = light;
  }

  void paint() {
    AffineTransform ground = graphics.getTransform();
    double[] near = leg(figure.step());
    double[] far = leg(figure.step() + Math.PI);
    graphics.translate(0, -Math.max(near[3], far[3]) - 9);
    paintLeg(far, 12, true);
    paintLeg(near, -12, false);
    double[] joints = figure.joints();
    graphics.rotate(Math.toRadians(joints[8]), 0, HIP);
    graphics.translate(0, -figure.breath() * 0.8);
    double lift = joints[9];
    if (!figure.pose().folded()) {
      paintArm(26, SHOULDER - lift, 4, true);
    }
    new ClothesPainter(graphics, figure, wardrobe, light).paint(lift);
    new HeadPainter(graphics, figure, wardrobe, light).paint(joints[10], joints[11]);
    if (figure.pose().folded()) {
      paintArm(26, SHOULDER - lift, 4, true);
    }
    paintArm(-29, SHOULDER - lift, 0, false);
    graphics.setTransform(ground);
  }

  /** Knee and ankle from the hip: knee x, knee y, ankle x, ankle y. */
  private double[] leg(double phase) {
    double walking = figure.walking();
    double swing = Math.toRadians(26) * Math.sin(phase) * walking;
    double bend = Math.toRadians(46) * Math.max(0, Math.cos(phase)) * walking;
    double kneeX = THIGH * Math.sin(swing);
    double kneeY = HIP + THIGH * Math.cos(swing);
    double shin = swing - bend;
    return new double[] {
      kneeX, kneeY, kneeX + SHIN * Math.sin(shin), kneeY + SHIN * Math.cos(shin), shin
    };
  }

  private void paintLeg(double[] leg, double side, boolean far) {
    double spread = side * (1 - 0.55 * figure.walking());
    Color cloth = far ? Brush.darker(wardrobe.legs(), 0.22) : wardrobe.legs();
    Color shoe = far ? Brush.darker(wardrobe.shoes(), 0.2) : wardrobe.shoes();
    double ankleX = leg[2] + spread * 1.75;
    AffineTransform before = graphics.getTransform();
    graphics.translate(ankleX, leg[3]);
    graphics.rotate(-leg[4] * 0.7);
    Path2D sole =
        Brush.curves(
            -10, -10, -13, 2, -12, 9, -10, 9, 4, 9, 14, 9, 26, 9, 27, 2, 18, -2, 9, -4, 6, -6, 5,
            -10, 5, -10);
    sole.closePath();
    Brush.body(graphics, sole, shoe, light);
    graphics.setTransform(before);
    Path2D trouser = new Path2D.Double(Path2D.WIND_NON_ZERO);
    trouser.append(Brush.limb(spread, HIP + 2, 18.5, leg[0] + spread * 1.42, leg[1], 13.4), false);
    trouser.append(
        Brush.limb(leg[0] + spread * 1.42, leg[1], 13.4, ankleX, leg[3] - 5, 10.4), false);
    Brush.body(graphics, new Area(trouser), cloth, light);
  }

  private void paintArm(double shoulderX, double shoulderY, int first, boolean far) {
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
    Color cloth = far ? Brush.darker(wardrobe.sleeves(), 0.24) : wardrobe.sleeves();
    Color skin = far ? Brush.darker(wardrobe.skin(), 0.12) : wardrobe.skin();
    double wristX = elbowX + (handX - elbowX) * 0.86;
    double wristY = elbowY + (handY - elbowY) * 0.86;
    if (figure.pose().hand() != Pose.Hand.HIDDEN || !far) {
      paintHand(handX, handY, Math.atan2(handY - elbowY, handX - elbowX), skin, far);
    }
    Path2D sleeve = new Path2D.Double(Path2D.WIND_NON_ZERO);
    sleeve.append(Brush.limb(shoulderX, shoulderY + 8, 15, elbowX, elbowY, 11.5), false);
    sleeve.append(Brush.limb(elbowX, elbowY, 11.5, wristX, wristY, 9), false);
    Shape arm = new Area(sleeve);
    if (!far || figure.pose().folded()) {
      // A thin dark line keeps the arm apart from a body of the same colour.
      Brush.stroke(graphics, Brush.colour(0x0B1026, 0.28), 2.4, arm);
    }
    Brush.body(graphics, arm, cloth, light);
    Brush.line(
        graphics,
        Brush.darker(cloth, 0.4),
        1.6,
        wristX - (handY - elbowY) * 0.16,
        wristY + (handX - elbowX) * 0.16,
        wristX + (handY - elbowY) * 0.16,
        wristY - (handX - elbowX) * 0.16);
  }

  private void paintHand(double x, double y, double direction, Color skin, boolean far) {
    AffineTransform before = graphics.getTransform();
    graphics.translate(x, y);
    graphics.rotate(direction);
    Path2D hand = new Path2D.Double(Path2D.WIND_NON_ZERO);
    Pose.Hand shape = figure.pose().hand();
    if (shape == Pose.Hand.POINTING && !far) {
      shape = Pose.Hand.RELAXED;
    }
    switch (shape) {
      case OPEN -> {
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
      case RELAXED, HIDDEN -> {
        hand.append(Brush.limb(-3, 0, 8, 6, 1, 7.5), false);
        hand.append(Brush.limb(6, 1, 6.5, 13, 3, 4.6), false);
        hand.append(Brush.limb(-1, -5, 3.4, 8, -8, 2.8), false);
      }
    }
    Brush.body(graphics, new Area(hand), skin, light * 0.5);
    graphics.setTransform(before);
  }
}
