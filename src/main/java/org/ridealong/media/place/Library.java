package org.ridealong.media.place;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.util.ArrayList;
import java.util.List;
import org.ridealong.media.drawing.Brush;

/** The reading room of a library in the evening, with chairs set out for a meeting. */
final class Library implements Backdrop {

  private static final double FLOOR = 396;
  private static final double CEILING = 46;

  private static final Setting SETTING =
      new Setting(
          476,
          236,
          0.92,
          480,
          new Setting.Shadow(0.42, 0, 0, 0),
          0.05,
          new Color(255, 190, 110, 20),
          new Color(40, 20, 10, 130));

  /** Chairs with their depth; whoever sits on one has the same place in the storyboard. */
  private static final double[][] CHAIRS = {
    {492, 0.86}, {654, 0.86}, {724, 0.86}, {412, 1.0}, {568, 1.0}
  };

  @Override
  public Setting setting() {
    return SETTING;
  }

  @Override
  public void paintFar(Graphics2D graphics) {
    Brush.fillDown(
        graphics, new Color(0x1B2A5C), new Color(0x6F6E9E), Brush.box(0, 0, WIDTH, HEIGHT));
    Brush.glow(graphics, 0xF0A878, 0.55, 140, 330, 240, 90);
    for (int house = 0; house < 6; house++) {
      double x = 20 + house * 52;
      double roof = 240 + 40 * Brush.scatter(house, 5);
      Brush.fill(graphics, new Color(0x232B52), Brush.box(x, roof, 50, 160));
      Brush.fill(
          graphics,
          Brush.colour(0xFFD48A, 0.85),
          Brush.box(x + 10 + house % 3 * 10, roof + 16, 8, 11));
    }
    Brush.line(graphics, new Color(0x161C38), 3, 158, 200, 158, 380);
    Brush.glow(graphics, 0xFFE0A0, 0.9, 158, 198, 34, 34);
    Brush.fill(graphics, new Color(0x1B3040), Brush.circle(104, 296, 30));
    Brush.fill(graphics, new Color(0x1B3040), Brush.circle(126, 312, 24));
  }

  @Override
  public void paintNear(Graphics2D graphics, double scale) {
    paintWalls(graphics);
    LibraryShelves.paint(graphics);
    paintWindows(graphics);
    paintDoor(graphics);
    paintFloor(graphics);
    paintTable(graphics);
    LibraryShelves.paintEasel(graphics);
    paintLamps(graphics);
  }

  /** The wall leaves the windows open to the evening. */
  private static void paintWalls(Graphics2D graphics) {
    Area wall = new Area(Brush.box(0, 0, WIDTH, FLOOR));
    wall.subtract(new Area(window(44)));
    wall.subtract(new Area(window(156)));
    Brush.fillDown(graphics, new Color(0xE6C795), new Color(0xD0A56C), wall);
    Brush.fillDown(
        graphics, new Color(0x8E5F38), new Color(0x734A2C), Brush.box(0, 340, WIDTH, FLOOR - 340));
    for (int panel = 0; panel < 16; panel++) {
      Brush.stroke(
          graphics, Brush.colour(0x3C2414, 0.35), 1.6, Brush.box(panel * 62 + 6, 348, 50, 36));
    }
    Brush.fill(graphics, new Color(0xA97648), Brush.box(0, 336, WIDTH, 6));
    Brush.fillDown(
        graphics, new Color(0xF3E3C4), new Color(0xDDBF8E), Brush.box(0, 0, WIDTH, CEILING));
    for (int beam = 0; beam < 7; beam++) {
      Brush.fillDown(
          graphics,
          new Color(0x8A5D38),
          new Color(0x6B4428),
          Brush.polygon(
              beam * 160 - 14,
              0,
              beam * 160 + 14,
              0,
              480 + (beam * 160 - 480) * 0.9 + 9,
              CEILING,
              480 + (beam * 160 - 480) * 0.9 - 9,
              CEILING));
    }
    Brush.fill(graphics, new Color(0x7A4F2E), Brush.box(0, CEILING - 3, WIDTH, 9));
  }

  private static Shape window(double x) {
    Area arch = new Area(Brush.box(x, 130, 92, 186));
    arch.add(new Area(Brush.ellipse(x + 46, 130, 46, 40)));
    return arch;
  }

  private static void paintWindows(Graphics2D graphics) {
    for (double x : new double[] {44, 156}) {
      Color wood = new Color(0xF1E2C6);
      Brush.stroke(graphics, wood, 7, window(x));
      Brush.line(graphics, wood, 4, x + 46, 92, x + 46, 316);
      Brush.line(graphics, wood, 4, x, 192, x + 92, 192);
      Brush.line(graphics, wood, 4, x, 254, x + 92, 254);
      Brush.fill(graphics, Brush.colour(0xFFD9A0, 0.14), window(x));
      Brush.fill(graphics, new Color(0xF6EAD2), Brush.box(x - 9, 316, 110, 9));
    }
  }

  private static void paintDoor(Graphics2D graphics) {
    Brush.fill(graphics, new Color(0x6B4428), Brush.box(808, 154, 118, 250));
    Brush.fillDown(
        graphics, new Color(0xFFF0C8), new Color(0xE0B070), Brush.box(818, 164, 98, 238));
    Brush.fill(
        graphics, new Color(0xC69A62), Brush.polygon(818, 402, 838, 372, 916, 372, 916, 402));
    Brush.fill(graphics, new Color(0xD8B27C), Brush.box(842, 214, 40, 54));
    Brush.stroke(graphics, new Color(0x8A5D38), 2, Brush.box(842, 214, 40, 54));
    Brush.words(graphics, "HOURS", 1, 8, new Color(0x6B4428), 862, 228);
    for (int row = 0; row < 4; row++) {
      Brush.line(graphics, new Color(0x9A7648), 1.4, 848, 236 + row * 8, 876, 236 + row * 8);
    }
    Brush.fillAcross(
        graphics,
        new Color(0x8A5632),
        new Color(0x6B4025),
        Brush.polygon(916, 164, 958, 146, 958, 424, 916, 402));
    Brush.fill(
        graphics, new Color(0x5A351E), Brush.polygon(923, 182, 950, 172, 950, 270, 923, 268));
    Brush.fill(
        graphics, new Color(0x5A351E), Brush.polygon(923, 290, 950, 294, 950, 398, 923, 384));
    Brush.fill(graphics, new Color(0xE3C06A), Brush.circle(926, 280, 3.4));
    Brush.fill(graphics, new Color(0x2E7A4F), Brush.round(838, 122, 58, 24, 4));
    Brush.words(graphics, "EXIT", 1, 15, new Color(0xF0FFF2), 867, 139.5);
  }

  private static void paintFloor(Graphics2D graphics) {
    Brush.fillDown(
        graphics,
        new Color(0x9A6A44),
        new Color(0x5E3B26),
        Brush.box(0, FLOOR, WIDTH, HEIGHT - FLOOR));
    Perspective lines = new Perspective(480, 236);
    for (int board = -16; board <= 16; board++) {
      double bottom = 480 + board * 78;
      Brush.line(
          graphics,
          Brush.colour(0x2C180C, 0.22),
          1.1,
          lines.xAt(bottom, 0.474),
          FLOOR,
          bottom,
          HEIGHT);
    }
    Shape rug =
        Brush.polygon(lines.xAt(120, 0.36), 430, lines.xAt(900, 0.36), 430, 930, 520, 60, 520);
    Brush.fillDown(graphics, new Color(0x3F6A68), new Color(0x2B4E50), rug);
    Brush.stroke(
        graphics,
        new Color(0xD9B36A),
        2.6,
        Brush.polygon(lines.xAt(140, 0.35), 434, lines.xAt(880, 0.35), 434, 905, 514, 88, 514));
    Brush.fill(graphics, new Color(0x5A351E), Brush.box(0, FLOOR - 8, 808, 8));
    Brush.fill(
        graphics,
        Brush.colour(0xFFE0A0, 0.30),
        Brush.polygon(818, 402, 916, 402, 960, 446, 846, 446));
  }

  /** Coffee and cookies along the wall. */
  private static void paintTable(Graphics2D graphics) {
    Brush.glow(graphics, 0x1A0C06, 0.5, 752, 424, 62, 7);
    Brush.fillDown(
        graphics,
        new Color(0xF4EDE0),
        new Color(0xCFC2AC),
        Brush.polygon(706, 346, 798, 346, 802, 422, 702, 422));
    for (int fold = 0; fold < 5; fold++) {
      Brush.line(
          graphics, Brush.colour(0x8A7A60, 0.35), 1.4, 718 + fold * 18, 352, 716 + fold * 19, 420);
    }
    Brush.fill(graphics, new Color(0xFFF9EC), Brush.round(702, 342, 100, 7, 3));
    Brush.fillAcross(
        graphics, new Color(0xB9BFC4), new Color(0x6F787F), Brush.round(716, 300, 28, 42, 5));
    Brush.fill(graphics, new Color(0x3A4046), Brush.round(724, 293, 12, 8, 3));
    Brush.fill(graphics, new Color(0x3A4046), Brush.box(727, 328, 6, 8));
    for (int cup = 0; cup < 3; cup++) {
      Brush.fill(
          graphics,
          new Color(0xF2F0EA),
          Brush.polygon(
              752 + cup * 9, 330, 760 + cup * 9, 330, 759 + cup * 9, 342, 753 + cup * 9, 342));
    }
    Brush.fill(graphics, new Color(0xE6E9EC), Brush.ellipse(788, 341, 11, 3));
    Brush.fill(graphics, new Color(0xB97A42), Brush.ellipse(785, 338, 5, 3));
    Brush.fill(graphics, new Color(0xA4682F), Brush.ellipse(791, 338, 5, 3));
  }

  private static void paintLamps(Graphics2D graphics) {
    for (double x : new double[] {150, 345, 660}) {
      Brush.line(graphics, new Color(0x3A2414), 2.2, x, CEILING, x, 84);
      Brush.fillDown(
          graphics,
          new Color(0x2F6A5C),
          new Color(0x1F4A40),
          Brush.curves(
              x - 30, 104, x - 26, 84, x - 12, 80, x, 80, x + 12, 80, x + 26, 84, x + 30, 104));
      Brush.fill(graphics, new Color(0xFFF6D8), Brush.ellipse(x, 104, 27, 4.6));
    }
  }

  @Override
  public List<Furniture> furniture() {
    List<Furniture> chairs = new ArrayList<>();
    for (double[] chair : CHAIRS) {
      chairs.add(
          new Furniture(
              chair[1] - 0.005,
              graphics -> LibraryShelves.paintChair(graphics, SETTING, chair[0], chair[1])));
    }
    return chairs;
  }

  @Override
  public void paintInFront(Graphics2D graphics, long nowUs) {
    for (double x : new double[] {150, 345, 660}) {
      Brush.glow(graphics, 0xFFE3A8, 0.50, x, 106, 70, 48);
      Brush.glow(graphics, 0xFFD48A, 0.10, x, 300, 190, 220);
    }
    LibraryShelves.paintAudience(graphics);
  }
}
