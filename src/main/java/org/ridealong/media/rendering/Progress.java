package org.ridealong.media.rendering;

/** Hears how far rendering has come. */
public interface Progress {

  /** A new step begins, such as "Speaking the lines". */
  void stepStarted(String step);

  void pictureDrawn(int done, int of);
}
