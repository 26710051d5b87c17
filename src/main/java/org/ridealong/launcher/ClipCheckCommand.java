package org.ridealong.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ridealong.media.storyboard.KeyPositions;
import org.ridealong.media.storyboard.Storyboard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads storyboards and tells what is wrong or odd about them, without rendering anything. */
@Command(
    name = "check",
    description =
        "Check storyboards, alone and together. What is odd is told; what is wrong is refused.",
    mixinStandardHelpOptions = true)
final class ClipCheckCommand implements Callable<Integer> {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "The .story.yaml files.")
  private List<Path> files;

  @Option(names = "--json", description = "Print the notes as JSON.")
  private boolean asJson;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    List<String> notes = new ArrayList<>();
    List<String> refusals = new ArrayList<>();
    Map<String, Storyboard> storyboards = new LinkedHashMap<>();
    for (Path file : files) {
      try {
        StoryboardFile read = StoryboardFile.read(file);
        storyboards.put(read.checked().storyboard().id(), read.checked().storyboard());
        read.checked().lints().forEach(lint -> notes.add(file + ": " + lint));
      } catch (Refusal refused) {
        refusals.add(refused.getMessage());
      }
    }
    notes.addAll(KeyPositions.lints(storyboards));
    print(notes);
    if (!refusals.isEmpty()) {
      throw new Refusal(String.join("\n", refusals));
    }
    return 0;
  }

  private void print(List<String> notes) throws JsonProcessingException {
    PrintWriter output = spec.commandLine().getOut();
    if (asJson) {
      output.println(JSON.writeValueAsString(Map.of("checked", files.size(), "notes", notes)));
      return;
    }
    notes.forEach(output::println);
    output.printf("%d checked, %d notes%n", files.size(), notes.size());
  }
}
