package org.ridealong.media.rendering;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;
import org.ridealong.media.drawing.Brush;
import org.ridealong.media.place.Places;
import org.ridealong.media.storyboard.Storyboard;

/** All pictures of one rendition, drawn when asked for. Not for several threads. */
final class Pictures {

  private static final String LABEL = "Demonstration clip, synthetic voices";

  private final Storyboard storyboard;
  private final TimeLine timeLine;
  private final BufferedImage picture;
  private final Map<String, Scenery> sceneries = new HashMap<>();
  private Scene drawn;
  private long drawnSinceUs;

  Pictures(Storyboard storyboard, TimeLine timeLine) {
    this.storyboard = storyboard;
    this.timeLine = timeLine;
    this.picture =
        new BufferedImage(storyboard.width(), storyboard.height(), BufferedImage.TYPE_INT_RGB);
  }

  int count() {
    return timeLine.frames();
  }

  int fps() {
    return timeLine.fps();
  }

  int width() {
    return picture.getWidth();
  }

  int height() {
    return picture.getHeight();
  }

  /** The picture; the same image is used again for the next one. */
  BufferedImage at(int frame) {
    long now = TimeLine.timeOf(frame, fps());
    Scene scene = timeLine.sceneAt(now);
    long since = Math.max(0, now - scene.actionUs());
    Scenery scenery = scenery(scene.shot().bg());
    if (scene == drawn && since == drawnSinceUs && !scenery.countsFrames()) {
      // While a voice describes the first picture nothing moves.
      return picture;
    }
    drawn = scene;
    drawnSinceUs = since;
    Graphics2D graphics = picture.createGraphics();
    try {
      Brush.prepare(graphics);
      scenery.paint(graphics, scene, since, frame);
      label(graphics);
    } finally {
      graphics.dispose();
    }
    return picture;
  }

  private Scenery scenery(String background) {
    return sceneries.computeIfAbsent(
        background,
        name ->
            name.equals("frame-counter")
                ? new FrameCounter(width(), height())
                : new StageScenery(storyboard, Places.named(name)));
  }

  private void label(Graphics2D graphics) {
    float size = Math.max(9, height() / 40f);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(size));
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    int textWidth = graphics.getFontMetrics().stringWidth(LABEL);
    int pad = Math.round(size * 0.6f);
    int boxHeight = Math.round(size * 1.7f);
    int left = pad;
    int top = height() - boxHeight - pad;
    graphics.setColor(new Color(8, 12, 24, 170));
    graphics.fillRoundRect(left, top, textWidth + 2 * pad, boxHeight, boxHeight, boxHeight);
    graphics.setColor(new Color(0xE8ECF4));
    graphics.drawString(LABEL, left + pad, top + Math.round(size * 1.2f));
  }
}
