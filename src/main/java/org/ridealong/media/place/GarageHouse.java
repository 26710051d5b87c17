package org.ridealong.media.place;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import org.ridealong.media.drawing.Brush;

/** The house whose garage stands open: what is kept there shows that somebody lives here. */
final class GarageHouse {

  private static final double BASE = 400;

  private GarageHouse() {}

  static void paint(Graphics2D graphics) {
    paintWalls(graphics);
    paintInside(graphics);
    paintGarageFrame(graphics);
    paintFrontDoor(graphics);
    paintWindow(graphics, 876);
  }

  private static void paintWalls(Graphics2D graphics) {
    Brush.fillAcross(
        graphics, new Color(0xF2E9D8), new Color(0xD8CBB4), Brush.box(700, 196, 280, BASE - 196));
    Brush.fillAcross(
        graphics, new Color(0xF6EEDF), new Color(0xE2D6C0), Brush.box(430, 190, 310, BASE - 190));
    for (int board = 0; board < 24; board++) {
      Brush.line(
          graphics, Brush.colour(0x8A7A60, 0.22), 1, 430, 196 + board * 9, 960, 196 + board * 9);
    }
    Brush.fillDown(
        graphics,
        new Color(0x6B7684),
        new Color(0x4F5966),
        Brush.polygon(690, 200, 724, 124, 980, 124, 980, 200));
    for (int row = 0; row < 7; row++) {
      double y = 134 + row * 10;
      double slope = 724 - (y - 124) * 0.447;
      Brush.line(graphics, Brush.colour(0x22282F, 0.25), 1.2, slope, y, 980, y);
    }
    Brush.fillAcross(
        graphics,
        new Color(0xF6EEDF),
        new Color(0xE2D6C0),
        Brush.polygon(430, 192, 585, 82, 740, 192));
    Shape left = Brush.polygon(404, 202, 585, 72, 585, 88, 416, 210);
    Shape right = Brush.polygon(752, 196, 585, 72, 585, 88, 736, 199);
    Brush.fill(graphics, new Color(0x76818F), left);
    Brush.fill(graphics, new Color(0x4F5966), right);
    Brush.fill(
        graphics,
        Brush.colour(0x3A3020, 0.18),
        Brush.polygon(430, 200, 585, 92, 740, 200, 740, 208, 585, 102, 430, 208));
    Brush.fill(graphics, new Color(0x5B6674), Brush.circle(585, 142, 17));
    Brush.fill(graphics, new Color(0xA9CFE0), Brush.circle(585, 142, 13));
    Brush.line(graphics, new Color(0xF6EEDF), 2.4, 585, 129, 585, 155);
    Brush.line(graphics, new Color(0xF6EEDF), 2.4, 572, 142, 598, 142);
    Brush.fill(graphics, new Color(0xFFFBF2), Brush.box(696, 196, 284, 8));
    Brush.fillDown(
        graphics, new Color(0xA08A74), new Color(0x83705E), Brush.box(716, BASE - 20, 264, 20));
  }

  private static void paintInside(Graphics2D graphics) {
    Shape opening = Brush.box(462, 216, 246, BASE - 216);
    Shape all = graphics.getClip();
    graphics.clip(opening);
    Brush.fillDown(graphics, new Color(0x5F5548), new Color(0x7A6C5A), opening);
    Brush.fillDown(
        graphics, new Color(0x8F7F6A), new Color(0x75664F), Brush.box(492, 240, 186, 124));
    Brush.fill(
        graphics, new Color(0x9A9186), Brush.polygon(462, 400, 492, 364, 678, 364, 708, 400));
    paintPegboard(graphics);
    paintShelves(graphics);
    Brush.fillDown(graphics, new Color(0xA9764A), new Color(0x7C5434), Brush.box(506, 324, 92, 8));
    Brush.fill(graphics, new Color(0x6B482C), Brush.box(510, 332, 6, 38));
    Brush.fill(graphics, new Color(0x6B482C), Brush.box(588, 332, 6, 38));
    Brush.fill(graphics, new Color(0xC0483C), Brush.round(520, 310, 30, 14, 3));
    Brush.fill(graphics, new Color(0x3E7F96), Brush.round(558, 314, 16, 10, 2));
    Brush.fill(graphics, new Color(0xD9D2C4), Brush.box(576, 312, 10, 12));
    Brush.fill(graphics, new Color(0xFFF6D8), Brush.round(560, 236, 50, 4, 2));
    Brush.glow(graphics, 0xFFEFC0, 0.45, 585, 244, 130, 80);
    Brush.fillDown(
        graphics,
        Brush.colour(0x1E1810, 0.55),
        Brush.colour(0x1E1810, 0.05),
        Brush.box(462, 216, 246, 70));
    graphics.setClip(all);
  }

  private static void paintPegboard(Graphics2D graphics) {
    Brush.fill(graphics, new Color(0xC9A878), Brush.box(508, 254, 84, 52));
    Color iron = new Color(0x3A3F46);
    Brush.line(graphics, iron, 3, 518, 262, 518, 290);
    Brush.line(graphics, iron, 6, 513, 262, 523, 262);
    Brush.line(graphics, new Color(0x9A5A34), 4, 518, 276, 518, 296);
    Brush.line(graphics, iron, 2.4, 534, 262, 534, 296);
    Brush.stroke(graphics, iron, 2.4, Brush.circle(534, 264, 4));
    Brush.fill(
        graphics, new Color(0xB9C0C8), Brush.polygon(546, 262, 572, 266, 572, 274, 546, 270));
    Brush.fill(graphics, new Color(0x9A5A34), Brush.round(570, 262, 13, 14, 3));
    Brush.line(graphics, new Color(0xE0B64E), 3, 550, 286, 584, 286);
    Brush.line(graphics, iron, 2.4, 550, 296, 578, 296);
  }

  private static void paintShelves(Graphics2D graphics) {
    int[] boxes = {0xB98A5A, 0x6B8A6A, 0xC7B08A, 0x7A6A9A, 0xB98A5A, 0xA85A4A};
    for (int shelf = 0; shelf < 3; shelf++) {
      double y = 282 + shelf * 36;
      Brush.fill(graphics, new Color(0x6B5A44), Brush.box(612, y, 62, 4));
      for (int box = 0; box < 2; box++) {
        double width = 22 + 6 * Brush.scatter(shelf, box);
        double height = 16 + 10 * Brush.scatter(shelf + 7, box);
        Brush.fill(
            graphics,
            new Color(boxes[shelf * 2 + box]),
            Brush.box(615 + box * 30, y - height, width, height));
        Brush.fill(
            graphics,
            Brush.colour(0xFFFFFF, 0.35),
            Brush.box(619 + box * 30, y - height + 5, width - 10, 4));
      }
    }
    Brush.fill(graphics, new Color(0x5A4A38), Brush.box(612, 246, 3, 118));
    Brush.fill(graphics, new Color(0x5A4A38), Brush.box(672, 246, 3, 118));
    Color rung = new Color(0xC9CED4);
    Brush.line(graphics, rung, 3.4, 476, 390, 486, 236);
    Brush.line(graphics, rung, 3.4, 492, 386, 500, 236);
    for (int step = 0; step < 8; step++) {
      double y = 250 + step * 17;
      Brush.line(graphics, rung, 2.4, 485 - step * 1.1, y, 499.5 - step, y);
    }
  }

  private static void paintGarageFrame(Graphics2D graphics) {
    Color white = new Color(0xFFFBF2);
    Brush.fill(graphics, white, Brush.box(452, 206, 11, BASE - 206));
    Brush.fill(graphics, white, Brush.box(707, 206, 11, BASE - 206));
    Brush.fill(graphics, white, Brush.box(452, 204, 266, 12));
    Brush.fillDown(
        graphics, new Color(0xD4CCBE), new Color(0xAFA696), Brush.box(463, 216, 244, 13));
    Brush.line(graphics, Brush.colour(0x5A5044, 0.6), 1.4, 463, 222, 707, 222);
    for (double x : new double[] {442, 728}) {
      Brush.fill(graphics, new Color(0x2F3640), Brush.round(x - 5, 244, 10, 18, 3));
      Brush.fill(graphics, new Color(0xF8E9B8), Brush.box(x - 3, 248, 6, 9));
    }
  }

  private static void paintFrontDoor(Graphics2D graphics) {
    Brush.fill(graphics, new Color(0xFFFBF2), Brush.box(772, 250, 64, 152));
    Brush.fillDown(
        graphics, new Color(0x3C6E78), new Color(0x2A525C), Brush.box(779, 257, 50, 143));
    Brush.fillDown(
        graphics, new Color(0xBFDDE6), new Color(0x7FA9B8), Brush.round(790, 266, 28, 38, 12));
    Brush.stroke(graphics, Brush.colour(0x163038, 0.6), 2, Brush.box(788, 318, 32, 28));
    Brush.stroke(graphics, Brush.colour(0x163038, 0.6), 2, Brush.box(788, 356, 32, 34));
    Brush.fill(graphics, new Color(0xE3C06A), Brush.circle(822, 330, 3));
    Brush.words(graphics, "31", 1, 12, new Color(0x3A3630), 804, 245);
    Brush.fill(graphics, new Color(0xB9AFA2), Brush.box(764, 396, 80, 8));
    for (int pot = 0; pot < 2; pot++) {
      double x = 760 + pot * 88;
      Brush.fill(graphics, new Color(0x3F7D50), Brush.circle(x, 376, 11));
      Brush.fill(graphics, new Color(0xE0574F), Brush.circle(x - 5, 370, 3));
      Brush.fill(graphics, new Color(0xF2C14E), Brush.circle(x + 5, 374, 3));
      Brush.fill(
          graphics,
          new Color(0xB5623F),
          Brush.polygon(x - 9, 384, x + 9, 384, x + 6, 402, x - 6, 402));
    }
  }

  private static void paintWindow(Graphics2D graphics, double x) {
    Brush.fill(graphics, new Color(0xFFFBF2), Brush.box(x - 6, 248, 78, 84));
    Brush.fillDown(graphics, new Color(0x9CC8DC), new Color(0x4D7A94), Brush.box(x, 254, 66, 72));
    Brush.fill(
        graphics,
        Brush.colour(0xFFFFFF, 0.7),
        Brush.curves(x, 254, x + 20, 260, x + 20, 300, x, 326, x, 326, x, 290, x, 254));
    Brush.fill(graphics, new Color(0xFFFBF2), Brush.box(x + 31, 254, 4, 72));
    Brush.fill(graphics, new Color(0xFFFBF2), Brush.box(x, 288, 66, 4));
    Daylight.paintHedge(graphics, x - 20, 980, 402, 36);
  }
}
