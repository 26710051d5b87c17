package org.ridealong.media.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Locale;
import org.ridealong.media.drawing.Brush;

/** What a hand may hold, or what may lie on the ground. */
public enum Prop {
  NONE {
    @Override
    void paintHeld(Graphics2D graphics) {}

    @Override
    public void paintLying(Graphics2D graphics) {}
  },

  TIRE_IRON {
    @Override
    void paintHeld(Graphics2D graphics) {
      graphics.rotate(0.18);
      iron(graphics, -16, 78);
    }

    @Override
    public void paintLying(Graphics2D graphics) {
      graphics.setColor(Brush.colour(0x050814, 0.30));
      graphics.fill(Brush.ellipse(2, 1, 54, 4.5));
      graphics.scale(1, 0.75);
      graphics.rotate(-0.06);
      iron(graphics, -46, 48);
    }

    private void iron(Graphics2D graphics, double from, double to) {
      Color metal = new Color(0x5B6473);
      Brush.line(graphics, new Color(0x272C36), 7, from, 0, to, 0, to + 11, -15);
      Brush.line(graphics, metal, 4.6, from, 0, to, 0, to + 11, -15);
      Brush.line(graphics, new Color(0xB9C2CF), 1.4, from, -1.2, to - 1, -1.2);
      graphics.setColor(new Color(0x272C36));
      graphics.fill(new RoundRectangle2D.Double(to + 5, -24, 13, 11, 4, 4));
    }
  },

  KEY {
    @Override
    void paintHeld(Graphics2D graphics) {
      Color brass = new Color(0xE0B64E);
      Brush.stroke(graphics, brass, 3, Brush.circle(16, 2, 5));
      Brush.line(graphics, brass, 3, 21, 3, 37, 6);
      Brush.line(graphics, brass, 2.6, 31, 5, 30, 10);
      Brush.line(graphics, brass, 2.6, 36, 6, 35, 11);
    }

    @Override
    public void paintLying(Graphics2D graphics) {
      paintHeld(graphics);
    }
  },

  NOTEBOOK {
    @Override
    void paintHeld(Graphics2D graphics) {
      graphics.rotate(-0.5);
      graphics.setColor(new Color(0x22262F));
      graphics.fill(new RoundRectangle2D.Double(2, -17, 25, 34, 3, 3));
      graphics.setColor(new Color(0xF2EEE2));
      graphics.fill(new RoundRectangle2D.Double(4.5, -14, 20, 29, 2, 2));
      for (int line = 0; line < 5; line++) {
        Brush.line(graphics, new Color(0xB4BAC6), 1, 7, -9 + line * 5, 22, -9 + line * 5);
      }
    }

    @Override
    public void paintLying(Graphics2D graphics) {
      graphics.scale(1, 0.4);
      paintHeld(graphics);
    }
  },

  BACKPACK {
    @Override
    void paintHeld(Graphics2D graphics) {
      graphics.rotate(-Math.PI / 2);
      graphics.translate(0, 52);
      paintLying(graphics);
    }

    @Override
    public void paintLying(Graphics2D graphics) {
      Color cloth = new Color(0x3E7D6B);
      graphics.setColor(Brush.colour(0x050814, 0.32));
      graphics.fill(Brush.ellipse(3, 0, 36, 6));
      Brush.stroke(
          graphics, Brush.darker(cloth, 0.3), 4, Brush.curves(-8, -58, -8, -70, 8, -70, 8, -58));
      Brush.body(graphics, new RoundRectangle2D.Double(-27, -60, 54, 60, 26, 26), cloth, -1);
      Brush.body(
          graphics,
          new RoundRectangle2D.Double(-20, -31, 40, 27, 12, 12),
          Brush.darker(cloth, 0.12),
          -1);
      Brush.line(graphics, Brush.mix(cloth, Color.WHITE, 0.35), 1.8, -15, -24, 15, -24);
      Brush.stroke(
          graphics,
          Brush.darker(cloth, 0.35),
          1.6,
          Brush.curves(-22, -42, -8, -50, 8, -50, 22, -42));
    }
  };

  public static Prop named(String name) {
    return valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
  }

  /** In a hand: the grip is the origin, the forearm goes on to the right. */
  abstract void paintHeld(Graphics2D graphics);

  /** On the ground at the origin, in the measure of a figure. */
  public abstract void paintLying(Graphics2D graphics);
}
