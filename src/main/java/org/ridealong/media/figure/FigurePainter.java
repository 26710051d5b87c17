package org.ridealong.media.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.ridealong.media.drawing.Brush;

/** Draws a figure that is 300 high, stands on the origin and looks to the right. */
public final class FigurePainter {

  private static final double THIGH = 62;
  private static final double SHIN = 60;
  private static final double HIP = -131;
  private static final double SHOULDER = -216;

  /** How high the thing is on which somebody kneels. */
  private static final double KNEE_ON = 40;

  private final Graphics2D graphics;
  private final FigureState figure;
  private final Wardrobe wardrobe;
  private final double light;

  /**
   * @param light towards the light along the figure's own x, -1 to 1
   */
  public FigurePainter(Graphics2D graphics, FigureState figure, double light) {
    this.graphics = graphics;
    this.figure = figure;
    this.wardrobe = Wardrobe.of(figure.character());
    this.light = light;
  }

  public void paint() {
    if (figure.pose() == Pose.LIE_CUFFED) {
      new LyingPainter(graphics, figure, wardrobe, light).paint();
      return;
    }
    AffineTransform ground = graphics.getTransform();
    double[] near = leg(figure.step(), Pose.LEGS);
    double[] far = leg(figure.step() + Math.PI, Pose.LEGS + 2);
    if (figure.pose() == Pose.KNEEL_ON) {
      graphics.translate(0, -near[3] - 9 - KNEE_ON);
      paintLegBehind(far);
    } else {
      graphics.translate(0, -Math.max(near[3], far[3]) - 9);
      paintLeg(far, 12, true);
    }
    paintLeg(near, -12, false);
    double[] joints = figure.joints();
    graphics.rotate(Math.toRadians(joints[Pose.LEAN]), 0, HIP);
    graphics.translate(0, -figure.breath() * 0.8);
    double lift = joints[Pose.SHOULDERS_UP];
    ArmPainter arms = new ArmPainter(graphics, figure, wardrobe, light);
    if (!figure.pose().folded()) {
      arms.paint(26, SHOULDER - lift, 4, true);
    }
    new ClothesPainter(graphics, figure, wardrobe, light).paint(lift);
    new HeadPainter(graphics, figure, wardrobe, light)
        .paint(joints[Pose.HEAD_TILT], joints[Pose.HEAD_FORWARD]);
    if (figure.pose().folded()) {
      arms.paint(26, SHOULDER - lift, 4, true);
    }
    arms.paint(-29, SHOULDER - lift, 0, false);
    graphics.setTransform(ground);
  }

  /**
   * Knee and ankle below the hip: knee x, knee y, ankle x, ankle y, angle of the shin.
   *
   * @param first where the leg's numbers start among the joints
   */
  private double[] leg(double phase, int first) {
    double walking = figure.walking();
    double swing = Math.toRadians(figure.joints()[first] + 26 * Math.sin(phase) * walking);
    double bend =
        Math.toRadians(figure.joints()[first + 1] + 46 * Math.max(0, Math.cos(phase)) * walking);
    double kneeX = THIGH * Math.sin(swing);
    double kneeY = HIP + THIGH * Math.cos(swing);
    double shin = swing - bend;
    return new double[] {
      kneeX, kneeY, kneeX + SHIN * Math.sin(shin), kneeY + SHIN * Math.cos(shin), shin
    };
  }

  /** The far leg of somebody who kneels on something: the thing hides the foot. */
  private void paintLegBehind(double[] leg) {
    Shape all = graphics.getClip();
    graphics.clip(new Rectangle2D.Double(-200, -400, 400, 400 + leg[3] + 9 - KNEE_ON * 0.86));
    paintLeg(leg, 12, true);
    graphics.setClip(all);
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
}
