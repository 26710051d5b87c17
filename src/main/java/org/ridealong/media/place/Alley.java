package org.ridealong.media.place;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Shape;
import org.ridealong.media.drawing.Brush;

/** An alley between two brick walls at dusk; it opens to a street under an orange sky. */
final class Alley implements Backdrop {

  private static final double GROUND = 600;
  private static final double LEFT_WALL = -150;
  private static final double RIGHT_WALL = 1130;
  private static final double WALL_TOP = -420;

  /** Where the walls end and the street begins. */
  private static final double END = 0.79;

  private static final Perspective LINES = new Perspective(500, 262);

  private static final Setting SETTING =
      new Setting(
          470,
          262,
          0.83,
          500,
          new Setting.Shadow(0.6, 0.18, 0.16, 0.22),
          0.07,
          new Color(122, 60, 88, 38),
          new Color(22, 10, 34, 165));

  @Override
  public Setting setting() {
    return SETTING;
  }

  @Override
  public void paintFar(Graphics2D graphics) {
    graphics.setPaint(
        new LinearGradientPaint(
            0,
            0,
            0,
            320,
            new float[] {0, 0.4f, 0.75f, 1},
            new Color[] {
              new Color(0x3A3B6E), new Color(0x8C5A86), new Color(0xF0936A), new Color(0xFFD08A)
            }));
    graphics.fill(Brush.box(0, 0, WIDTH, HEIGHT));
    for (int streak = 0; streak < 9; streak++) {
      double y = 30 + streak * 21;
      double x = 300 + 260 * Brush.scatter(streak, 7);
      Brush.glow(graphics, streak < 4 ? 0xD98AA0 : 0xFFE0A6, 0.30, x, y, 150, 5 + streak);
    }
    Brush.glow(graphics, 0xFFE6B0, 0.75, 505, 268, 190, 120);
    double x = 330;
    for (int house = 0; x < 700; house++) {
      double width = 34 + 30 * Brush.scatter(house, 91);
      double roof = 214 - 60 * Brush.scatter(house, 92);
      Brush.fillDown(
          graphics, new Color(0x6B4569), new Color(0xA8645F), Brush.box(x, roof, width, 120));
      for (int window = 0; window < 8; window++) {
        if (Brush.scatter(house * 31 + window, 93) < 0.4) {
          double wx = x + 5 + window % 3 * (width - 8) / 3;
          Brush.fill(
              graphics,
              Brush.colour(0xFFE3A0, 0.75),
              Brush.box(wx, roof + 9 + window / 3 * 16, 5, 7));
        }
      }
      x += width + 2;
    }
  }

  @Override
  public void paintNear(Graphics2D graphics, double scale) {
    paintStreet(graphics);
    paintGround(graphics);
    AlleyWalls.paint(graphics, LINES, LEFT_WALL, WALL_TOP, GROUND, END, false);
    AlleyWalls.paint(graphics, LINES, RIGHT_WALL, WALL_TOP, GROUND, END, true);
    AlleyWalls.paintDetails(graphics, LINES);
    paintCables(graphics);
    AlleyWalls.paintDumpster(graphics);
  }

  /** The street at the end: a parked patrol car with its lights off stands across it. */
  private static void paintStreet(Graphics2D graphics) {
    Brush.fillDown(
        graphics, new Color(0x9A6A68), new Color(0x6C4C5E), Brush.box(350, 300, 310, 40));
    Brush.fill(graphics, new Color(0x7A5560), Brush.box(350, 298, 310, 6));
    Cars.paint(graphics, Cars.Kind.PATROL, 0x2C3348, 512, 335, 0.56);
    Brush.glow(graphics, 0xFFC98A, 0.25, 500, 318, 150, 34);
  }

  private static void paintGround(Graphics2D graphics) {
    Shape ground = LINES.onGround(GROUND, LEFT_WALL, RIGHT_WALL, 0, END);
    Brush.fillDown(graphics, new Color(0x8F6169), new Color(0x2E2638), ground);
    Shape all = graphics.getClip();
    graphics.clip(ground);
    for (int stone = 0; stone < 420; stone++) {
      double back = END * Brush.scatter(stone, 11);
      double x = LINES.xAt(LEFT_WALL + 1280 * Brush.scatter(stone, 12), back);
      double y = LINES.yAt(GROUND, back);
      double size = (1 - back) * (4 + 16 * Brush.scatter(stone, 13));
      boolean bright = Brush.scatter(stone, 14) < 0.45;
      Brush.fill(
          graphics,
          Brush.colour(bright ? 0xE0A58A : 0x150F20, bright ? 0.07 : 0.14),
          Brush.ellipse(x, y, size, size * 0.16));
    }
    // A gutter down the middle carries the sky to the eye.
    Brush.fill(graphics, Brush.colour(0x1A1322, 0.16), LINES.onGround(GROUND, 300, 420, 0, END));
    Brush.fill(graphics, Brush.colour(0xFFB27E, 0.10), LINES.onGround(GROUND, 335, 390, 0.05, END));
    puddle(graphics, 250, 512, 120, 12);
    puddle(graphics, 735, 420, 74, 6);
    Brush.glow(graphics, 0xFFBE85, 0.40, 500, 345, 330, 70);
    graphics.setClip(all);
  }

  private static void puddle(Graphics2D graphics, double x, double y, double rx, double ry) {
    Brush.fill(graphics, Brush.colour(0x1A1322, 0.5), Brush.ellipse(x, y, rx, ry));
    Brush.fill(
        graphics, Brush.colour(0xE88F73, 0.50), Brush.ellipse(x, y + 0.8, rx * 0.94, ry * 0.86));
    Brush.fill(
        graphics,
        Brush.colour(0xFFD9A0, 0.45),
        Brush.ellipse(x + rx * 0.2, y - ry * 0.2, rx * 0.5, ry * 0.3));
  }

  private static void paintCables(Graphics2D graphics) {
    Color cable = Brush.colour(0x241A30, 0.85);
    Brush.stroke(graphics, cable, 2, Brush.curves(140, 40, 320, 110, 620, 116, 830, 30));
    Brush.stroke(graphics, cable, 1.4, Brush.curves(250, 118, 380, 158, 600, 160, 730, 120));
  }

  @Override
  public void paintInFront(Graphics2D graphics, long nowUs) {
    Brush.glow(graphics, 0xFFB070, 0.16, 500, 300, 420, 220);
    AlleyWalls.paintLampLight(graphics);
  }
}
