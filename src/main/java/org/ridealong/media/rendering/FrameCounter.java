package org.ridealong.media.rendering;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;

/**
 * Shows each picture's number, large for people and as 16 squares for programs: white is one, black
 * is zero, the highest bit first. What a player really shows can so be read off its pixels.
 */
final class FrameCounter implements Scenery {

  static final int BITS = 16;

  private final int width;
  private final int height;

  FrameCounter(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /** The squares fill the top of the picture; each is as wide as high. */
  int square() {
    return width / BITS;
  }

  @Override
  public boolean countsFrames() {
    return true;
  }

  @Override
  public void paint(Graphics2D graphics, Scene scene, long sinceUs, int frame) {
    graphics.setColor(new Color(0x1B3A57));
    graphics.fillRect(0, 0, width, height);
    int side = square();
    for (int bit = 0; bit < BITS; bit++) {
      boolean one = (frame >> (BITS - 1 - bit) & 1) == 1;
      graphics.setColor(one ? Color.WHITE : Color.BLACK);
      graphics.fillRect(bit * side, 0, side, side);
    }
    graphics.setColor(Color.WHITE);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, height / 3));
    String number = Integer.toString(frame);
    int textWidth = graphics.getFontMetrics().stringWidth(number);
    graphics.drawString(number, (width - textWidth) / 2, height * 2 / 3);
  }
}
