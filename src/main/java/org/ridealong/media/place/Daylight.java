package org.ridealong.media.place;

import java.awt.Color;
import java.awt.Graphics2D;
import org.ridealong.media.drawing.Brush;

/** Sky, clouds, trees and grass of a clear day; the sun stands at the upper left. */
final class Daylight {

  private Daylight() {}

  static void paintSky(Graphics2D graphics, double horizon) {
    Brush.fillDown(
        graphics,
        new Color(0x5BA3D9),
        new Color(0xDCEBF0),
        Brush.box(0, 0, Backdrop.WIDTH, horizon + 40));
    Brush.glow(graphics, 0xFFF6D8, 0.75, 60, 10, 330, 200);
    for (int cloud = 0; cloud < 5; cloud++) {
      double x = 110 + cloud * 205 + 60 * Brush.scatter(cloud, 31);
      double y = 38 + 66 * Brush.scatter(cloud, 32);
      for (int puff = 0; puff < 6; puff++) {
        double px = x - 44 + puff * 18;
        double radius = 12 + 13 * Brush.scatter(cloud * 9 + puff, 33);
        Brush.fill(
            graphics,
            Brush.colour(0xFFFFFF, 0.55),
            Brush.ellipse(px, y, radius * 1.3, radius * 0.7));
      }
      Brush.fill(graphics, Brush.colour(0xCFE0EA, 0.6), Brush.ellipse(x + 2, y + 9, 62, 5));
    }
  }

  /** A leafy tree. Its trunk stands on the given point. */
  static void paintTree(Graphics2D graphics, double x, double y, double scale, int seed) {
    Brush.fillAcross(
        graphics,
        new Color(0x8A6648),
        new Color(0x5A402E),
        Brush.curves(
            x - 7 * scale,
            y,
            x - 5 * scale,
            y - 40 * scale,
            x - 6 * scale,
            y - 70 * scale,
            x - 10 * scale,
            y - 96 * scale,
            x - 2 * scale,
            y - 110 * scale,
            x + 4 * scale,
            y - 110 * scale,
            x + 10 * scale,
            y - 98 * scale,
            x + 5 * scale,
            y - 70 * scale,
            x + 5 * scale,
            y - 40 * scale,
            x + 8 * scale,
            y));
    int[] greens = {0x2F6B45, 0x3F8452, 0x55A05E, 0x79BC6B};
    for (int layer = 0; layer < greens.length; layer++) {
      for (int leaf = 0; leaf < 11; leaf++) {
        double angle = leaf * 2 * Math.PI / 11 + layer;
        double reach = (46 - layer * 9) * Math.sqrt(Brush.scatter(seed + layer, leaf));
        double lx = x + (reach * 1.25 * Math.cos(angle) - layer * 4) * scale;
        double ly = y + (-132 + reach * Math.sin(angle) - layer * 7) * scale;
        double radius = (21 - layer * 3.4) * scale;
        Brush.fill(graphics, Brush.colour(greens[layer], 0.92), Brush.circle(lx, ly, radius));
      }
    }
  }

  /** A hedge along a line. */
  static void paintHedge(Graphics2D graphics, double left, double right, double base, double high) {
    for (int layer = 0; layer < 3; layer++) {
      graphics.setColor(new Color(new int[] {0x2F6444, 0x3F7D50, 0x5A9A5C}[layer]));
      for (double x = left; x <= right; x += high * 0.42) {
        double lift = high * (0.35 + 0.22 * layer) + 5 * Brush.scatter((int) x, layer);
        graphics.fill(Brush.circle(x + layer * 3, base - lift, high * (0.44 - 0.1 * layer)));
      }
    }
    Brush.fill(
        graphics,
        new Color(0x2F6444),
        Brush.box(left, base - high * 0.4, right - left, high * 0.4));
  }

  static void paintGrass(
      Graphics2D graphics, double left, double top, double right, double bottom) {
    Brush.fillDown(
        graphics,
        new Color(0x8CBF6A),
        new Color(0x5E9A50),
        Brush.box(left, top, right - left, bottom - top));
    for (int blade = 0; blade < (right - left) * (bottom - top) / 90; blade++) {
      double x = left + (right - left) * Brush.scatter(blade, 61);
      double y = top + (bottom - top) * Brush.scatter(blade, 62);
      boolean bright = Brush.scatter(blade, 63) < 0.5;
      Brush.line(
          graphics, Brush.colour(bright ? 0xC6E39A : 0x3A7038, 0.4), 1, x, y, x + 1.5, y - 3.5);
    }
  }
}
