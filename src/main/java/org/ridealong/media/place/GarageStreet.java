package org.ridealong.media.place;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.List;
import org.ridealong.media.drawing.Brush;

/** A street of family houses by day: an open garage, a driveway, and a neighbor's porch. */
final class GarageStreet implements Backdrop {

  private static final double LAWN = 372;
  private static final double SIDEWALK = 496;

  private static final Setting SETTING =
      new Setting(
          476,
          246,
          0.86,
          0,
          new Setting.Shadow(0.42, 0.40, 0.12, 0.28),
          0,
          null,
          new Color(24, 40, 70, 70));

  private static final List<Furniture> FURNITURE =
      List.of(
          new Furniture(0.75, PorchHouse::paintRailing),
          new Furniture(
              1.06, graphics -> Cars.paint(graphics, Cars.Kind.PATROL, 0x2C3348, 992, 524, 0.98)));

  @Override
  public Setting setting() {
    return SETTING;
  }

  @Override
  public void paintFar(Graphics2D graphics) {
    Daylight.paintSky(graphics, 300);
    Brush.fillDown(
        graphics,
        new Color(0x9FC3B4),
        new Color(0x7FAE94),
        Brush.curves(
            0, 300, 160, 210, 300, 250, 480, 226, 640, 200, 820, 240, 960, 206, 960, 300, 960, 360,
            960, 380, 960, 380, 0, 380, 0, 380));
    for (int tree = 0; tree < 9; tree++) {
      Daylight.paintTree(
          graphics, 20 + tree * 122, 372, 0.9 + 0.3 * Brush.scatter(tree, 8), tree * 7);
    }
  }

  @Override
  public void paintNear(Graphics2D graphics, double scale) {
    Daylight.paintTree(graphics, 322, LAWN + 6, 1.5, 3);
    Daylight.paintGrass(graphics, 0, LAWN, WIDTH, SIDEWALK);
    PorchHouse.paint(graphics);
    GarageHouse.paint(graphics);
    Daylight.paintHedge(graphics, 240, 392, LAWN + 16, 26);
    paintDriveway(graphics);
    paintSidewalk(graphics);
    paintMailbox(graphics);
  }

  private static void paintDriveway(Graphics2D graphics) {
    Shape drive = Brush.polygon(456, 400, 714, 400, 806, SIDEWALK, 396, SIDEWALK);
    Brush.fillDown(graphics, new Color(0xCFC8BC), new Color(0xB4ADA2), drive);
    Brush.line(graphics, Brush.colour(0x5A544C, 0.45), 1.6, 585, 400, 600, SIDEWALK);
    Brush.line(graphics, Brush.colour(0x5A544C, 0.45), 1.6, 428, 442, 756, 442);
    Brush.fill(graphics, Brush.colour(0x3A3630, 0.14), Brush.ellipse(560, 430, 44, 7));
    Brush.fill(
        graphics,
        Brush.colour(0x24201C, 0.18),
        Brush.polygon(456, 400, 714, 400, 718, 408, 450, 408));
  }

  private static void paintSidewalk(Graphics2D graphics) {
    Brush.fillDown(
        graphics, new Color(0xDAD4C9), new Color(0xC2BBAF), Brush.box(0, SIDEWALK, WIDTH, 26));
    for (int slab = 0; slab < 14; slab++) {
      Brush.line(
          graphics,
          Brush.colour(0x5A544C, 0.4),
          1.2,
          480 + (slab - 7) * 76,
          SIDEWALK,
          480 + (slab - 7) * 82,
          SIDEWALK + 26);
    }
    Brush.fill(graphics, new Color(0xA8A196), Brush.box(0, SIDEWALK + 26, WIDTH, 5));
    Brush.fillDown(
        graphics,
        new Color(0x7B8087),
        new Color(0x666B73),
        Brush.box(0, SIDEWALK + 31, WIDTH, HEIGHT - SIDEWALK - 31));
  }

  private static void paintMailbox(Graphics2D graphics) {
    Brush.fill(graphics, Brush.colour(0x1A2040, 0.25), Brush.ellipse(372, 492, 26, 4));
    Brush.fill(graphics, new Color(0x7A5A40), Brush.box(356, 436, 7, 56));
    Brush.fillDown(
        graphics, new Color(0x4A5A6A), new Color(0x2F3C48), Brush.round(342, 416, 38, 24, 10));
    Brush.fill(graphics, new Color(0xC0483C), Brush.box(376, 412, 3, 14));
    Brush.fill(graphics, new Color(0xC0483C), Brush.box(376, 410, 11, 7));
  }

  @Override
  public List<Furniture> furniture() {
    return FURNITURE;
  }

  @Override
  public void paintMoving(Graphics2D graphics, long nowUs) {
    Bicycle.paintUpsideDown(graphics, 664, 466, 0.86, nowUs);
  }
}
