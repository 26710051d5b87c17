package org.ridealong.media.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import org.ridealong.media.drawing.Brush;

/** Draws the everyday clothes that people wear between neck and hips. */
final class Casual {

  private final Graphics2D graphics;
  private final Wardrobe wardrobe;
  private final double light;
  private final double lift;

  /**
   * @param lift how far the shoulders are drawn up
   */
  Casual(Graphics2D graphics, Wardrobe wardrobe, double light, double lift) {
    this.graphics = graphics;
    this.wardrobe = wardrobe;
    this.light = light;
    this.lift = lift;
  }

  void paintHoodie() {
    Color cloth = wardrobe.top();
    Brush.body(graphics, Brush.ellipse(-8, -231 - lift, 25, 13), Brush.darker(cloth, 0.15), light);
    Brush.body(graphics, Brush.limb(-1, -224 - lift, 11.5, 1, -244, 10.5), wardrobe.skin(), light);
    Brush.body(graphics, ClothesPainter.torso(lift, -114, 2), cloth, light);
    Brush.stroke(
        graphics,
        Brush.darker(cloth, 0.28),
        3.4,
        Brush.curves(-15, -233 - lift, -9, -217, 11, -217, 17, -233 - lift));
    Brush.line(graphics, new Color(0xEDE6DA), 1.8, -4, -221, -5, -194);
    Brush.line(graphics, new Color(0xEDE6DA), 1.8, 9, -221, 10, -198);
    Path2D pocket = Brush.polygon(-16, -150, 18, -150, 25, -124, -23, -124);
    graphics.setColor(Brush.darker(cloth, 0.14));
    graphics.fill(pocket);
    Brush.stroke(graphics, Brush.darker(cloth, 0.32), 1.5, pocket);
    Brush.line(graphics, Brush.darker(cloth, 0.3), 4, -33, -117, 31, -117);
  }

  void paintCardigan() {
    Color blouse = new Color(0xF0C873);
    Brush.body(graphics, ClothesPainter.torso(lift, -112, 2), blouse, light);
    for (int row = 0; row < 6; row++) {
      for (int dot = 0; dot < 3; dot++) {
        graphics.setColor(new Color(row % 2 == 0 ? 0xB5482E : 0x2F6F8A));
        graphics.fill(Brush.circle(-7 + dot * 9 + row % 2 * 4, -208 + row * 16, 2.3));
      }
    }
    Path2D left =
        Brush.curves(
            -12,
            -232 - lift,
            -24,
            -227 - lift,
            -41,
            -221 - lift,
            -45,
            -206,
            -40,
            -186,
            -35,
            -168,
            -34,
            -150,
            -36,
            -130,
            -38,
            -118,
            -37,
            -98,
            -28,
            -95,
            -18,
            -95,
            -12,
            -97,
            -11,
            -150,
            -14,
            -200,
            -12,
            -232 - lift);
    Path2D right =
        Brush.curves(
            13,
            -232 - lift,
            24,
            -227 - lift,
            37,
            -221 - lift,
            40,
            -206,
            36,
            -186,
            31,
            -168,
            30,
            -150,
            33,
            -130,
            35,
            -118,
            34,
            -98,
            28,
            -95,
            24,
            -95,
            19,
            -97,
            18,
            -150,
            20,
            -200,
            13,
            -232 - lift);
    Brush.body(graphics, left, wardrobe.top(), light);
    Brush.body(graphics, right, wardrobe.top(), light);
    Brush.stroke(
        graphics,
        new Color(0xF6E8C6),
        3.2,
        Brush.curves(-10, -230 - lift, -6, -219, 8, -219, 12, -230 - lift));
  }

  void paintPlaid() {
    Shape shirt = ClothesPainter.torso(lift, -114, 2);
    Brush.body(graphics, shirt, wardrobe.top(), light);
    Shape all = graphics.getClip();
    graphics.clip(shirt);
    for (int stripe = 0; stripe < 8; stripe++) {
      graphics.setColor(Brush.colour(0x1E2436, 0.34));
      graphics.fill(new RoundRectangle2D.Double(-44 + stripe * 13, -240, 5, 140, 0, 0));
      graphics.fill(new RoundRectangle2D.Double(-60, -226 + stripe * 15, 120, 5, 0, 0));
      graphics.setColor(Brush.colour(0xF2D9A2, 0.30));
      graphics.fill(new RoundRectangle2D.Double(-36 + stripe * 13, -240, 1.6, 140, 0, 0));
      graphics.fill(new RoundRectangle2D.Double(-60, -217 + stripe * 15, 120, 1.6, 0, 0));
    }
    graphics.setClip(all);
    Brush.line(graphics, Brush.darker(wardrobe.top(), 0.4), 1.8, 5, -214, 6, -116);
    Color collar = Brush.mix(wardrobe.top(), Color.WHITE, 0.16);
    graphics.setColor(new Color(0xE9E4DA));
    graphics.fill(Brush.polygon(-8, -232 - lift, 4, -217, 16, -232 - lift));
    graphics.setColor(collar);
    graphics.fill(Brush.polygon(-13, -235 - lift, 3, -213, -13, -215));
    graphics.fill(Brush.polygon(18, -235 - lift, 6, -213, 20, -216));
  }

  void paintScrubs() {
    Color cloth = wardrobe.top();
    Brush.body(graphics, ClothesPainter.torso(lift, -112, 3), cloth, light);
    graphics.setColor(wardrobe.skin());
    graphics.fill(Brush.polygon(-10, -231 - lift, 4, -204, 17, -231 - lift));
    Brush.line(graphics, Brush.darker(cloth, 0.3), 3, -12, -231 - lift, 4, -203, 19, -231 - lift);
    graphics.setColor(Brush.darker(cloth, 0.16));
    graphics.fill(new RoundRectangle2D.Double(-27, -146, 22, 22, 3, 3));
    graphics.fill(new RoundRectangle2D.Double(9, -146, 20, 22, 3, 3));
    graphics.setColor(new Color(0xF6F4EE));
    graphics.fill(new RoundRectangle2D.Double(12, -196, 15, 20, 3, 3));
    graphics.setColor(new Color(0x7FA6C4));
    graphics.fill(new RoundRectangle2D.Double(15, -193, 9, 8, 2, 2));
    Brush.line(graphics, new Color(0x3B5560), 1.4, 19, -196, 19, -203);
  }

  void paintShirt() {
    Color cloth = wardrobe.top();
    Brush.body(graphics, ClothesPainter.torso(lift, -114, 2), cloth, light);
    Brush.stroke(
        graphics,
        Brush.darker(cloth, 0.25),
        3,
        Brush.curves(-12, -231 - lift, -6, -221, 9, -221, 13, -231 - lift));
    graphics.setColor(Brush.colour(0x3E7FA8, 0.75));
    graphics.fill(new RoundRectangle2D.Double(-36, -192, 70, 9, 2, 2));
  }
}
