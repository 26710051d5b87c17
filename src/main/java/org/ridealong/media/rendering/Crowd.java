package org.ridealong.media.rendering;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.ridealong.media.drawing.Brush;
import org.ridealong.media.figure.FigurePainter;
import org.ridealong.media.figure.FigureState;
import org.ridealong.media.figure.Prop;
import org.ridealong.media.place.Backdrop;
import org.ridealong.media.place.Furniture;
import org.ridealong.media.place.Setting;
import org.ridealong.media.storyboard.Storyboard;

/** Puts people and the things among them into a place: by depth, with shadows and reflections. */
final class Crowd {

  private final Backdrop backdrop;
  private final Setting setting;
  private final double pixels;
  private final BufferedImage people;
  private final BufferedImage shadows;

  Crowd(Storyboard storyboard, Backdrop backdrop) {
    this.backdrop = backdrop;
    this.setting = backdrop.setting();
    this.pixels = storyboard.height() / Backdrop.HEIGHT;
    this.people = layer(storyboard);
    this.shadows = layer(storyboard);
  }

  private static BufferedImage layer(Storyboard storyboard) {
    return new BufferedImage(storyboard.width(), storyboard.height(), BufferedImage.TYPE_INT_ARGB);
  }

  /**
   * @param view from the plane to the picture
   * @param figures the farthest first
   * @param things what lies on the ground: x in the storyboard's pixels and a size
   */
  void paint(
      Graphics2D graphics,
      AffineTransform view,
      List<FigureState> figures,
      Map<String, List<Double>> things) {
    paintShadows(graphics, view, figures);
    Graphics2D layer = cleared(people);
    layer.transform(view);
    things.forEach((name, place) -> paintThing(layer, Prop.named(name), place));
    paintByDepth(layer, figures);
    layer.dispose();
    wash();
    if (setting.mirror() > 0) {
      double ground = view.getTranslateY() + setting.feet() * view.getScaleY();
      AffineTransform mirrored = new AffineTransform(1, 0, 0, -0.8, 0, ground * 1.8);
      graphics.setComposite(
          AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) setting.mirror()));
      graphics.drawImage(people, mirrored, null);
      graphics.setComposite(AlphaComposite.SrcOver);
    }
    graphics.drawImage(people, 0, 0, null);
  }

  private void paintByDepth(Graphics2D layer, List<FigureState> figures) {
    List<Furniture> furniture = backdrop.furniture();
    int next = 0;
    for (FigureState figure : figures) {
      while (next < furniture.size() && furniture.get(next).depth() <= figure.size()) {
        furniture.get(next++).painter().accept(layer);
      }
      AffineTransform before = layer.getTransform();
      layer.translate(figure.x() / pixels, setting.feetOf(figure.size()));
      paintFigure(layer, figure);
      layer.setTransform(before);
    }
    while (next < furniture.size()) {
      furniture.get(next++).painter().accept(layer);
    }
  }

  private void paintThing(Graphics2D layer, Prop thing, List<Double> place) {
    AffineTransform before = layer.getTransform();
    layer.translate(place.get(0) / pixels, setting.feetOf(place.get(1)));
    double scale = setting.figureScale() * place.get(1);
    layer.scale(scale, scale);
    thing.paintLying(layer);
    layer.setTransform(before);
  }

  private void paintFigure(Graphics2D layer, FigureState figure) {
    double scale = setting.figureScale() * figure.size();
    double facing = figure.turn() < 0 ? -1 : 1;
    double light = figure.x() / pixels < setting.light() ? 1 : -1;
    layer.scale(scale * facing, scale);
    new FigurePainter(layer, figure, light * facing).paint();
  }

  private void paintShadows(Graphics2D graphics, AffineTransform view, List<FigureState> figures) {
    Setting.Shadow shadow = setting.shadow();
    AffineTransform screen = graphics.getTransform();
    graphics.transform(view);
    for (FigureState figure : figures) {
      double scale = setting.figureScale() * figure.size() * figure.pose().width();
      Brush.glow(
          graphics,
          0x050814,
          shadow.alpha(),
          figure.x() / pixels,
          setting.feetOf(figure.size()),
          58 * scale,
          11 * setting.figureScale() * figure.size());
    }
    graphics.setTransform(screen);
    if (shadow.castAlpha() > 0) {
      castShadows(graphics, view, figures);
    }
  }

  /** Every figure again, laid on the ground away from the sun, all in one colour. */
  private void castShadows(Graphics2D graphics, AffineTransform view, List<FigureState> figures) {
    Setting.Shadow shadow = setting.shadow();
    Graphics2D layer = cleared(shadows);
    layer.transform(view);
    for (FigureState figure : figures) {
      AffineTransform before = layer.getTransform();
      layer.translate(figure.x() / pixels, setting.feetOf(figure.size()) - 2);
      layer.transform(new AffineTransform(1, 0, -shadow.castX(), -shadow.castY(), 0, 0));
      paintFigure(layer, figure);
      layer.setTransform(before);
    }
    layer.setTransform(new AffineTransform());
    layer.setComposite(AlphaComposite.SrcIn);
    layer.setColor(new Color(0x1A2040));
    layer.fillRect(0, 0, shadows.getWidth(), shadows.getHeight());
    layer.dispose();
    graphics.setComposite(
        AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) shadow.castAlpha()));
    graphics.drawImage(shadows, 0, 0, null);
    graphics.setComposite(AlphaComposite.SrcOver);
  }

  private void wash() {
    if (setting.wash() == null) {
      return;
    }
    Graphics2D layer = people.createGraphics();
    layer.setComposite(AlphaComposite.SrcAtop);
    layer.setColor(setting.wash());
    layer.fillRect(0, 0, people.getWidth(), people.getHeight());
    layer.dispose();
  }

  private static Graphics2D cleared(BufferedImage layer) {
    Graphics2D graphics = layer.createGraphics();
    Brush.prepare(graphics);
    graphics.setComposite(AlphaComposite.Clear);
    graphics.fillRect(0, 0, layer.getWidth(), layer.getHeight());
    graphics.setComposite(AlphaComposite.SrcOver);
    return graphics;
  }
}
