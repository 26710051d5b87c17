package org.ridealong.media.place;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Shape;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Map;
import org.ridealong.media.drawing.Brush;

/** The front of the laundromat: bricks, a sign, and a look through its windows. */
final class Laundromat {

  private static final double LEFT = 222;
  private static final double BASE = 394;
  private static final Rectangle2D FIRST_WINDOW = new Rectangle2D.Double(262, 196, 286, 176);
  private static final Rectangle2D DOOR = new Rectangle2D.Double(592, 178, 92, 216);
  private static final Rectangle2D SECOND_WINDOW = new Rectangle2D.Double(724, 196, 226, 176);
  private static final double WASHER_WIDTH = 54;
  private static final double WASHER_TOP = 296;

  private Laundromat() {}

  static void paint(Graphics2D graphics) {
    paintWall(graphics);
    paintInside(graphics, FIRST_WINDOW, 5, false);
    paintInside(graphics, SECOND_WINDOW, 4, true);
    paintDoor(graphics);
    frame(graphics, FIRST_WINDOW, 3);
    frame(graphics, SECOND_WINDOW, 2);
    paintAwning(graphics);
    paintSign(graphics);
    paintOpenSign(graphics);
  }

  private static void paintWall(Graphics2D graphics) {
    graphics.setPaint(
        new LinearGradientPaint(
            0,
            40,
            0,
            (float) BASE,
            new float[] {0, 0.5f, 1},
            new Color[] {new Color(0x2A2848), new Color(0x4A3A5E), new Color(0x57405C)}));
    graphics.fill(new Rectangle2D.Double(LEFT, 52, 960 - LEFT, BASE - 52));
    for (int row = 0; row < 36; row++) {
      for (int brick = 0; brick < 38; brick++) {
        double shade = Brush.scatter(row, brick + 71);
        graphics.setColor(
            shade < 0.5
                ? Brush.colour(0x17142E, 0.16 * shade)
                : Brush.colour(0xC98A8A, 0.11 * (shade - 0.4)));
        double x = LEFT + brick * 20 - (row % 2) * 10;
        graphics.fill(new Rectangle2D.Double(Math.max(LEFT, x), 64 + row * 9.2, 18.6, 7.8));
      }
    }
    graphics.setColor(new Color(0x3B3658));
    graphics.fill(new Rectangle2D.Double(LEFT - 6, 46, 960, 12));
    graphics.setColor(new Color(0x575079));
    graphics.fill(new Rectangle2D.Double(LEFT - 6, 44, 960, 4));
    graphics.setColor(new Color(0x2A2642));
    graphics.fill(new Rectangle2D.Double(LEFT, 374, 960, 20));
    graphics.setPaint(
        new GradientPaint(
            (float) LEFT,
            0,
            Brush.colour(0xFFD79A, 0.22),
            (float) LEFT + 60,
            0,
            Brush.colour(0xFFD79A, 0)));
    graphics.fill(new Rectangle2D.Double(LEFT, 58, 60, BASE - 58));
  }

  private static void paintInside(
      Graphics2D graphics, Rectangle2D window, int washers, boolean withBasket) {
    Shape all = graphics.getClip();
    graphics.clip(window);
    double x = window.getX();
    graphics.setPaint(
        new LinearGradientPaint(
            0,
            (float) window.getY(),
            0,
            (float) window.getMaxY(),
            new float[] {0, 0.45f, 1},
            new Color[] {new Color(0xFFF0C9), new Color(0xF9CF8E), new Color(0xDD9A62)}));
    graphics.fill(window);
    graphics.setColor(new Color(0xE7B877));
    graphics.fill(new Rectangle2D.Double(x, 278, window.getWidth(), 5));
    for (int lamp = 0; lamp < 4; lamp++) {
      double left = x + 16 + lamp * 72;
      graphics.setColor(new Color(0xFFFDF2));
      graphics.fill(new RoundRectangle2D.Double(left, 203, 46, 4, 3, 3));
      Brush.glow(graphics, 0xFFFFFF, 0.5, left + 23, 205, 46, 22);
    }
    for (int dryer = 0; dryer < washers; dryer++) {
      paintDryer(graphics, x + 13 + dryer * (WASHER_WIDTH + 1), 219);
    }
    for (int washer = 0; washer < washers; washer++) {
      paintWasher(graphics, x + 13 + washer * (WASHER_WIDTH + 1), washer);
    }
    if (withBasket) {
      // Not where the figures stand: it must never seem to be in somebody's hand.
      paintBasket(graphics, x + 190, 352);
    }
    graphics.setPaint(
        new GradientPaint(
            (float) x,
            200,
            new Color(255, 255, 255, 34),
            (float) x + 90,
            300,
            new Color(255, 255, 255, 0)));
    graphics.fill(Brush.polygon(x + 20, 190, x + 76, 190, x + 14, 380, x - 42, 380));
    graphics.setClip(all);
  }

  private static void paintDryer(Graphics2D graphics, double x, double y) {
    graphics.setColor(new Color(0xF3DDB4));
    graphics.fill(new RoundRectangle2D.Double(x, y, WASHER_WIDTH - 4, 54, 5, 5));
    graphics.setColor(new Color(0xB98A5E));
    graphics.fill(Brush.circle(x + 25, y + 28, 17));
    graphics.setColor(new Color(0x7C5A4A));
    graphics.fill(Brush.circle(x + 25, y + 28, 13));
    graphics.setColor(Brush.colour(0xFFE9C0, 0.35));
    graphics.fill(Brush.ellipse(x + 20, y + 22, 4.5, 6));
  }

  private static void paintWasher(Graphics2D graphics, double x, int number) {
    graphics.setPaint(
        new GradientPaint(
            (float) x, 0, new Color(0xF6F4EE), (float) (x + WASHER_WIDTH), 0, new Color(0xC9CCD6)));
    graphics.fill(new RoundRectangle2D.Double(x, WASHER_TOP, WASHER_WIDTH - 3, 84, 5, 5));
    graphics.setColor(new Color(0x8FA3B8));
    graphics.fill(new RoundRectangle2D.Double(x + 4, WASHER_TOP + 5, 43, 11, 3, 3));
    graphics.setColor(number % 2 == 0 ? new Color(0x62E0A0) : new Color(0xFFB347));
    graphics.fill(Brush.circle(x + 41, WASHER_TOP + 10.5, 2.4));
    graphics.setColor(new Color(0x3E4A5E));
    graphics.fill(new RoundRectangle2D.Double(x + 8, WASHER_TOP + 8, 15, 5, 2, 2));
    graphics.setColor(new Color(0x9BA7B8));
    graphics.fill(Brush.circle(x + 25.5, WASHER_TOP + 44, 20));
    graphics.setColor(new Color(0x38465F));
    graphics.fill(Brush.circle(x + 25.5, WASHER_TOP + 44, 15.5));
    graphics.setColor(Brush.colour(0xBFD8F2, 0.35));
    graphics.fill(Brush.ellipse(x + 20, WASHER_TOP + 37, 5, 7));
  }

  private static void paintBasket(Graphics2D graphics, double x, double y) {
    graphics.setColor(new Color(0xE86F5B));
    graphics.fill(Brush.ellipse(x - 7, y - 14, 13, 9));
    graphics.setColor(new Color(0xF7F3EA));
    graphics.fill(Brush.ellipse(x + 8, y - 13, 12, 8));
    graphics.setColor(new Color(0x3E86B8));
    graphics.fill(Brush.polygon(x - 24, y - 12, x + 24, y - 12, x + 19, y + 20, x - 19, y + 20));
  }

  /** Two drums turn: life behind the glass that asks for no attention. */
  static void paintMoving(Graphics2D graphics, long nowUs) {
    double[] drums = {FIRST_WINDOW.getX() + 13 + 55, SECOND_WINDOW.getX() + 13 + 110};
    for (double x : drums) {
      double angle = nowUs / 1_000_000.0 * 2.4;
      for (int cloth = 0; cloth < 3; cloth++) {
        double at = angle + cloth * 2.1;
        graphics.setColor(new Color(new int[] {0xD9705E, 0xE9E2D2, 0x5B9AC4}[cloth]));
        graphics.fill(
            Brush.circle(x + 25.5 + 7.5 * Math.cos(at), WASHER_TOP + 44 + 7.5 * Math.sin(at), 5.2));
      }
      graphics.setColor(Brush.colour(0xBFD8F2, 0.30));
      graphics.fill(Brush.ellipse(x + 20, WASHER_TOP + 37, 5, 7));
    }
  }

  private static void paintDoor(Graphics2D graphics) {
    graphics.setPaint(
        new GradientPaint(
            0, (float) DOOR.getY(), new Color(0xFFF3D2), 0, (float) BASE, new Color(0xE3A468)));
    graphics.fill(DOOR);
    graphics.setColor(new Color(0xC98B58));
    graphics.fill(Brush.polygon(592, 394, 612, 352, 664, 352, 684, 394));
    graphics.setColor(new Color(0xF3DDB4));
    graphics.fill(new Rectangle2D.Double(612, 256, 52, 98));
    graphics.setColor(new Color(0x8A6A58));
    graphics.fill(Brush.circle(638, 290, 17));
    graphics.fill(Brush.circle(638, 330, 14));
    graphics.setColor(new Color(0x2E3A55));
    graphics.fill(new Rectangle2D.Double(586, 172, 7, 222));
    graphics.fill(new Rectangle2D.Double(683, 172, 7, 222));
    graphics.fill(new Rectangle2D.Double(586, 172, 104, 8));
    graphics.setColor(Brush.colour(0x9CC7E8, 0.35));
    graphics.fill(Brush.polygon(684, 180, 706, 190, 706, 404, 684, 394));
    Brush.line(graphics, new Color(0x2E3A55), 4, 706, 190, 706, 404);
    Brush.line(graphics, new Color(0x2E3A55), 4, 684, 180, 706, 190);
    Brush.line(graphics, new Color(0xE8ECF4), 3, 699, 284, 699, 314);
  }

  private static void frame(Graphics2D graphics, Rectangle2D window, int panes) {
    Color metal = new Color(0x2E3A55);
    for (int pane = 1; pane < panes; pane++) {
      double x = window.getX() + window.getWidth() * pane / panes;
      graphics.setColor(metal);
      graphics.fill(new Rectangle2D.Double(x - 2.5, window.getY(), 5, window.getHeight()));
    }
    Brush.stroke(graphics, metal, 7, window);
    graphics.setColor(new Color(0x6F6590));
    graphics.fill(
        new Rectangle2D.Double(window.getX() - 8, window.getMaxY(), window.getWidth() + 16, 7));
  }

  private static void paintAwning(Graphics2D graphics) {
    double top = 158;
    double bottom = 190;
    int stripes = 34;
    double width = (956 - 244) / (double) stripes;
    for (int stripe = 0; stripe < stripes; stripe++) {
      double x = 244 + stripe * width;
      graphics.setColor(stripe % 2 == 0 ? new Color(0x2F7F8C) : new Color(0xDDE3E4));
      graphics.fill(Brush.polygon(x + 3, top, x + width + 3, top, x + width, bottom, x, bottom));
      graphics.fill(Brush.ellipse(x + width / 2, bottom, width / 2, 6));
    }
    graphics.setPaint(
        new GradientPaint(
            0,
            (float) top,
            Brush.colour(0x0B1026, 0.55),
            0,
            (float) bottom + 6,
            Brush.colour(0x0B1026, 0.18)));
    graphics.fill(new Rectangle2D.Double(243, top, 718, bottom - top + 6));
  }

  private static void paintSign(Graphics2D graphics) {
    graphics.setColor(new Color(0x1B1A36));
    graphics.fill(new RoundRectangle2D.Double(330, 84, 480, 62, 16, 16));
    Brush.stroke(
        graphics, new Color(0x3D3A66), 3, new RoundRectangle2D.Double(330, 84, 480, 62, 16, 16));
    Brush.glow(graphics, 0xFF5F9E, 0.36, 570, 115, 330, 90);
    neon(graphics, "LAUNDROMAT", 570, 130, 42, 0.18, 0xFF6FA8, 0xFFE3EE);
  }

  private static void paintOpenSign(Graphics2D graphics) {
    Brush.glow(graphics, 0x55D8FF, 0.35, 876, 238, 52, 30);
    graphics.setColor(Brush.colour(0x14203A, 0.85));
    graphics.fill(new RoundRectangle2D.Double(838, 224, 76, 28, 9, 9));
    neon(graphics, "OPEN 24", 876, 243, 15, 0.06, 0x55D8FF, 0xE2F9FF);
  }

  private static void neon(
      Graphics2D graphics,
      String text,
      double middle,
      double base,
      double size,
      double tracking,
      int halo,
      int core) {
    Font font =
        new Font(Font.SANS_SERIF, Font.BOLD, 1)
            .deriveFont((float) size)
            .deriveFont(Map.of(TextAttribute.TRACKING, tracking));
    TextLayout layout = new TextLayout(text, font, graphics.getFontRenderContext());
    Shape letters =
        layout.getOutline(
            AffineTransform.getTranslateInstance(middle - layout.getBounds().getCenterX(), base));
    for (int ring = 4; ring >= 1; ring--) {
      Brush.stroke(graphics, Brush.colour(halo, 0.13), size * 0.11 * ring, letters);
    }
    graphics.setColor(new Color(halo));
    graphics.fill(letters);
    Brush.stroke(graphics, new Color(core), Math.max(0.7, size * 0.03), letters);
  }
}
