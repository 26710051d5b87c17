package org.ridealong.media.place;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import org.ridealong.media.drawing.Brush;

/** The desk of the report room: its chair, and the screen with the report that is being written. */
final class ReportDesk {

  private static final double TOP = 372;
  private static final double LEFT = 388;
  private static final double RIGHT = 724;

  /** The screen, turned to the viewer as on a stage. */
  private static final double SCREEN_X = 478;

  private static final double SCREEN_Y = 234;
  private static final double SCREEN_WIDTH = 168;
  private static final double SCREEN_HEIGHT = 106;

  private static final double CURSOR_X = SCREEN_X + 66;
  private static final double CURSOR_Y = SCREEN_Y + 74;
  private static final long BLINK_US = 530_000;

  private static final Color INK = new Color(0x24323C);

  private ReportDesk() {}

  static void paintScreen(Graphics2D graphics) {
    Brush.glow(graphics, 0xDDF2FF, 0.30, SCREEN_X + 84, SCREEN_Y + 56, 160, 110);
    Brush.fill(graphics, new Color(0x1D242B), Brush.box(SCREEN_X + 74, 338, 20, 34));
    Brush.fill(graphics, new Color(0x1D242B), Brush.round(SCREEN_X + 48, 366, 72, 7, 3));
    Brush.fill(
        graphics,
        new Color(0x1D242B),
        Brush.round(SCREEN_X - 6, SCREEN_Y - 6, SCREEN_WIDTH + 12, SCREEN_HEIGHT + 14, 5));
    Brush.fillDown(
        graphics,
        new Color(0xFBFDFD),
        new Color(0xEDF3F5),
        Brush.box(SCREEN_X, SCREEN_Y, SCREEN_WIDTH, SCREEN_HEIGHT));
    Brush.fill(graphics, new Color(0x2E5D8A), Brush.box(SCREEN_X, SCREEN_Y, SCREEN_WIDTH, 15));
    left(graphics, "INCIDENT REPORT", Font.BOLD, 8.5, Color.WHITE, SCREEN_X + 7, SCREEN_Y + 10.6);
    line(graphics, "Officer", "Cole", 28);
    line(graphics, "Type of call", "Traffic stop", 41);
    line(graphics, "Camera file", "9:18 to 9:37", 54);
    Brush.fill(
        graphics,
        new Color(0xFFF8DC),
        Brush.round(SCREEN_X + 62, SCREEN_Y + 63, SCREEN_WIDTH - 69, 15, 2));
    Brush.stroke(
        graphics,
        new Color(0x2E5D8A),
        1,
        Brush.round(SCREEN_X + 62, SCREEN_Y + 63, SCREEN_WIDTH - 69, 15, 2));
    left(graphics, "Stop began", Font.BOLD, 7.4, INK, SCREEN_X + 7, SCREEN_Y + 73);
    line(graphics, "Narrative", "", 92);
    for (int row = 0; row < 2; row++) {
      Brush.line(
          graphics,
          new Color(0xC9D5DA),
          0.8,
          SCREEN_X + 62,
          SCREEN_Y + 92 + row * 8,
          SCREEN_X + SCREEN_WIDTH - 8,
          SCREEN_Y + 92 + row * 8);
    }
    graphics.setColor(Brush.colour(0xFFFFFF, 0.10));
    graphics.fill(
        Brush.polygon(
            SCREEN_X + 96,
            SCREEN_Y,
            SCREEN_X + 140,
            SCREEN_Y,
            SCREEN_X + 96,
            SCREEN_Y + SCREEN_HEIGHT,
            SCREEN_X + 52,
            SCREEN_Y + SCREEN_HEIGHT));
  }

  private static void line(Graphics2D graphics, String label, String value, double down) {
    left(graphics, label, Font.BOLD, 7.4, INK, SCREEN_X + 7, SCREEN_Y + down);
    left(graphics, value, Font.PLAIN, 7.4, INK, SCREEN_X + 65, SCREEN_Y + down);
    Brush.line(
        graphics,
        new Color(0xD9E2E6),
        0.7,
        SCREEN_X + 62,
        SCREEN_Y + down + 3,
        SCREEN_X + SCREEN_WIDTH - 7,
        SCREEN_Y + down + 3);
  }

  private static void left(
      Graphics2D graphics, String text, int style, double size, Color colour, double x, double y) {
    graphics.setFont(new Font(Font.SANS_SERIF, style, 1).deriveFont((float) size));
    graphics.setColor(colour);
    graphics.drawString(text, (float) x, (float) y);
  }

  /** The cursor blinks on the line that is still empty. */
  static void paintCursor(Graphics2D graphics, long nowUs) {
    if (nowUs / BLINK_US % 2 == 0) {
      Brush.fill(graphics, new Color(0x16242E), Brush.box(CURSOR_X, CURSOR_Y - 8.6, 1.5, 10.4));
    }
  }

  static void paintChair(Graphics2D graphics) {
    double x = 322;
    double seat = 434;
    Color frame = new Color(0x1E262C);
    Brush.glow(graphics, 0x0A1016, 0.5, x, 502, 64, 10);
    Brush.line(graphics, frame, 7, x + 4, seat + 8, x + 4, 484);
    Brush.line(graphics, frame, 6, x - 36, 496, x + 4, 484, x + 46, 496);
    for (double wheel : new double[] {-38, 4, 48}) {
      Brush.fill(graphics, frame, Brush.circle(x + wheel, 499, 5));
    }
    Brush.line(graphics, frame, 7, x - 44, 330, x - 38, seat, x - 6, seat + 6);
    Brush.fillAcross(
        graphics, new Color(0x33424C), new Color(0x4A5C68), Brush.round(x - 58, 300, 22, 104, 10));
    Brush.fillDown(
        graphics,
        new Color(0x4A5C68),
        new Color(0x2E3B44),
        Brush.round(x - 44, seat - 6, 96, 17, 8));
  }

  static void paintDesk(Graphics2D graphics) {
    Brush.glow(graphics, 0x0A1016, 0.45, 560, 506, 200, 12);
    Brush.fillDown(
        graphics,
        new Color(0x8A6A50),
        new Color(0x5C4434),
        Brush.box(LEFT + 14, TOP + 10, RIGHT - LEFT - 28, 122));
    for (int drawer = 0; drawer < 3; drawer++) {
      double y = TOP + 18 + drawer * 36;
      Brush.fillDown(
          graphics,
          new Color(0x9A7758),
          new Color(0x7C5D45),
          Brush.round(RIGHT - 122, y, 98, 31, 3));
      Brush.fill(graphics, new Color(0xD8C9A8), Brush.round(RIGHT - 86, y + 12, 26, 5, 2));
    }
    Brush.fill(graphics, Brush.colour(0x2A1D14, 0.35), Brush.box(LEFT + 14, TOP + 10, 336 - 28, 7));
    Brush.fillDown(
        graphics,
        new Color(0xD0AE86),
        new Color(0xA98563),
        Brush.round(LEFT, TOP - 2, RIGHT - LEFT, 13, 4));
    paintOnTop(graphics);
  }

  /** Keyboard, mug, papers, and the camera in its dock with a small light. */
  private static void paintOnTop(Graphics2D graphics) {
    Brush.fill(
        graphics, new Color(0x2B343B), Brush.polygon(402, 368, 470, 368, 474, 374, 398, 374));
    Brush.fill(
        graphics, new Color(0x54636C), Brush.polygon(406, 368.6, 467, 368.6, 469, 371, 404, 371));
    Brush.fill(graphics, new Color(0xB8483E), Brush.round(664, 348, 18, 23, 3));
    Brush.stroke(
        graphics, new Color(0xB8483E), 3, Brush.curves(682, 353, 690, 353, 690, 364, 682, 365));
    Brush.fill(graphics, new Color(0x5A2A22), Brush.ellipse(673, 349, 8, 2));
    Brush.fill(
        graphics, new Color(0xF2F0E8), Brush.polygon(604, 366, 650, 366, 656, 372, 600, 372));
    Brush.fill(graphics, new Color(0x1D242B), Brush.round(482, 352, 20, 20, 3));
    Brush.fill(graphics, new Color(0x3C4852), Brush.circle(492, 360, 5));
    Brush.fill(graphics, new Color(0x0E1318), Brush.circle(492, 360, 2.6));
    Brush.glow(graphics, 0x6CF09A, 0.9, 498, 355, 4, 4);
  }
}
