package org.ridealong.media.place;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import org.ridealong.media.drawing.Brush;
import org.ridealong.media.figure.FigurePainter;
import org.ridealong.media.figure.FigureState;
import org.ridealong.media.figure.Mood;
import org.ridealong.media.figure.Pose;
import org.ridealong.media.storyboard.Storyboard;

/** An apartment house of two floors with balconies and, at one window, a child. */
final class ApartmentHouse {

  private static final double LEFT = 92;
  private static final double RIGHT = 868;
  private static final double ROOF = 66;
  private static final double BASE = 330;
  private static final double[] COLUMNS = {130, 238, 346, 560, 668, 776};

  /** The window with the child. */
  private static final Shape WATCHED = Brush.box(564, 104, 58, 74);

  private static final Storyboard.Character CHILD =
      new Storyboard.Character("Child", null, "sweater", "s3", "h4", "en-us", 160, 50);

  private ApartmentHouse() {}

  static void paint(Graphics2D graphics) {
    Brush.fillAcross(
        graphics,
        new Color(0xE9D3B4),
        new Color(0xC9A988),
        Brush.box(LEFT, ROOF, RIGHT - LEFT, BASE - ROOF));
    for (int row = 0; row < 33; row++) {
      Brush.line(
          graphics, Brush.colour(0x8A6A50, 0.16), 1, LEFT, ROOF + row * 8, RIGHT, ROOF + row * 8);
    }
    Brush.fillDown(
        graphics, new Color(0xA5634A), new Color(0x8C5140), Brush.box(LEFT, 282, RIGHT - LEFT, 48));
    Brush.fill(graphics, new Color(0xF6EBDA), Brush.box(LEFT - 4, 192, RIGHT - LEFT + 8, 9));
    Brush.fillDown(
        graphics,
        new Color(0x7A5E52),
        new Color(0x5E463E),
        Brush.polygon(LEFT - 22, ROOF, LEFT + 18, 30, RIGHT - 18, 30, RIGHT + 22, ROOF));
    for (int row = 0; row < 4; row++) {
      Brush.line(
          graphics,
          Brush.colour(0x2A1C18, 0.25),
          1.4,
          LEFT - 14 + row * 10,
          58 - row * 9,
          RIGHT + 14 - row * 10,
          58 - row * 9);
    }
    Brush.fill(graphics, new Color(0xF6EBDA), Brush.box(LEFT - 24, ROOF - 3, RIGHT - LEFT + 48, 8));
    Brush.fill(graphics, Brush.colour(0x3A2418, 0.25), Brush.box(LEFT, ROOF + 5, RIGHT - LEFT, 9));
    for (int column = 0; column < COLUMNS.length; column++) {
      window(graphics, COLUMNS[column], 104, column);
      window(graphics, COLUMNS[column], 222, column + 6);
      if (column % 3 == 1) {
        balcony(graphics, COLUMNS[column] - 14);
      }
    }
    paintEntrance(graphics);
  }

  private static void window(Graphics2D graphics, double x, double y, int number) {
    Brush.fill(graphics, new Color(0xFBF5EA), Brush.box(x, y - 4, 66, 82));
    Brush.fillDown(graphics, new Color(0x8FC0DC), new Color(0x3F6A86), Brush.box(x + 4, y, 58, 74));
    int[] cloths = {0xE8D7C0, 0xC9D7E3, 0xE3C8C0, 0xDDE3CC};
    Color cloth = new Color(cloths[number % cloths.length]);
    Brush.fill(
        graphics,
        cloth,
        Brush.curves(
            x + 4, y, x + 14, y + 20, x + 12, y + 50, x + 5, y + 74, x + 4, y + 74, x + 4, y + 40,
            x + 4, y));
    Brush.fill(
        graphics,
        cloth,
        Brush.curves(
            x + 62, y, x + 52, y + 20, x + 54, y + 50, x + 61, y + 74, x + 62, y + 74, x + 62,
            y + 40, x + 62, y));
    graphics.setColor(Brush.colour(0xFFFFFF, 0.28));
    graphics.fill(
        Brush.polygon(x + 18, y, x + 36, y, x + 14, y + 74, x + 4, y + 74, x + 4, y + 46));
    Brush.fill(graphics, new Color(0xFBF5EA), Brush.box(x + 31, y, 4, 74));
    Brush.fill(graphics, new Color(0xE5D8C2), Brush.box(x - 4, y + 76, 74, 6));
    if (number == 0 || number == 7 || number == 10) {
      for (int flower = 0; flower < 7; flower++) {
        Brush.fill(graphics, new Color(0x3F7D50), Brush.circle(x + 6 + flower * 9, y + 72, 6));
        Brush.fill(
            graphics,
            new Color(flower % 2 == 0 ? 0xE0574F : 0xF2C14E),
            Brush.circle(x + 5 + flower * 9, y + 69, 3));
      }
      Brush.fill(graphics, new Color(0x8C5140), Brush.box(x - 1, y + 74, 68, 9));
    }
  }

  private static void balcony(Graphics2D graphics, double x) {
    Brush.fill(graphics, Brush.colour(0x3A2418, 0.28), Brush.box(x + 4, 200, 92, 12));
    Brush.fill(graphics, new Color(0xEDE3D2), Brush.box(x, 188, 96, 10));
    for (int bar = 0; bar <= 12; bar++) {
      Brush.line(
          graphics, new Color(0x3F4A52), 1.8, x + 2 + bar * 7.6, 148, x + 2 + bar * 7.6, 188);
    }
    Brush.line(graphics, new Color(0x3F4A52), 3.4, x, 147, x + 95, 147);
  }

  private static void paintEntrance(Graphics2D graphics) {
    Brush.fillDown(graphics, new Color(0xDCC09A), new Color(0xB99872), Brush.box(436, 84, 88, 246));
    Brush.fillDown(graphics, new Color(0x8FC0DC), new Color(0x4D7A94), Brush.box(452, 100, 56, 88));
    Brush.fill(graphics, new Color(0xFBF5EA), Brush.box(478, 100, 4, 88));
    Brush.fill(graphics, new Color(0xFBF5EA), Brush.box(452, 142, 56, 4));
    Brush.fill(
        graphics, new Color(0x7A4A3A), Brush.polygon(424, 218, 536, 218, 526, 204, 434, 204));
    Brush.fill(graphics, new Color(0x5B3A30), Brush.box(448, 224, 64, 106));
    Brush.fillDown(graphics, new Color(0x9FC6D6), new Color(0x5B8296), Brush.box(454, 230, 24, 96));
    Brush.fillDown(graphics, new Color(0x9FC6D6), new Color(0x5B8296), Brush.box(482, 230, 24, 96));
    Brush.words(graphics, "220", 1, 13, new Color(0x5B3A30), 480, 200);
  }

  /** A child behind the glass, on the upper floor right of the entrance. */
  static void paintChild(Graphics2D graphics, long nowUs) {
    Shape all = graphics.getClip();
    AffineTransform before = graphics.getTransform();
    Area glass = new Area(WATCHED);
    graphics.clip(glass);
    Brush.fillDown(graphics, new Color(0x3A4C5A), new Color(0x22303C), WATCHED);
    graphics.translate(594, 240);
    graphics.scale(-0.38, 0.38);
    FigureState child = FigureState.extra(CHILD, 1, Pose.HANDS_UP, Mood.WORRIED, nowUs + 900_000);
    new FigurePainter(graphics, child, 1).paint();
    graphics.setTransform(before);
    graphics.setColor(Brush.colour(0xFFFFFF, 0.16));
    graphics.fill(Brush.polygon(584, 104, 602, 104, 576, 178, 564, 178, 564, 160));
    graphics.setClip(all);
  }
}
