package org.ridealong.media.rendering;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.ridealong.media.storyboard.Storyboard;
import org.ridealong.platform.Text;

/** Captions, descriptions and chapters of one rendition, as WebVTT. */
final class TimedTexts {

  private static final String HEADER = "WEBVTT\n";

  /** A caption stays a little longer than its line is heard, so that it can be read to its end. */
  private static final long READING_US = 300_000;

  private final Storyboard storyboard;
  private final List<Scene> scenes;

  TimedTexts(Storyboard storyboard, TimeLine timeLine) {
    this.storyboard = storyboard;
    this.scenes = timeLine.scenes();
  }

  String captions(Function<Text, String> language) {
    StringBuilder text = new StringBuilder(HEADER);
    for (Scene scene : scenes) {
      if (scene.narration() != null) {
        cue(
            text,
            scene.startUs(),
            scene.actionUs(),
            "<i>" + escape(language.apply(scene.shot().describe())) + "</i>");
      }
      for (Scene.Moment moment : scene.moments()) {
        if (moment.sound() != null) {
          String name = language.apply(storyboard.cast().get(moment.beat().say()).names());
          cue(
              text,
              scene.actionUs() + moment.startUs(),
              scene.actionUs() + moment.endUs() + READING_US,
              "<v " + escape(name) + ">" + escape(language.apply(moment.beat().text())));
        }
      }
    }
    return text.toString();
  }

  String descriptions() {
    StringBuilder text = new StringBuilder(HEADER);
    for (Scene scene : scenes) {
      cue(text, scene.startUs(), scene.endUs(), escape(scene.shot().describe().en()));
    }
    return text.toString();
  }

  String chapters() {
    StringBuilder text = new StringBuilder(HEADER);
    for (Scene scene : scenes) {
      cue(text, scene.startUs(), scene.endUs(), "Scene " + scene.number());
    }
    return text.toString();
  }

  private static void cue(StringBuilder text, long fromUs, long toUs, String content) {
    text.append('\n').append(time(fromUs)).append(" --> ").append(time(toUs)).append('\n');
    text.append(content).append('\n');
  }

  private static String time(long us) {
    long ms = us / 1000;
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d.%03d",
        ms / 3_600_000,
        ms / 60_000 % 60,
        ms / 1000 % 60,
        ms % 1000);
  }

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
