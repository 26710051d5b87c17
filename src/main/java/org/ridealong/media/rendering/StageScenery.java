package org.ridealong.media.rendering;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import org.ridealong.media.drawing.Brush;
import org.ridealong.media.place.Backdrop;
import org.ridealong.media.storyboard.Storyboard;

/** A place with its people, seen by a camera; what is far moves less than what is near. */
final class StageScenery implements Scenery {

  private static final double FAR = 0.72;

  /** How much nearer the camera comes during a scene. */
  private static final double PUSH = 0.024;

  private final Storyboard storyboard;
  private final Backdrop backdrop;
  private final Stage stage;
  private final Crowd crowd;
  private final double pixels;
  private int layersOf = -1;
  private double layerScale;
  private BufferedImage farLayer;
  private BufferedImage nearLayer;

  StageScenery(Storyboard storyboard, Backdrop backdrop) {
    this.storyboard = storyboard;
    this.backdrop = backdrop;
    this.stage = new Stage(storyboard);
    this.crowd = new Crowd(storyboard, backdrop);
    this.pixels = storyboard.height() / Backdrop.HEIGHT;
  }

  @Override
  public void paint(Graphics2D graphics, Scene scene, long sinceUs, int frame) {
    double part = Math.min(1, (double) sinceUs / scene.lengthUs());
    double zoom = cameraZoom(scene) * (1 + (scene.shot().still() ? 0 : PUSH * part));
    drawLayers(scene);
    AffineTransform near = view(scene, zoom, 1);
    paintLayer(graphics, farLayer, view(scene, zoom, FAR));
    paintLayer(graphics, nearLayer, near);
    AffineTransform screen = graphics.getTransform();
    graphics.transform(near);
    backdrop.paintMoving(graphics, scene.startUs() + sinceUs);
    graphics.setTransform(screen);
    crowd.paint(graphics, near, stage.at(scene, sinceUs), scene.shot().things());
    graphics.transform(near);
    backdrop.paintInFront(graphics, scene.startUs() + sinceUs);
    graphics.setTransform(screen);
    vignette(graphics);
  }

  private static double cameraZoom(Scene scene) {
    return scene.shot().camera() == null ? 1 : scene.shot().camera().get(2);
  }

  /** From the plane to the picture, for things of a depth: 1 is at the figures, 0 at infinity. */
  private AffineTransform view(Scene scene, double zoom, double depth) {
    List<Double> camera = scene.shot().camera();
    double x = camera == null ? Backdrop.WIDTH / 2 : camera.get(0) / pixels;
    double y = camera == null ? Backdrop.HEIGHT / 2 : camera.get(1) / pixels;
    double reachX = Backdrop.WIDTH / 2 * (1 - 1 / zoom);
    double reachY = Backdrop.HEIGHT / 2 * (1 - 1 / zoom);
    double offX = Math.max(-reachX, Math.min(reachX, x - Backdrop.WIDTH / 2)) * depth;
    double offY = Math.max(-reachY, Math.min(reachY, y - Backdrop.HEIGHT / 2)) * depth;
    double nearness = (1 + (zoom - 1) * depth) * pixels;
    AffineTransform view = new AffineTransform();
    view.translate(storyboard.width() / 2.0, storyboard.height() / 2.0);
    view.scale(nearness, nearness);
    view.translate(-Backdrop.WIDTH / 2 - offX, -Backdrop.HEIGHT / 2 - offY);
    return view;
  }

  private void drawLayers(Scene scene) {
    if (layersOf == scene.number()) {
      return;
    }
    layersOf = scene.number();
    layerScale = pixels * cameraZoom(scene) * (1 + PUSH);
    farLayer = layer();
    Graphics2D far = pen(farLayer);
    backdrop.paintFar(far);
    far.dispose();
    nearLayer = layer();
    Graphics2D near = pen(nearLayer);
    backdrop.paintNear(near, layerScale);
    near.dispose();
  }

  private Graphics2D pen(BufferedImage layer) {
    Graphics2D graphics = layer.createGraphics();
    Brush.prepare(graphics);
    graphics.scale(layerScale, layerScale);
    return graphics;
  }

  private BufferedImage layer() {
    return new BufferedImage(
        (int) Math.ceil(Backdrop.WIDTH * layerScale),
        (int) Math.ceil(Backdrop.HEIGHT * layerScale),
        BufferedImage.TYPE_INT_ARGB);
  }

  private void paintLayer(Graphics2D graphics, BufferedImage layer, AffineTransform view) {
    AffineTransform placed = new AffineTransform(view);
    placed.scale(1 / layerScale, 1 / layerScale);
    graphics.drawImage(layer, placed, null);
  }

  private void vignette(Graphics2D graphics) {
    Color corner = backdrop.setting().vignette();
    graphics.setComposite(AlphaComposite.SrcOver);
    graphics.setPaint(
        new RadialGradientPaint(
            storyboard.width() / 2f,
            storyboard.height() * 0.52f,
            storyboard.width() * 0.66f,
            new float[] {0.5f, 1},
            new Color[] {new Color(corner.getRGB() & 0xFFFFFF, true), corner}));
    graphics.fillRect(0, 0, storyboard.width(), storyboard.height());
  }
}
