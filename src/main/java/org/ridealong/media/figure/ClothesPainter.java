package org.ridealong.media.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import org.ridealong.media.drawing.Brush;

/** Draws what a figure wears between neck and hips. */
final class ClothesPainter {

  private final Graphics2D graphics;
  private final FigureState figure;
  private final Wardrobe wardrobe;
  private final double light;

  ClothesPainter(Graphics2D graphics, FigureState figure, Wardrobe wardrobe, double light) {
    this.graphics = graphics;
    this.figure = figure;
    this.wardrobe = wardrobe;
    this.light = light;
  }

  /**
   * @param lift how far the shoulders are drawn up
   */
  void paint(double lift) {
    if (figure.character().look().equals("jacket")) {
      Brush.body(graphics, Brush.ellipse(-8, -232 - lift, 26, 14), new Color(0x7F878F), light);
    }
    paintNeck(lift);
    Casual casual = new Casual(graphics, wardrobe, light, lift);
    switch (figure.character().look()) {
      case "uniform", "sergeant" -> paintUniform(lift);
      case "jacket" -> paintJacket(lift);
      case "apron" -> paintApron(lift);
      case "coat" -> paintCoat(lift);
      case "sweater" -> paintSweater(lift);
      case "hoodie" -> casual.paintHoodie();
      case "cardigan" -> casual.paintCardigan();
      case "plaid" -> casual.paintPlaid();
      case "scrubs" -> casual.paintScrubs();
      case "t-shirt" -> casual.paintShirt();
      default -> throw new IllegalArgumentException(figure.character().look());
    }
  }

  private void paintNeck(double lift) {
    Brush.body(graphics, Brush.limb(-1, -224 - lift, 11.5, 1, -244, 10.5), wardrobe.skin(), light);
    graphics.setColor(Brush.darker(wardrobe.skin(), 0.36));
    graphics.fill(Brush.ellipse(3, -240, 11, 6));
  }

  /**
   * @param hem how far down it reaches
   * @param flare how much wider it is there
   */
  static Path2D torso(double lift, double hem, double flare) {
    double top = -231 - lift;
    double shoulder = -221 - lift;
    Path2D path =
        Brush.curves(
            -11,
            top,
            -24,
            top + 5,
            -40,
            shoulder,
            -44,
            shoulder + 14,
            -40,
            -190,
            -34,
            -170,
            -32,
            -152,
            -31 - flare * 0.4,
            -138,
            -32 - flare,
            hem + 10,
            -32 - flare,
            hem,
            -14,
            hem + 4,
            14,
            hem + 4,
            29 + flare,
            hem,
            29 + flare,
            hem + 10,
            28 + flare * 0.4,
            -138,
            28,
            -152,
            30,
            -172,
            36,
            -190,
            39,
            shoulder + 14,
            36,
            shoulder,
            22,
            top + 5,
            11,
            top);
    path.closePath();
    return path;
  }

  private void paintUniform(double lift) {
    Brush.body(graphics, torso(lift, -122, 0), wardrobe.top(), light);
    Color dark = Brush.darker(wardrobe.top(), 0.35);
    Color bright = Brush.mix(wardrobe.top(), new Color(0xBFD0EA), 0.32);
    graphics.setColor(new Color(0x1A2233));
    graphics.fill(Brush.polygon(-9, -232 - lift, 5, -214, 17, -232 - lift));
    graphics.setColor(bright);
    graphics.fill(Brush.polygon(-12, -234 - lift, 4, -213, -11, -216));
    graphics.fill(Brush.polygon(17, -234 - lift, 6, -213, 19, -217));
    Brush.line(graphics, dark, 1.6, 6, -212, 7, -136);
    for (int button = 0; button < 4; button++) {
      graphics.setColor(bright);
      graphics.fill(Brush.circle(8.5, -200 + button * 17, 1.5));
    }
    pocket(-27, -199, dark);
    pocket(13, -199, dark);
    graphics.setColor(new Color(0xD9DEE8));
    graphics.fill(new RoundRectangle2D.Double(-25, -205, 19, 4.5, 2, 2));
    paintRadio(lift);
    paintBelt();
  }

  private void pocket(double x, double y, Color seam) {
    graphics.setColor(Brush.colour(0x0B1026, 0.18));
    graphics.fill(new RoundRectangle2D.Double(x, y, 19, 21, 4, 4));
    graphics.setColor(seam);
    graphics.fill(Brush.polygon(x - 1, y, x + 20, y, x + 19, y + 6, x + 9.5, y + 9, x, y + 6));
  }

  private void paintRadio(double lift) {
    Path2D cord = Brush.curves(24, -206 - lift, 34, -190, 22, -170, 29, -140);
    Brush.stroke(graphics, new Color(0x10131B), 2.2, cord);
    graphics.setColor(new Color(0x10131B));
    graphics.fill(new RoundRectangle2D.Double(19, -222 - lift, 11, 17, 4, 4));
    graphics.setColor(new Color(0x4C5668));
    graphics.fill(new RoundRectangle2D.Double(21.5, -218 - lift, 6, 7, 2, 2));
    graphics.setColor(new Color(0x8CF0A8));
    graphics.fill(Brush.circle(24.5, -208.5 - lift, 1.2));
  }

  private void paintBelt() {
    graphics.setColor(new Color(0x0F1219));
    graphics.fill(new RoundRectangle2D.Double(-34, -134, 66, 13, 5, 5));
    graphics.setColor(new Color(0x1B202B));
    graphics.fill(new RoundRectangle2D.Double(-32, -132, 13, 17, 4, 4));
    graphics.fill(new RoundRectangle2D.Double(17, -132, 12, 18, 4, 4));
    graphics.setColor(new Color(0xAEB6C4));
    graphics.fill(new RoundRectangle2D.Double(-3, -132, 12, 9, 3, 3));
    graphics.setColor(new Color(0x0F1219));
    graphics.fill(new RoundRectangle2D.Double(0, -130, 6, 5, 2, 2));
  }

  private void paintJacket(double lift) {
    Color hood = new Color(0x9299A1);
    Brush.body(graphics, torso(lift, -116, 2), hood, light);
    Color dark = Brush.darker(wardrobe.top(), 0.25);
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
            -34,
            -136,
            -36,
            -124,
            -35,
            -110,
            -28,
            -107,
            -14,
            -107,
            -8,
            -109,
            -8,
            -150,
            -12,
            -200,
            -12,
            -232 - lift);
    Path2D right =
        Brush.curves(
            14,
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
            31,
            -136,
            33,
            -124,
            32,
            -110,
            28,
            -107,
            24,
            -107,
            21,
            -109,
            20,
            -150,
            22,
            -200,
            14,
            -232 - lift);
    Brush.body(graphics, left, wardrobe.top(), light);
    Brush.body(graphics, right, wardrobe.top(), light);
    Brush.line(graphics, dark, 1.8, -30, -142, -16, -136);
    Brush.line(graphics, dark, 1.8, 24, -138, 31, -143);
    Brush.line(graphics, new Color(0xE9E4D8), 1.7, -3, -226, -4, -196);
    Brush.line(graphics, new Color(0xE9E4D8), 1.7, 11, -226, 12, -199);
    Brush.stroke(
        graphics,
        Brush.darker(hood, 0.3),
        2.4,
        Brush.curves(-13, -233 - lift, -8, -219, 10, -218, 15, -233 - lift));
    Brush.stroke(
        graphics,
        Brush.darker(hood, 0.25),
        1.6,
        Brush.curves(-7, -150, 2, -146, 12, -146, 20, -150));
  }

  private void paintApron(double lift) {
    Brush.body(graphics, torso(lift, -120, 0), wardrobe.top(), light);
    Brush.stroke(
        graphics,
        Brush.mix(wardrobe.top(), Color.WHITE, 0.35),
        3.2,
        Brush.curves(-12, -231 - lift, -6, -222, 9, -222, 13, -231 - lift));
    Color cloth = new Color(0x2F8C80);
    Brush.line(graphics, Brush.darker(cloth, 0.15), 4.2, -14, -226 - lift, -13, -204);
    Brush.line(graphics, Brush.darker(cloth, 0.15), 4.2, 18, -226 - lift, 19, -204);
    Path2D apron =
        Brush.curves(
            -17, -206, -8, -203, 12, -203, 23, -206, 23, -190, 24, -178, 29, -166, 30, -140, 33,
            -110, 32, -84, 14, -79, -14, -79, -33, -84, -34, -110, -33, -140, -31, -166, -22, -178,
            -18, -190, -17, -206);
    Brush.body(graphics, apron, cloth, light);
    Brush.line(graphics, Brush.darker(cloth, 0.35), 2.6, -31, -160, 29, -160);
    graphics.setColor(Brush.darker(cloth, 0.2));
    graphics.fill(new RoundRectangle2D.Double(-17, -146, 36, 25, 7, 7));
    Brush.line(graphics, Brush.mix(cloth, Color.WHITE, 0.3), 1.4, -15, -142, 17, -142);
    graphics.setColor(new Color(0xF4EBD8));
    graphics.fill(new RoundRectangle2D.Double(-12, -197, 16, 8, 3, 3));
  }

  private void paintCoat(double lift) {
    Brush.body(graphics, torso(lift, -72, 8), wardrobe.top(), light);
    Color dark = Brush.darker(wardrobe.top(), 0.35);
    Brush.line(graphics, dark, 2, 5, -206, 7, -74);
    graphics.setColor(Brush.mix(wardrobe.top(), Color.WHITE, 0.12));
    graphics.fill(Brush.polygon(-13, -234 - lift, 5, -200, -18, -208));
    graphics.fill(Brush.polygon(14, -233 - lift, 6, -200, 20, -208));
    for (int button = 0; button < 3; button++) {
      graphics.setColor(dark);
      graphics.fill(Brush.circle(11, -186 + button * 26, 2.2));
    }
  }

  private void paintSweater(double lift) {
    Brush.body(graphics, torso(lift, -118, 1), wardrobe.top(), light);
    Color stripe = Brush.mix(wardrobe.top(), Color.WHITE, 0.3);
    Brush.stroke(
        graphics, stripe, 4, Brush.curves(-12, -231 - lift, -6, -221, 9, -221, 13, -231 - lift));
    Brush.line(graphics, Brush.darker(wardrobe.top(), 0.25), 3, -31, -123, 29, -123);
    Brush.line(graphics, stripe, 3, -35, -184, 31, -184);
    Brush.line(graphics, stripe, 1.6, -34, -177, 30, -177);
  }
}
