package org.ridealong.media.place;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.List;
import org.ridealong.media.drawing.Brush;

/** The parking lot of an apartment house at noon; a child looks down from a window. */
final class ParkingLot implements Backdrop {

  private static final double CURB = 352;

  private static final Setting SETTING =
      new Setting(
          474,
          238,
          0.86,
          0,
          new Setting.Shadow(0.45, 0.42, 0.13, 0.30),
          0,
          null,
          new Color(24, 40, 70, 70));

  private static final List<Furniture> FURNITURE =
      List.of(new Furniture(0.80, ParkingLot::paintCars));

  @Override
  public Setting setting() {
    return SETTING;
  }

  @Override
  public void paintFar(Graphics2D graphics) {
    Daylight.paintSky(graphics, 300);
    for (int house = 0; house < 12; house++) {
      double x = -10 + house * 86;
      double roof = 170 + 60 * Brush.scatter(house, 21);
      Brush.fillDown(
          graphics, new Color(0xA9BFCB), new Color(0xC9D6D8), Brush.box(x, roof, 80, 240));
    }
    Daylight.paintHedge(graphics, 0, WIDTH, 352, 60);
  }

  @Override
  public void paintNear(Graphics2D graphics, double scale) {
    ApartmentHouse.paint(graphics);
    Daylight.paintTree(graphics, 36, CURB, 1.35, 4);
    Daylight.paintTree(graphics, 934, CURB, 1.5, 9);
    Daylight.paintGrass(graphics, 0, 328, WIDTH, CURB);
    Brush.fillDown(
        graphics,
        new Color(0xD9D4C8),
        new Color(0xB9B3A8),
        Brush.polygon(424, 316, 516, 316, 530, CURB, 410, CURB));
    Daylight.paintHedge(graphics, 96, 404, 338, 24);
    Daylight.paintHedge(graphics, 540, 860, 338, 24);
    Brush.fill(graphics, new Color(0xD4CEC2), Brush.box(0, CURB, WIDTH, 6));
    Brush.fill(graphics, new Color(0x9B968D), Brush.box(0, CURB + 6, WIDTH, 5));
    paintAsphalt(graphics);
    paintSign(graphics, 178, "14");
    paintSign(graphics, 620, "15");
  }

  private static void paintAsphalt(Graphics2D graphics) {
    Shape ground = Brush.box(0, CURB + 11, WIDTH, HEIGHT - CURB - 11);
    Brush.fillDown(graphics, new Color(0x8A8E94), new Color(0x63676F), ground);
    for (int grain = 0; grain < 700; grain++) {
      double y = CURB + 12 + Brush.scatter(grain, 41) * (HEIGHT - CURB - 12);
      boolean bright = Brush.scatter(grain, 43) < 0.5;
      Brush.fill(
          graphics,
          Brush.colour(bright ? 0xFFFFFF : 0x1B2028, 0.10),
          Brush.ellipse(Brush.scatter(grain, 42) * WIDTH, y, 1 + (y - CURB) / 60, 0.8));
    }
    Perspective lines = new Perspective(480, 238);
    for (int stall = -2; stall <= 3; stall++) {
      double front = 480 + (stall - 0.5) * 560;
      double from = 0.30;
      double to = 0.60;
      Brush.fill(
          graphics,
          Brush.colour(0xF4F2EA, 0.85),
          Brush.polygon(
              lines.xAt(front - 9, from),
              lines.yAt(HEIGHT + 60, from),
              lines.xAt(front + 9, from),
              lines.yAt(HEIGHT + 60, from),
              lines.xAt(front + 9, to),
              lines.yAt(HEIGHT + 60, to),
              lines.xAt(front - 9, to),
              lines.yAt(HEIGHT + 60, to)));
    }
    Brush.stroke(
        graphics,
        Brush.colour(0x2B3038, 0.5),
        1.6,
        Brush.curves(60, 520, 160, 500, 240, 516, 330, 496));
    Brush.stroke(
        graphics,
        Brush.colour(0x2B3038, 0.5),
        1.3,
        Brush.curves(640, 508, 720, 520, 800, 500, 900, 522));
    Brush.fill(graphics, Brush.colour(0x1B2028, 0.25), Brush.ellipse(700, 430, 40, 6));
  }

  private static void paintSign(Graphics2D graphics, double x, String number) {
    Brush.fill(graphics, new Color(0x7E858C), Brush.box(x - 2, 280, 4, 74));
    Brush.fill(graphics, new Color(0xF8F8F4), Brush.round(x - 17, 252, 34, 40, 4));
    Brush.stroke(graphics, new Color(0x2D6A46), 2, Brush.round(x - 15, 254, 30, 36, 3));
    Brush.words(graphics, "SPACE", 1, 7.5, new Color(0x2D6A46), x, 266);
    Brush.words(graphics, number, 1, 17, new Color(0x2D6A46), x, 284);
  }

  /** Two parked cars; the red one has a scratch along its doors. */
  private static void paintCars(Graphics2D graphics) {
    Cars.paint(graphics, Cars.Kind.SEDAN, 0xA8322E, 196, 424, 0.92);
    Brush.line(graphics, new Color(0xF1D9CF), 1.8, 152, 378, 182, 374, 216, 379, 262, 373);
    Brush.line(graphics, new Color(0xF1D9CF), 1.2, 176, 382, 230, 380);
    Cars.paint(graphics, Cars.Kind.HATCHBACK, 0x4E7F96, 762, 424, 0.92);
  }

  @Override
  public List<Furniture> furniture() {
    return FURNITURE;
  }

  @Override
  public void paintMoving(Graphics2D graphics, long nowUs) {
    ApartmentHouse.paintChild(graphics, nowUs);
  }
}
