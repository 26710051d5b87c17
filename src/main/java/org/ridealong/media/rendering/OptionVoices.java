package org.ridealong.media.rendering;

import java.io.IOException;
import java.nio.file.Path;
import org.ridealong.media.storyboard.Storyboard;

/**
 * Speaks the options of the decision points that ask for it, each to a file of its own: every
 * candidate gets them in another order.
 */
final class OptionVoices {

  private final Storyboard storyboard;
  private final Path folder;

  OptionVoices(Storyboard storyboard, Path folder) {
    this.storyboard = storyboard;
    this.folder = folder;
  }

  void speak(Speech speech, Path scratch)
      throws IOException, InterruptedException, RenderingException {
    for (Storyboard.Decision decision : storyboard.decisions()) {
      if (!decision.optionsSpoken()) {
        continue;
      }
      for (Storyboard.Option option : decision.options()) {
        String name = ClipFiles.ofOption(decision.id(), option.id());
        Path track = scratch.resolve(name + ".wav");
        WaveFile.write(track, speech.narrate(option.text().en()));
        Encoder.encodeSound(track, folder.resolve(name), scratch.resolve("option.log"));
      }
    }
  }
}
