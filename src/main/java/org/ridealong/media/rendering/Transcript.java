package org.ridealong.media.rendering;

import static org.ridealong.media.rendering.TimedTexts.escape;

import java.util.function.Function;
import org.ridealong.media.storyboard.Storyboard;
import org.ridealong.platform.Text;

/** What is seen and said, to be read: one page with both languages. */
final class Transcript {

  private final Storyboard storyboard;

  Transcript(Storyboard storyboard) {
    this.storyboard = storyboard;
  }

  String html() {
    StringBuilder page = new StringBuilder();
    page.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.append("<title>").append(escape(storyboard.title().en())).append(" (transcript)</title>");
    page.append("\n</head>\n<body>\n<main>\n");
    page.append("<h1>").append(escape(storyboard.title().en())).append("</h1>\n");
    section(page, "en", "Transcript", "What is seen", Text::en);
    section(page, "es", "Transcripción", "Lo que se ve", Text::es);
    page.append("</main>\n</body>\n</html>\n");
    return page.toString();
  }

  private void section(
      StringBuilder page,
      String language,
      String heading,
      String seen,
      Function<Text, String> words) {
    page.append("<section lang=\"").append(language).append("\">\n");
    page.append("<h2>").append(heading).append("</h2>\n");
    for (Storyboard.Shot shot : storyboard.shots()) {
      page.append("<p><em>").append(seen).append(": ");
      page.append(escape(words.apply(shot.describe()))).append("</em></p>\n");
      for (Storyboard.Beat beat : shot.beats()) {
        if (beat.say() != null) {
          String name = words.apply(storyboard.cast().get(beat.say()).names());
          page.append("<p><strong>").append(escape(name)).append(":</strong> ");
          page.append(escape(words.apply(beat.text()))).append("</p>\n");
        }
      }
    }
    page.append("</section>\n");
  }
}
