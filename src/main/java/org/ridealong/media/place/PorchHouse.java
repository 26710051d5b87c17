package org.ridealong.media.place;

import java.awt.Color;
import java.awt.Graphics2D;
import org.ridealong.media.drawing.Brush;

/** The house next door, with a porch from which a neighbor can look on. */
final class PorchHouse {

  private static final double DECK = 416;
  private static final Color TRIM = new Color(0xF8F4EA);

  private PorchHouse() {}

  static void paint(Graphics2D graphics) {
    Brush.fillAcross(
        graphics, new Color(0x9DB6A4), new Color(0x7C9886), Brush.box(-10, 170, 236, DECK - 170));
    for (int board = 0; board < 26; board++) {
      Brush.line(
          graphics, Brush.colour(0x2F4438, 0.22), 1, -10, 176 + board * 9, 226, 176 + board * 9);
    }
    Brush.fillDown(
        graphics,
        new Color(0x8C5A48),
        new Color(0x6B4236),
        Brush.polygon(-20, 100, 150, 100, 256, 196, -20, 196));
    for (int row = 0; row < 8; row++) {
      Brush.line(
          graphics,
          Brush.colour(0x2A1410, 0.25),
          1.2,
          -20,
          110 + row * 11,
          160 + row * 12,
          110 + row * 11);
    }
    Brush.fill(graphics, TRIM, Brush.box(-20, 194, 278, 9));
    Brush.fill(graphics, Brush.colour(0x1E2C24, 0.4), Brush.box(-10, 203, 236, 26));
    paintDoor(graphics);
    Brush.fillDown(
        graphics, new Color(0xBFA98C), new Color(0x9A8468), Brush.box(-10, DECK - 4, 256, 14));
    Brush.fillDown(
        graphics, new Color(0x8A7A68), new Color(0x6A5C4C), Brush.box(-10, DECK + 10, 248, 34));
    for (int slat = 0; slat < 12; slat++) {
      Brush.line(
          graphics, Brush.colour(0x2A2018, 0.3), 1.2, slat * 21, DECK + 10, slat * 21, DECK + 44);
    }
    for (int step = 0; step < 3; step++) {
      Brush.fillDown(
          graphics,
          new Color(0xCDB89A),
          new Color(0xA28C70),
          Brush.box(236, DECK + 4 + step * 14, 22 + step * 12, 14));
    }
  }

  private static void paintDoor(Graphics2D graphics) {
    Brush.fill(graphics, TRIM, Brush.box(32, 262, 64, 152));
    Brush.fillDown(graphics, new Color(0xB5623F), new Color(0x8F4A30), Brush.box(38, 268, 52, 145));
    Brush.fillDown(graphics, new Color(0xBFDDE6), new Color(0x7FA9B8), Brush.box(48, 280, 32, 46));
    Brush.fill(graphics, new Color(0xE3C06A), Brush.circle(84, 344, 3));
    Brush.fill(graphics, TRIM, Brush.box(138, 262, 62, 84));
    Brush.fillDown(graphics, new Color(0x9CC8DC), new Color(0x4D7A94), Brush.box(143, 267, 52, 74));
    Brush.fill(graphics, TRIM, Brush.box(167, 267, 4, 74));
    Brush.fill(graphics, TRIM, Brush.box(143, 300, 52, 4));
  }

  /** The posts and the railing, in front of whoever stands on the porch. */
  static void paintRailing(Graphics2D graphics) {
    for (double x : new double[] {8, 222}) {
      Brush.fillAcross(graphics, TRIM, new Color(0xCFC8B8), Brush.box(x - 6, 203, 12, DECK - 200));
      Brush.fill(graphics, TRIM, Brush.box(x - 9, 203, 18, 8));
    }
    for (int bar = 0; bar < 19; bar++) {
      Brush.fill(graphics, TRIM, Brush.box(16 + bar * 11, 372, 3.4, DECK - 372));
    }
    Brush.fill(graphics, TRIM, Brush.box(8, 366, 214, 7));
    Brush.fill(graphics, TRIM, Brush.box(8, DECK - 8, 214, 5));
  }
}
