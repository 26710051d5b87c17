package org.ridealong.media;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ridealong.media.storyboard.Storyboard;
import org.ridealong.media.storyboard.StoryboardException;
import org.ridealong.media.storyboard.StoryboardReader;
import org.ridealong.platform.Text;
import org.ridealong.platform.crypto.Hashes;

/** A folder with a rendered clip, and everything that can be wrong with it. */
record ClipFolder(Path folder) {

  private static final long LARGEST_BYTES = 3_000_000;
  private static final Pattern CUE =
      Pattern.compile(
          "(\\d\\d):(\\d\\d):(\\d\\d)\\.(\\d{3}) --> (\\d\\d):(\\d\\d):(\\d\\d)\\.(\\d{3})");

  /** One sentence for each thing that is wrong; empty for a clip as it should be. */
  List<String> problems() throws IOException, StoryboardException {
    List<String> problems = new ArrayList<>();
    Storyboard storyboard = StoryboardReader.read(Files.readString(storyboardFile()));
    ClipManifest manifest = manifest();
    if (!Hashes.sha256(Files.readAllBytes(storyboardFile())).equals(manifest.storyboardSha256())) {
      problems.add("Stale; render it again: ridealong clip render " + storyboardFile());
    }
    checkFiles(manifest, problems);
    checkCues(storyboard, manifest, problems);
    checkSpokenOptions(storyboard, manifest, problems);
    checkCaptions(storyboard, manifest, problems);
    long bytes = bytes();
    if (bytes >= LARGEST_BYTES) {
      problems.add("The folder has " + bytes + " bytes.");
    }
    return problems;
  }

  Path storyboardFile() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".story.yaml"))
          .findFirst()
          .orElseThrow(() -> new IOException("No storyboard in " + folder));
    }
  }

  ClipManifest manifest() throws IOException {
    return new ObjectMapper()
        .readValue(folder.resolve("manifest.json").toFile(), ClipManifest.class);
  }

  private long bytes() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private void checkFiles(ClipManifest manifest, List<String> problems) throws IOException {
    for (ClipManifest.Rendition file : manifest.renditions()) {
      checkFile(file.file(), file.bytes(), file.sha256(), problems);
    }
    for (ClipManifest.Caption file : captions(manifest)) {
      checkFile(file.file(), file.bytes(), file.sha256(), problems);
    }
    for (ClipManifest.SpokenOption file : manifest.spokenOptions()) {
      checkFile(file.file(), file.bytes(), file.sha256(), problems);
    }
    ClipManifest.Poster poster = manifest.poster();
    checkFile(poster.file(), poster.bytes(), poster.sha256(), problems);
    for (String file : List.of("descriptions.vtt", "chapters.vtt", "transcript.html")) {
      if (!Files.isRegularFile(folder.resolve(file))) {
        problems.add(file + " is missing.");
      }
    }
  }

  private void checkFile(String file, long bytes, String sha256, List<String> problems)
      throws IOException {
    Path path = folder.resolve(file);
    if (!Files.isRegularFile(path)) {
      problems.add(file + " is missing.");
      return;
    }
    byte[] found = Files.readAllBytes(path);
    if (found.length != bytes || !Hashes.sha256(found).equals(sha256)) {
      problems.add(file + " is not the file that was rendered.");
    }
  }

  private static void checkCues(
      Storyboard storyboard, ClipManifest manifest, List<String> problems) {
    for (ClipManifest.Rendition rendition : manifest.renditions()) {
      for (Storyboard.Decision decision : storyboard.decisions()) {
        if (decision.at().equals("end")) {
          continue;
        }
        Long cue = rendition.cuesUs().get(decision.at());
        if (cue == null || cue <= 0 || cue >= rendition.durationUs()) {
          problems.add(rendition.file() + " has no time for the cue " + decision.at() + ".");
        }
      }
    }
  }

  private static void checkSpokenOptions(
      Storyboard storyboard, ClipManifest manifest, List<String> problems) {
    for (Storyboard.Decision decision : storyboard.decisions()) {
      for (Storyboard.Option option : decision.options()) {
        if (decision.optionsSpoken() != manifest.spoken(decision.id(), option.id()).isPresent()) {
          problems.add("Option " + decision.id() + "/" + option.id() + " is not spoken as asked.");
        }
      }
    }
  }

  /** Every line is there in its order, with its speaker, in both languages and both time lines. */
  private void checkCaptions(Storyboard storyboard, ClipManifest manifest, List<String> problems)
      throws IOException {
    for (String language : List.of("en", "es")) {
      Function<Text, String> words = language.equals("en") ? Text::en : Text::es;
      for (List<ClipManifest.Caption> captions :
          List.of(manifest.captions(), manifest.describedCaptions())) {
        Path file =
            captions.stream()
                .filter(caption -> caption.language().equals(language))
                .map(caption -> folder.resolve(caption.file()))
                .findFirst()
                .orElse(null);
        if (file == null || !Files.isRegularFile(file)) {
          problems.add("Captions in \"" + language + "\" are missing.");
        } else {
          checkLines(storyboard, words, file, problems);
        }
      }
    }
  }

  private static void checkLines(
      Storyboard storyboard, Function<Text, String> words, Path file, List<String> problems)
      throws IOException {
    String captions = Files.readString(file);
    int at = 0;
    for (Storyboard.Shot shot : storyboard.shots()) {
      for (Storyboard.Beat beat : shot.beats()) {
        if (beat.say() == null) {
          continue;
        }
        String speaker = words.apply(storyboard.cast().get(beat.say()).names());
        String line = "<v " + speaker + ">" + words.apply(beat.text()) + "\n";
        int found = captions.indexOf(line, at);
        if (found < 0) {
          problems.add(file.getFileName() + " does not say: " + line.strip());
        } else {
          at = found + line.length();
        }
      }
    }
    long last = 0;
    Matcher cue = CUE.matcher(captions);
    while (cue.find()) {
      if (millis(cue, 1) < last || millis(cue, 5) <= millis(cue, 1)) {
        problems.add(file.getFileName() + " is out of order at " + cue.group());
      }
      last = millis(cue, 5);
    }
  }

  private static long millis(Matcher cue, int first) {
    return ((Long.parseLong(cue.group(first)) * 60 + Long.parseLong(cue.group(first + 1))) * 60
                + Long.parseLong(cue.group(first + 2)))
            * 1000
        + Long.parseLong(cue.group(first + 3));
  }

  private static List<ClipManifest.Caption> captions(ClipManifest manifest) {
    return Stream.concat(manifest.captions().stream(), manifest.describedCaptions().stream())
        .toList();
  }
}
