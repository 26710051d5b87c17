package org.ridealong.media.place;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import org.ridealong.media.drawing.Brush;

/** A wet street at night in front of a lit laundromat, with the figures on the sidewalk. */
final class StreetNight implements Backdrop {

  private static final double SHOP_MIDDLE = 520;

  /** Everybody stands on one line, whatever their size: the horizon is at their feet. */
  private static final double GROUND = 456;

  private static final Setting SETTING =
      new Setting(
          GROUND,
          GROUND,
          0.83,
          SHOP_MIDDLE,
          Setting.Shadow.underFeet(0.75),
          0.17,
          null,
          new Color(4, 6, 20, 150));

  @Override
  public Setting setting() {
    return SETTING;
  }

  @Override
  public void paintFar(Graphics2D graphics) {
    Skyline.paint(graphics);
  }

  @Override
  public void paintNear(Graphics2D graphics, double scale) {
    BufferedImage facade =
        new BufferedImage(
            (int) Math.ceil(WIDTH * scale),
            (int) Math.ceil(HEIGHT * scale),
            BufferedImage.TYPE_INT_ARGB);
    Graphics2D shop = facade.createGraphics();
    Brush.prepare(shop);
    shop.scale(scale, scale);
    Laundromat.paint(shop);
    shop.dispose();
    Pavement.paint(graphics, facade, scale);
    graphics.drawImage(facade, AffineTransform.getScaleInstance(1 / scale, 1 / scale), null);
    StreetLights.paintBehind(graphics);
  }

  @Override
  public void paintMoving(Graphics2D graphics, long nowUs) {
    Laundromat.paintMoving(graphics, nowUs);
  }

  @Override
  public void paintInFront(Graphics2D graphics, long nowUs) {
    StreetLights.paintInFront(graphics);
  }
}
