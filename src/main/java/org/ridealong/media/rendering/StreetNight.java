package org.ridealong.media.rendering;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import org.ridealong.media.storyboard.Storyboard;

/**
 * A wet street at night in front of a lit laundromat, with the figures on the sidewalk. Drawn on a
 * plane of 960 by 540 that the camera looks at; what is far moves less than what is near.
 */
final class StreetNight implements Scenery {

  static final double WIDTH = 960;
  static final double HEIGHT = 540;

  /** Where feet stand. */
  private static final double GROUND = 456;

  private static final double FIGURE_SCALE = 0.83;
  private static final double SHOP_MIDDLE = 520;
  private static final double FAR = 0.72;
  private static final double PUSH = 0.024;

  private final Storyboard storyboard;
  private final Stage stage;
  private final double pixels;
  private final BufferedImage people;
  private int layersOf = -1;
  private double layerScale;
  private BufferedImage farLayer;
  private BufferedImage nearLayer;

  StreetNight(Storyboard storyboard) {
    this.storyboard = storyboard;
    this.stage = new Stage(storyboard);
    this.pixels = storyboard.height() / HEIGHT;
    this.people =
        new BufferedImage(storyboard.width(), storyboard.height(), BufferedImage.TYPE_INT_ARGB);
  }

  @Override
  public void paint(Graphics2D graphics, Scene scene, long sinceUs, int frame) {
    double part = Math.min(1, (double) sinceUs / scene.lengthUs());
    double zoom = cameraZoom(scene) * (1 + PUSH * part);
    drawLayers(scene);
    AffineTransform near = view(scene, zoom, 1);
    paintLayer(graphics, farLayer, view(scene, zoom, FAR));
    paintLayer(graphics, nearLayer, near);
    AffineTransform screen = graphics.getTransform();
    graphics.transform(near);
    Laundromat.paintMoving(graphics, scene.startUs() + sinceUs);
    graphics.setTransform(screen);
    paintPeople(graphics, near, stage.at(scene, sinceUs));
    graphics.transform(near);
    StreetLights.paintInFront(graphics);
    graphics.setTransform(screen);
    vignette(graphics);
  }

  private static double cameraZoom(Scene scene) {
    return scene.shot().camera() == null ? 1 : scene.shot().camera().get(2);
  }

  /** From the plane to the picture, for things of a depth: 1 is at the figures, 0 at infinity. */
  private AffineTransform view(Scene scene, double zoom, double depth) {
    List<Double> camera = scene.shot().camera();
    double x = camera == null ? WIDTH / 2 : camera.get(0) / pixels;
    double y = camera == null ? HEIGHT / 2 : camera.get(1) / pixels;
    double reachX = WIDTH / 2 * (1 - 1 / zoom);
    double reachY = HEIGHT / 2 * (1 - 1 / zoom);
    double offX = Math.max(-reachX, Math.min(reachX, x - WIDTH / 2)) * depth;
    double offY = Math.max(-reachY, Math.min(reachY, y - HEIGHT / 2)) * depth;
    double nearness = (1 + (zoom - 1) * depth) * pixels;
    AffineTransform view = new AffineTransform();
    view.translate(storyboard.width() / 2.0, storyboard.height() / 2.0);
    view.scale(nearness, nearness);
    view.translate(-WIDTH / 2 - offX, -HEIGHT / 2 - offY);
    return view;
  }

  private void drawLayers(Scene scene) {
    if (layersOf == scene.number()) {
      return;
    }
    layersOf = scene.number();
    layerScale = pixels * cameraZoom(scene) * (1 + PUSH);
    farLayer = layer();
    Graphics2D far = farLayer.createGraphics();
    Brush.prepare(far);
    far.scale(layerScale, layerScale);
    Skyline.paint(far);
    far.dispose();
    nearLayer = layer();
    Graphics2D near = nearLayer.createGraphics();
    Brush.prepare(near);
    near.scale(layerScale, layerScale);
    BufferedImage facade = layer();
    Graphics2D shop = facade.createGraphics();
    Brush.prepare(shop);
    shop.scale(layerScale, layerScale);
    Laundromat.paint(shop);
    shop.dispose();
    Pavement.paint(near, facade, layerScale);
    near.drawImage(facade, AffineTransform.getScaleInstance(1 / layerScale, 1 / layerScale), null);
    StreetLights.paintBehind(near);
    near.dispose();
  }

  private BufferedImage layer() {
    return new BufferedImage(
        (int) Math.ceil(WIDTH * layerScale),
        (int) Math.ceil(HEIGHT * layerScale),
        BufferedImage.TYPE_INT_ARGB);
  }

  private void paintLayer(Graphics2D graphics, BufferedImage layer, AffineTransform view) {
    AffineTransform placed = new AffineTransform(view);
    placed.scale(1 / layerScale, 1 / layerScale);
    graphics.drawImage(layer, placed, null);
  }

  private void paintPeople(Graphics2D graphics, AffineTransform view, List<FigureState> figures) {
    Graphics2D layer = people.createGraphics();
    Brush.prepare(layer);
    layer.setComposite(AlphaComposite.Clear);
    layer.fillRect(0, 0, people.getWidth(), people.getHeight());
    layer.setComposite(AlphaComposite.SrcOver);
    layer.transform(view);
    AffineTransform screen = graphics.getTransform();
    graphics.transform(view);
    for (FigureState figure : figures) {
      double x = figure.x() / pixels;
      double scale = FIGURE_SCALE * figure.size();
      Brush.glow(graphics, 0x050814, 0.75, x, GROUND, 58 * scale, 11 * scale);
      AffineTransform before = layer.getTransform();
      layer.translate(x, GROUND);
      double facing = figure.turn() < 0 ? -1 : 1;
      layer.scale(scale * facing, scale);
      new FigurePainter(layer, figure, (x < SHOP_MIDDLE ? 1 : -1) * facing).paint();
      layer.setTransform(before);
    }
    graphics.setTransform(screen);
    layer.dispose();
    double ground = view.getTranslateY() + GROUND * view.getScaleY();
    AffineTransform mirrored = new AffineTransform(1, 0, 0, -0.8, 0, ground * 1.8);
    graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.17f));
    graphics.drawImage(people, mirrored, null);
    graphics.setComposite(AlphaComposite.SrcOver);
    graphics.drawImage(people, 0, 0, null);
  }

  private void vignette(Graphics2D graphics) {
    graphics.setPaint(
        new RadialGradientPaint(
            storyboard.width() / 2f,
            storyboard.height() * 0.52f,
            storyboard.width() * 0.66f,
            new float[] {0.5f, 1},
            new Color[] {new Color(4, 6, 20, 0), new Color(4, 6, 20, 150)}));
    graphics.fillRect(0, 0, storyboard.width(), storyboard.height());
  }
}
