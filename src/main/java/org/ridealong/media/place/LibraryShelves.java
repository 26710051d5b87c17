package org.ridealong.media.place;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import org.ridealong.media.drawing.Brush;

/** Shelves full of books, and the things that belong to the meeting. */
final class LibraryShelves {

  private static final int[] SPINES = {
    0x8E3B36, 0x2F5D73, 0xC08A3E, 0x3F6B4C, 0x6B4A78, 0xB5622F, 0x27445F, 0xA9A07A, 0x7A2F48
  };

  private LibraryShelves() {}

  static void paint(Graphics2D graphics) {
    for (int unit = 0; unit < 3; unit++) {
      double x = 290 + unit * 136;
      Brush.fill(graphics, new Color(0x5A351E), Brush.box(x, 126, 130, 270));
      Brush.fillDown(
          graphics, new Color(0x3C2212), new Color(0x2C180C), Brush.box(x + 7, 134, 116, 256));
      for (int shelf = 0; shelf < 5; shelf++) {
        double base = 182 + shelf * 51;
        books(graphics, x + 9, base, unit * 10 + shelf);
        Brush.fill(graphics, new Color(0x7A4B2A), Brush.box(x + 7, base, 116, 5));
        Brush.fill(graphics, Brush.colour(0x140A04, 0.4), Brush.box(x + 7, base + 5, 116, 6));
      }
      Brush.fillDown(
          graphics, new Color(0x8A5632), new Color(0x6B4025), Brush.box(x - 3, 118, 136, 10));
    }
    Brush.fill(graphics, new Color(0xE9DFC4), Brush.round(398, 60, 186, 40, 5));
    Brush.stroke(graphics, new Color(0x8A5632), 3, Brush.round(398, 60, 186, 40, 5));
    Brush.words(graphics, "READING ROOM", Font.BOLD, 19, new Color(0x5A351E), 491, 87);
  }

  private static void books(Graphics2D graphics, double left, double base, int seed) {
    double x = left;
    for (int book = 0; x < left + 106; book++) {
      double width = 5 + 6 * Brush.scatter(seed, book);
      double height = 29 + 11 * Brush.scatter(seed + 40, book);
      double gap = Brush.scatter(seed + 80, book);
      if (gap < 0.07) {
        x += 9;
        continue;
      }
      Color spine = new Color(SPINES[(int) (Brush.scatter(seed + 120, book) * SPINES.length)]);
      AffineTransform before = graphics.getTransform();
      if (gap > 0.93) {
        graphics.rotate(Math.toRadians(9), x, base);
      }
      Brush.fillAcross(
          graphics,
          Brush.mix(spine, new Color(0xFFD9A0), 0.16),
          Brush.darker(spine, 0.2),
          Brush.box(x, base - height, width, height));
      Brush.fill(
          graphics,
          Brush.colour(0xF3DFAE, 0.6),
          Brush.box(x + 1, base - height + 5, width - 2, 1.6));
      Brush.fill(graphics, Brush.colour(0xF3DFAE, 0.5), Brush.box(x + 1, base - 9, width - 2, 1.4));
      graphics.setTransform(before);
      x += width + 0.8;
    }
  }

  /** A chart on an easel: what the meeting is about. */
  static void paintEasel(Graphics2D graphics) {
    Color wood = new Color(0x7A4B2A);
    Brush.line(graphics, wood, 6, 34, 252, 12, 462);
    Brush.line(graphics, wood, 6, 106, 252, 130, 462);
    Brush.line(graphics, Brush.darker(wood, 0.3), 5, 70, 250, 70, 436);
    Brush.fill(graphics, wood, Brush.round(14, 384, 114, 7, 2));
    Brush.fill(graphics, Brush.colour(0x1A0C06, 0.35), Brush.box(21, 249, 104, 138));
    Brush.fillDown(
        graphics, new Color(0xFFFDF4), new Color(0xEFE6D2), Brush.box(18, 246, 104, 138));
    Brush.words(graphics, "BLOCK MEETING", Font.BOLD, 10.6, new Color(0x27445F), 70, 265);
    Brush.line(graphics, new Color(0xB5482E), 2, 28, 271, 112, 271);
    String[] topics = {"Street lights", "Speeding", "The playground"};
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(10.5f));
    for (int topic = 0; topic < topics.length; topic++) {
      float y = 290 + topic * 22;
      graphics.setColor(new Color(0xB5482E));
      graphics.fill(Brush.circle(31, y - 4, 2.4));
      graphics.setColor(new Color(0x33302C));
      graphics.drawString(topics[topic], 38, y);
    }
    Brush.stroke(
        graphics, new Color(0x3F6B4C), 2, Brush.curves(34, 366, 50, 352, 66, 372, 104, 356));
  }

  /** A chair whose sitter looks to the left. */
  static void paintChair(Graphics2D graphics, Setting setting, double x, double size) {
    AffineTransform before = graphics.getTransform();
    graphics.translate(x, setting.feetOf(size));
    double scale = setting.figureScale() * size;
    graphics.scale(scale, scale);
    Color frame = new Color(0x3A3F46);
    Color seat = new Color(0xC9703C);
    Brush.glow(graphics, 0x1A0C06, 0.45, 4, 0, 60, 9);
    Brush.line(graphics, Brush.darker(frame, 0.3), 5, -26, -62, -30, -4);
    Brush.line(graphics, Brush.darker(frame, 0.3), 5, 26, -62, 32, -4);
    Brush.line(graphics, frame, 5, -34, -58, -40, 0);
    Brush.line(graphics, frame, 5, 30, -58, 42, 0);
    Brush.line(graphics, frame, 5, 30, -60, 46, -150);
    Path2D back =
        Brush.curves(
            37, -150, 44, -154, 52, -152, 53, -146, 52, -126, 46, -104, 42, -92, 36, -90, 32, -92,
            32, -96, 34, -114, 35, -134, 37, -150);
    back.closePath();
    Brush.body(graphics, back, seat, -1);
    Brush.body(graphics, Brush.round(-42, -68, 82, 11, 5), seat, -1);
    graphics.setTransform(before);
  }

  /** Neighbors close to the eye, seen from behind. */
  static void paintAudience(Graphics2D graphics) {
    double[][] heads = {{262, 512, 1}, {392, 520, 0.94}, {654, 516, 1.02}, {786, 522, 0.96}};
    int[] hair = {0x2B1A14, 0x4A4440, 0x241A1E, 0x5A3420};
    int[] cloth = {0x3B4A5A, 0x5A3B3A, 0x3F4F42, 0x4A3A55};
    for (int head = 0; head < heads.length; head++) {
      AffineTransform before = graphics.getTransform();
      graphics.translate(heads[head][0], heads[head][1]);
      graphics.scale(heads[head][2], heads[head][2]);
      Color back = Brush.darker(new Color(cloth[head]), 0.35);
      Brush.body(
          graphics,
          Brush.curves(
              -76, 80, -78, 42, -60, 30, -26, 26, -12, 22, 12, 22, 26, 26, 60, 30, 78, 42, 76, 80),
          back,
          0.4);
      Brush.body(graphics, Brush.box(-12, 8, 24, 20), new Color(0x6B4632), 0.4);
      Brush.body(
          graphics,
          Brush.curves(
              0, -34, 24, -34, 31, -16, 29, 2, 27, 18, 14, 24, 0, 24, -14, 24, -27, 18, -29, 2, -31,
              -16, -24, -34, 0, -34),
          Brush.darker(new Color(hair[head]), 0.2),
          0.4);
      graphics.setTransform(before);
    }
  }
}
