package org.ridealong.media.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import org.ridealong.media.drawing.Brush;

/**
 * Draws somebody who lies face down, the head to the right and turned to the viewer, the hands
 * cuffed on the back. The body's middle is the origin; no injury is shown.
 */
final class LyingPainter {

  private static final double HEAD_X = 96;
  private static final double HEAD_Y = -25;

  private final Graphics2D graphics;
  private final FigureState figure;
  private final Wardrobe wardrobe;
  private final double light;

  LyingPainter(Graphics2D graphics, FigureState figure, Wardrobe wardrobe, double light) {
    this.graphics = graphics;
    this.figure = figure;
    this.wardrobe = wardrobe;
    this.light = light;
  }

  void paint() {
    double breath = figure.breath() * 1.2;
    paintLeg(-8, true);
    paintLeg(0, false);
    paintHead();
    paintBody(breath);
    paintArms(breath);
  }

  private void paintLeg(double up, boolean far) {
    Color cloth = far ? Brush.darker(wardrobe.legs(), 0.22) : wardrobe.legs();
    Color shoe = far ? Brush.darker(wardrobe.shoes(), 0.2) : wardrobe.shoes();
    double toe = far ? -188 : -196;
    Path2D sole =
        Brush.curves(
            toe + 16, -14 + up, toe - 2, -16 + up, toe - 12, -6 + up, toe - 10, 3 + up, toe - 4,
            4 + up, toe + 10, -2 + up, toe + 18, -4 + up);
    sole.closePath();
    Brush.body(graphics, sole, shoe, light);
    Path2D trouser = new Path2D.Double(Path2D.WIND_NON_ZERO);
    trouser.append(Brush.limb(-62, -19 + up * 0.5, 19, -122, -13 + up, 14), false);
    trouser.append(Brush.limb(-122, -13 + up, 14, toe + 14, -10 + up, 10), false);
    Brush.body(graphics, new Area(trouser), cloth, light);
  }

  private void paintBody(double breath) {
    Path2D back =
        Brush.curves(
            -74,
            -4,
            -84,
            -16,
            -78,
            -36,
            -60,
            -38,
            -40,
            -38,
            -20,
            -42 - breath,
            10,
            -45 - breath,
            36,
            -48 - breath,
            62,
            -46,
            70,
            -32,
            74,
            -20,
            70,
            -2,
            56,
            -1,
            20,
            0,
            -40,
            0,
            -74,
            -4);
    back.closePath();
    Brush.body(graphics, back, wardrobe.top(), light);
    Brush.stroke(
        graphics,
        Brush.darker(wardrobe.top(), 0.25),
        2,
        Brush.curves(-72, -6, -78, -16, -76, -30, -62, -37));
    Brush.stroke(
        graphics,
        Brush.darker(wardrobe.top(), 0.2),
        1.6,
        Brush.curves(12, -6, 22, -12, 36, -14, 50, -10));
  }

  /** Both arms go back; the cuffs join the wrists. */
  private void paintArms(double breath) {
    double wristX = -72;
    double wristY = -43 - breath;
    Brush.body(
        graphics,
        Brush.limb(wristX - 6, wristY - 3, 7, wristX - 16, wristY - 2, 5.5),
        wardrobe.skin(),
        light);
    Color skin = wardrobe.skin();
    Area arm = new Area(Brush.limb(46, -30, 12.5, -14, -20, 10.5));
    arm.add(new Area(Brush.limb(-14, -20, 10.5, wristX + 6, wristY + 3, 8)));
    Brush.stroke(graphics, Brush.colour(0x0B1026, 0.3), 2.4, arm);
    Brush.body(graphics, arm, skin, light);
    Brush.body(graphics, Brush.limb(52, -32, 15, 26, -25, 13.5), wardrobe.sleeves(), light);
    Path2D hand = new Path2D.Double(Path2D.WIND_NON_ZERO);
    hand.append(Brush.limb(wristX, wristY + 2, 7, wristX - 10, wristY + 4, 6.5), false);
    hand.append(Brush.limb(wristX - 10, wristY + 2, 4, wristX - 20, wristY + 5, 3.2), false);
    Brush.body(graphics, new Area(hand), skin, light);
    Color steel = new Color(0xC7CDD8);
    Brush.stroke(graphics, new Color(0x3A404C), 4.6, Brush.ellipse(wristX + 3, wristY, 3.4, 9));
    Brush.stroke(graphics, steel, 2.6, Brush.ellipse(wristX + 3, wristY, 3.4, 9));
    Brush.stroke(graphics, steel, 2.2, Brush.ellipse(wristX - 2, wristY - 7, 4, 2.6));
  }

  private void paintHead() {
    Brush.body(graphics, Brush.limb(60, -26, 13, 82, -24, 11), wardrobe.skin(), light);
    AffineTransform before = graphics.getTransform();
    graphics.translate(HEAD_X, HEAD_Y - figure.mouth() * 1.5);
    graphics.rotate(Math.toRadians(78 - figure.mouth() * 2));
    // Turned so that the face looks up from the ground, not into it.
    graphics.scale(-1, 1);
    new HeadPainter(graphics, figure, wardrobe, light).paintHere();
    graphics.setTransform(before);
  }
}
