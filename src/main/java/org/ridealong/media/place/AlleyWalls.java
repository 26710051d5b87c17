package org.ridealong.media.place;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import org.ridealong.media.drawing.Brush;

/** The two walls of the alley with what hangs on them and stands along them. */
final class AlleyWalls {

  private static final double BRICK_HEIGHT = 26;
  private static final double LAMP_X = 206;
  private static final double LAMP_Y = 196;

  private AlleyWalls() {}

  static void paint(
      Graphics2D graphics,
      Perspective lines,
      double frontX,
      double top,
      double bottom,
      double end,
      boolean right) {
    Shape wall = lines.onWall(frontX, top, bottom, 0, end);
    Color near = new Color(right ? 0x3B2A41 : 0x452C40);
    Color far = new Color(right ? 0xA2646A : 0xB06E68);
    if (right) {
      Brush.fillAcross(graphics, far, near, wall);
    } else {
      Brush.fillAcross(graphics, near, far, wall);
    }
    Shape all = graphics.getClip();
    graphics.clip(wall);
    int rows = (int) ((bottom - top) / BRICK_HEIGHT);
    for (int row = 0; row < rows; row++) {
      for (int brick = 0; brick < 44; brick++) {
        double shade = Brush.scatter(row + (right ? 500 : 0), brick + 17);
        double from = Perspective.back((brick + (row % 2) * 0.5) * 0.088);
        double to = Perspective.back((brick + 0.93 + (row % 2) * 0.5) * 0.088);
        Shape stone =
            lines.onWall(
                frontX,
                top + row * BRICK_HEIGHT,
                top + row * BRICK_HEIGHT + BRICK_HEIGHT * 0.88,
                from,
                to);
        Brush.fill(
            graphics,
            shade < 0.5
                ? Brush.colour(0x180E20, 0.10 + 0.22 * shade)
                : Brush.colour(0xE89A80, 0.17 * (shade - 0.4)),
            stone);
      }
    }
    Brush.fill(
        graphics, Brush.colour(0x140C1C, 0.35), lines.onWall(frontX, bottom - 40, bottom, 0, end));
    graphics.setClip(all);
  }

  /** A door with a lamp on the left wall; a fire escape and a pipe on the right one. */
  static void paintDetails(Graphics2D graphics, Perspective lines) {
    Brush.fill(graphics, new Color(0x2A1E2E), lines.onWall(-150, 60, 594, 0.40, 0.57));
    Brush.fill(graphics, new Color(0x5B4450), lines.onWall(-150, 84, 594, 0.415, 0.555));
    Brush.fill(graphics, new Color(0x4A3744), lines.onWall(-150, 120, 290, 0.43, 0.54));
    Brush.fill(graphics, new Color(0x4A3744), lines.onWall(-150, 330, 560, 0.43, 0.54));
    Brush.fill(graphics, new Color(0xD9B36A), Brush.circle(144, 344, 2.6));
    Brush.line(graphics, new Color(0x231A2A), 4, LAMP_X - 18, LAMP_Y - 14, LAMP_X, LAMP_Y - 10);
    Brush.fill(
        graphics,
        new Color(0x2A2233),
        Brush.polygon(
            LAMP_X - 12,
            LAMP_Y,
            LAMP_X - 4,
            LAMP_Y - 12,
            LAMP_X + 5,
            LAMP_Y - 12,
            LAMP_X + 12,
            LAMP_Y));
    Brush.fill(graphics, new Color(0xFFF1C8), Brush.ellipse(LAMP_X, LAMP_Y + 1, 9, 3.4));
    for (double from : new double[] {0.16, 0.62}) {
      paintWindow(graphics, lines, -150, from, from + 0.11 * (1 - from) * 1.5);
    }
    paintWindow(graphics, lines, 1130, 0.24, 0.36);
    paintPipe(graphics, lines);
    paintFireEscape(graphics, lines);
    paintPosters(graphics, lines);
  }

  private static void paintWindow(
      Graphics2D graphics, Perspective lines, double wall, double from, double to) {
    Brush.fill(graphics, new Color(0x2B1F30), lines.onWall(wall, -170, 70, from, to));
    double inset = (to - from) * 0.1;
    Brush.fillDown(
        graphics,
        new Color(0x7E6A92),
        new Color(0xD98F78),
        lines.onWall(wall, -156, 56, from + inset, to - inset));
    Brush.fill(
        graphics,
        new Color(0x2B1F30),
        lines.onWall(wall, -156, 56, (from + to) / 2 - 0.004, (from + to) / 2 + 0.004));
    Brush.fill(
        graphics, new Color(0x2B1F30), lines.onWall(wall, -54, -44, from + inset, to - inset));
    Brush.fill(graphics, new Color(0x8A5A60), lines.onWall(wall, 70, 86, from - 0.006, to + 0.006));
  }

  private static void paintPipe(Graphics2D graphics, Perspective lines) {
    double x = lines.xAt(1130, 0.47);
    Brush.fillAcross(
        graphics, new Color(0x8A5F66), new Color(0x36263A), Brush.box(x - 5, -10, 10, 452));
    for (int ring = 0; ring < 4; ring++) {
      Brush.fill(graphics, new Color(0x2B1E30), Brush.round(x - 7, 30 + ring * 118, 14, 7, 2));
    }
    Brush.stroke(
        graphics, new Color(0x5E4450), 9, Brush.curves(x, 436, x, 446, x - 4, 449, x - 13, 450));
  }

  private static void paintFireEscape(Graphics2D graphics, Perspective lines) {
    Color iron = new Color(0x1F1626);
    double left = lines.xAt(1130, 0.68);
    double right = lines.xAt(1130, 0.52);
    for (double level : new double[] {-300, -60}) {
      double leftY = lines.yAt(level, 0.68);
      double rightY = lines.yAt(level, 0.52);
      double rail = 46;
      Brush.fill(
          graphics,
          iron,
          Brush.polygon(left - 22, leftY, right - 34, rightY, right, rightY + 5, left, leftY + 3));
      Brush.line(graphics, iron, 2.4, left - 22, leftY - rail * 0.7, right - 34, rightY - rail);
      for (int bar = 0; bar <= 8; bar++) {
        double part = bar / 8.0;
        double x = left - 22 + (right - 34 - left + 22) * part;
        double y = leftY + (rightY - leftY) * part;
        Brush.line(graphics, iron, 1.3, x, y, x, y - rail * (0.7 + 0.3 * part));
      }
    }
    double topY = lines.yAt(-60, 0.6);
    for (int step = 0; step < 9; step++) {
      Brush.line(
          graphics, iron, 1.6, left + 4, topY + 8 + step * 9, left + 20, topY + 8 + step * 9);
    }
    Brush.line(graphics, iron, 2, left + 4, topY, left + 4, topY + 84);
    Brush.line(graphics, iron, 2, left + 20, topY, left + 20, topY + 84);
  }

  private static void paintPosters(Graphics2D graphics, Perspective lines) {
    int[] colours = {0xC9A36A, 0x5E7C8A, 0xB5675A};
    for (int poster = 0; poster < 3; poster++) {
      double from = 0.30 + poster * 0.047;
      Shape paper =
          lines.onWall(1130, 250 + poster % 2 * 14, 380 + poster % 2 * 14, from, from + 0.036);
      Brush.fill(graphics, Brush.mix(new Color(colours[poster]), new Color(0x2B1E30), 0.3), paper);
      Brush.fill(
          graphics,
          Brush.colour(0x21182A, 0.5),
          lines.onWall(1130, 300, 308, from + 0.006, from + 0.03));
      Brush.fill(
          graphics,
          Brush.colour(0x21182A, 0.4),
          lines.onWall(1130, 320, 326, from + 0.006, from + 0.024));
    }
  }

  static void paintDumpster(Graphics2D graphics) {
    Brush.glow(graphics, 0x0A0612, 0.7, 836, 452, 150, 16);
    Color green = new Color(0x3D5A50);
    Path2D side = Brush.polygon(712, 338, 736, 318, 736, 420, 716, 438);
    Brush.fill(graphics, Brush.darker(green, 0.45), side);
    Brush.fillDown(
        graphics,
        new Color(0x45665A),
        new Color(0x26382F),
        Brush.polygon(736, 318, 960, 326, 960, 470, 736, 450));
    Brush.fillDown(
        graphics,
        new Color(0x86706E),
        new Color(0x4B4550),
        Brush.polygon(704, 334, 738, 306, 968, 312, 968, 336, 742, 328));
    for (int rib = 0; rib < 4; rib++) {
      double x = 768 + rib * 52;
      Brush.line(graphics, Brush.colour(0x16211C, 0.7), 5, x, 334 + rib, x, 450 + rib * 4);
      Brush.line(
          graphics, Brush.colour(0x8FB09C, 0.3), 1.6, x + 4, 334 + rib, x + 4, 450 + rib * 4);
    }
    Brush.words(graphics, "GLASS", Font.BOLD, 17, Brush.colour(0xE9DFC8, 0.45), 848, 398);
    for (int wheel = 0; wheel < 2; wheel++) {
      Brush.fill(
          graphics,
          new Color(0x151018),
          Brush.ellipse(758 + wheel * 170, 456 + wheel * 12, 11, 10));
    }
  }

  static void paintLampLight(Graphics2D graphics) {
    Brush.glow(graphics, 0xFFE1A0, 0.65, LAMP_X, LAMP_Y + 2, 64, 52);
    Brush.glow(graphics, 0xFFD08A, 0.14, LAMP_X + 12, 300, 130, 170);
  }
}
