package org.ridealong.media.place;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.util.List;
import org.ridealong.media.drawing.Brush;

/** A room where reports are written, late in the evening under fluorescent light. */
final class ReportRoom implements Backdrop {

  private static final double FLOOR = 430;
  private static final double CLOCK_X = 508;
  private static final double CLOCK_Y = 92;

  private static final Setting SETTING =
      new Setting(
          500,
          230,
          1.1,
          480,
          new Setting.Shadow(0.5, 0, 0, 0),
          0.05,
          new Color(190, 226, 236, 16),
          new Color(10, 18, 30, 140));

  private static final List<Furniture> FURNITURE =
      List.of(
          new Furniture(0.96, ReportDesk::paintChair), new Furniture(1.01, ReportDesk::paintDesk));

  @Override
  public Setting setting() {
    return SETTING;
  }

  @Override
  public void paintFar(Graphics2D graphics) {
    Brush.fillDown(
        graphics, new Color(0x0E1630), new Color(0x2A3560), Brush.box(0, 0, WIDTH, HEIGHT));
    for (int light = 0; light < 60; light++) {
      boolean warm = Brush.scatter(light, 3) < 0.7;
      double size = 1.4 + 2.4 * Brush.scatter(light, 4);
      Brush.glow(
          graphics,
          warm ? 0xFFC97A : 0xA8C8FF,
          0.8,
          30 + 240 * Brush.scatter(light, 1),
          130 + 140 * Brush.scatter(light, 2),
          size * 2,
          size * 2);
    }
  }

  @Override
  public void paintNear(Graphics2D graphics, double scale) {
    paintWalls(graphics);
    paintWindow(graphics);
    paintBoard(graphics);
    paintClockFace(graphics);
    paintCork(graphics);
    paintLockers(graphics);
    paintCabinets(graphics);
    paintFloor(graphics);
    paintLamps(graphics);
    ReportDesk.paintScreen(graphics);
  }

  @Override
  public List<Furniture> furniture() {
    return FURNITURE;
  }

  /** The wall leaves the window open to what is far. */
  private static void paintWalls(Graphics2D graphics) {
    Area wall = new Area(Brush.box(0, 0, WIDTH, FLOOR));
    wall.subtract(new Area(Brush.box(52, 92, 196, 168)));
    Brush.fillDown(graphics, new Color(0x9FB4B8), new Color(0x7C949C), wall);
    Brush.fillDown(
        graphics, new Color(0x4F6A76), new Color(0x3F5661), Brush.box(0, 318, WIDTH, FLOOR - 318));
    Brush.fill(graphics, new Color(0xC9D4D4), Brush.box(0, 314, WIDTH, 5));
    Brush.fill(graphics, new Color(0x2D3F49), Brush.box(0, FLOOR - 12, WIDTH, 12));
    Brush.fillDown(graphics, new Color(0xC8D2D2), new Color(0xB4C2C4), Brush.box(0, 0, WIDTH, 34));
    for (int panel = 0; panel < 9; panel++) {
      Brush.line(graphics, new Color(0x95A6AA), 1.4, panel * 120, 0, panel * 120, 34);
    }
    Brush.fill(graphics, new Color(0x8FA2A8), Brush.box(0, 33, WIDTH, 3));
  }

  private static void paintWindow(Graphics2D graphics) {
    Shape all = graphics.getClip();
    graphics.clip(Brush.box(52, 92, 196, 168));
    for (int slat = 0; slat < 17; slat++) {
      double y = 94 + slat * 10;
      Brush.fill(graphics, Brush.colour(0xDCE6E6, 0.86), Brush.box(52, y, 196, 4.2));
      Brush.fill(graphics, Brush.colour(0x6B8088, 0.7), Brush.box(52, y + 4.2, 196, 1));
    }
    Brush.line(graphics, new Color(0xC8D2D2), 1.2, 92, 92, 92, 262);
    Brush.line(graphics, new Color(0xC8D2D2), 1.2, 208, 92, 208, 262);
    graphics.setClip(all);
    Brush.stroke(graphics, new Color(0xE3E9E7), 8, Brush.box(52, 92, 196, 168));
    Brush.fill(graphics, new Color(0xE9EEEC), Brush.box(40, 262, 220, 9));
  }

  private static void paintBoard(Graphics2D graphics) {
    Brush.fill(graphics, new Color(0x5B6C74), Brush.round(282, 72, 178, 132, 4));
    Brush.fillDown(
        graphics, new Color(0xF7F9F7), new Color(0xE2E8E6), Brush.box(288, 78, 166, 120));
    Brush.words(graphics, "SHIFT", Font.BOLD, 13, new Color(0x2F4B66), 318, 97);
    int[] inks = {0x2F6FA8, 0xA84848, 0x3C7A56, 0x2F4B66, 0x2F6FA8};
    for (int row = 0; row < 5; row++) {
      double y = 112 + row * 17;
      Brush.line(graphics, new Color(0xC4CED0), 1, 294, y + 6, 448, y + 6);
      for (int column = 0; column < 3; column++) {
        double length = 18 + 22 * Brush.scatter(row, column + 60);
        double x = 298 + column * 52;
        Brush.line(graphics, new Color(inks[row]), 2.6, x, y, x + length, y - 1);
      }
    }
    Brush.fill(graphics, new Color(0x8A9AA0), Brush.round(300, 198, 140, 6, 3));
    Brush.fill(graphics, new Color(0xA84848), Brush.round(318, 195, 22, 5, 2));
    Brush.fill(graphics, new Color(0x2F6FA8), Brush.round(348, 195, 22, 5, 2));
  }

  private static void paintClockFace(Graphics2D graphics) {
    Brush.fill(graphics, Brush.colour(0x1B2A33, 0.3), Brush.circle(CLOCK_X + 2, CLOCK_Y + 3, 29));
    Brush.fill(graphics, new Color(0x2B3A44), Brush.circle(CLOCK_X, CLOCK_Y, 29));
    Brush.fill(graphics, new Color(0xF8F8F3), Brush.circle(CLOCK_X, CLOCK_Y, 25));
    for (int hour = 0; hour < 12; hour++) {
      double angle = hour * Math.PI / 6;
      double inner = hour % 3 == 0 ? 18 : 21;
      Brush.line(
          graphics,
          new Color(0x2B3A44),
          hour % 3 == 0 ? 2.4 : 1.2,
          CLOCK_X + inner * Math.sin(angle),
          CLOCK_Y - inner * Math.cos(angle),
          CLOCK_X + 23 * Math.sin(angle),
          CLOCK_Y - 23 * Math.cos(angle));
    }
  }

  private static void paintCork(Graphics2D graphics) {
    Brush.fill(graphics, new Color(0x6A4E38), Brush.round(588, 74, 166, 124, 3));
    Brush.fillDown(
        graphics, new Color(0xC69C6A), new Color(0xA9814F), Brush.box(594, 80, 154, 112));
    int[] papers = {0xF4EFE0, 0xDDE8EE, 0xF6E3A8, 0xF4EFE0, 0xE9D3D0, 0xDFEBDD};
    for (int paper = 0; paper < 6; paper++) {
      double x = 601 + paper % 3 * 50;
      double y = 87 + paper / 3 * 53 + 4 * Brush.scatter(paper, 81);
      Brush.fill(graphics, Brush.colour(0x3A2818, 0.35), Brush.box(x + 2, y + 2, 40, 45));
      Brush.fill(graphics, new Color(papers[paper]), Brush.box(x, y, 40, 45));
      for (int line = 0; line < 6; line++) {
        Brush.line(
            graphics,
            Brush.colour(0x5C6670, 0.6),
            1.2,
            x + 5,
            y + 11 + line * 5.6,
            x + 20 + 14 * Brush.scatter(paper, line),
            y + 11 + line * 5.6);
      }
      Brush.fill(graphics, new Color(0xC04A3A), Brush.circle(x + 20, y + 4, 2.4));
    }
  }

  private static void paintLockers(Graphics2D graphics) {
    for (int door = 0; door < 3; door++) {
      double x = 792 + door * 58;
      Brush.fillAcross(
          graphics, new Color(0x4D6F86), new Color(0x38556A), Brush.box(x, 118, 56, 314));
      Brush.stroke(graphics, new Color(0x243845), 2, Brush.box(x, 118, 56, 314));
      for (int slot = 0; slot < 4; slot++) {
        Brush.fill(graphics, new Color(0x243845), Brush.round(x + 15, 134 + slot * 8, 26, 3, 1.5));
      }
      Brush.fill(graphics, new Color(0xC2CDD2), Brush.round(x + 43, 258, 5, 22, 2));
      Brush.fill(graphics, new Color(0xE6EAE6), Brush.box(x + 17, 176, 22, 11));
      Brush.words(
          graphics, Integer.toString(31 + door), Font.BOLD, 8, new Color(0x2B3A44), x + 28, 185);
    }
    Brush.fillDown(graphics, new Color(0x5C7D92), new Color(0x3F5E72), Brush.box(788, 110, 174, 9));
  }

  private static void paintCabinets(Graphics2D graphics) {
    for (int cabinet = 0; cabinet < 2; cabinet++) {
      double x = 34 + cabinet * 84;
      Brush.fillAcross(
          graphics, new Color(0xA9B2AE), new Color(0x87928F), Brush.box(x, 300, 80, 134));
      for (int drawer = 0; drawer < 3; drawer++) {
        double y = 306 + drawer * 42;
        Brush.stroke(graphics, new Color(0x66716F), 1.6, Brush.box(x + 5, y, 70, 38));
        Brush.fill(graphics, new Color(0x59635F), Brush.round(x + 28, y + 20, 24, 5, 2));
        Brush.fill(graphics, new Color(0xF0F0E8), Brush.box(x + 28, y + 8, 24, 9));
      }
    }
    Brush.fillDown(
        graphics, new Color(0xE2E6E4), new Color(0xB6C0BE), Brush.round(44, 258, 96, 42, 6));
    Brush.fill(graphics, new Color(0x4C5A60), Brush.round(52, 276, 80, 8, 3));
    Brush.fill(graphics, new Color(0xFAFAF6), Brush.polygon(62, 280, 122, 280, 128, 296, 56, 296));
    Brush.fill(graphics, new Color(0x62D08A), Brush.circle(130, 267, 2.4));
    plant(graphics, 172, 300);
  }

  private static void plant(Graphics2D graphics, double x, double y) {
    for (int leaf = 0; leaf < 9; leaf++) {
      double angle = Math.toRadians(-150 + leaf * 15);
      double tipX = x + 34 * Math.cos(angle);
      double tipY = y - 18 + 40 * Math.sin(angle);
      Brush.fill(
          graphics,
          new Color(leaf % 2 == 0 ? 0x3F7D5A : 0x2F6648),
          Brush.curves(
              x,
              y - 16,
              x + (tipX - x) * 0.3 - 6,
              tipY + 14,
              tipX - 5,
              tipY,
              tipX,
              tipY,
              tipX + 4,
              tipY + 6,
              x + 8,
              y - 20,
              x,
              y - 16));
    }
    Brush.fillDown(
        graphics,
        new Color(0xC77B55),
        new Color(0x8F5238),
        Brush.polygon(x - 15, y - 20, x + 15, y - 20, x + 11, y, x - 11, y));
  }

  private static void paintFloor(Graphics2D graphics) {
    Shape floor = Brush.box(0, FLOOR, WIDTH, HEIGHT - FLOOR);
    Brush.fillDown(graphics, new Color(0x7E8B8E), new Color(0x4D5A62), floor);
    Perspective lines = new Perspective(480, 230);
    for (int tile = -12; tile <= 12; tile++) {
      double bottom = 480 + tile * 110;
      Brush.line(
          graphics,
          Brush.colour(0x2B3840, 0.22),
          1.2,
          lines.xAt(bottom, 0.36),
          FLOOR,
          bottom,
          HEIGHT);
    }
    for (double y : new double[] {446, 468, 500, 540}) {
      Brush.line(graphics, Brush.colour(0x2B3840, 0.22), 1.2, 0, y, WIDTH, y);
    }
    Brush.glow(graphics, 0xEFFBFF, 0.28, 270, 492, 190, 26);
    Brush.glow(graphics, 0xEFFBFF, 0.28, 700, 492, 190, 26);
  }

  private static void paintLamps(Graphics2D graphics) {
    for (double x : new double[] {180, 610}) {
      Brush.fill(graphics, new Color(0x8C9BA0), Brush.round(x - 4, 10, 178, 15, 4));
      Brush.fill(graphics, new Color(0xFDFFFA), Brush.round(x, 13, 170, 9, 4));
      Brush.glow(graphics, 0xF2FFFF, 0.55, x + 85, 20, 190, 62);
    }
  }

  @Override
  public void paintMoving(Graphics2D graphics, long nowUs) {
    // Ten forty in the evening; the seconds run with the clip.
    hand(graphics, 10.67 / 12, 12, 3.4, 0x2B3A44);
    hand(graphics, 40.0 / 60, 19, 2.4, 0x2B3A44);
    hand(graphics, Math.floor(nowUs / 1_000_000.0) / 60, 21, 1, 0xC0392B);
    ReportDesk.paintCursor(graphics, nowUs);
  }

  private static void hand(
      Graphics2D graphics, double turns, double length, double width, int rgb) {
    double angle = turns * 2 * Math.PI;
    Brush.line(
        graphics,
        new Color(rgb),
        width,
        CLOCK_X,
        CLOCK_Y,
        CLOCK_X + length * Math.sin(angle),
        CLOCK_Y - length * Math.cos(angle));
  }

  @Override
  public void paintInFront(Graphics2D graphics, long nowUs) {
    Brush.glow(graphics, 0xE8FBFF, 0.07, 480, 120, 520, 260);
  }
}
