package org.ridealong.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proposes a rubric from its file; a second person publishes it through the API. */
@Command(
    name = "rubric",
    description = "Propose a rubric from its file; somebody else then approves and publishes it.",
    mixinStandardHelpOptions = true)
final class ImportRubricCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "The rubric as YAML.")
  private Path file;

  @Option(names = "--data", description = "Folder of the instance (default: .ridealong).")
  private Path data = Path.of(".ridealong");

  @Option(names = "--dry-run", description = "Check everything and keep nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Print the outcome as JSON.")
  private boolean asJson;

  @Override
  public Integer call() throws IOException, InterruptedException {
    String document = read();
    InstanceApi.use(data, api -> propose(document, api));
    return 0;
  }

  private String read() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new Refusal(file + " is not a file.");
    }
    try {
      return Files.readString(file);
    } catch (MalformedInputException e) {
      throw new Refusal(file + " is not a text in UTF-8.");
    }
  }

  private void propose(String document, InstanceApi api) throws IOException, InterruptedException {
    JsonNode proposal =
        api.send(
            "POST",
            "rubrics/proposals?dryRun=" + dryRun,
            "application/json",
            BodyPublishers.ofString(
                JsonNodeFactory.instance.objectNode().put("document", document).toString()));
    if (asJson) {
      System.out.println(proposal.toPrettyString());
    } else {
      System.out.printf(
          "%s version %d (SHA-256 %s) %s%n",
          proposal.at("/content/key").asText(),
          proposal.at("/content/version").asInt(),
          proposal.path("sha256").asText(),
          outcome(proposal.path("published").asBoolean()));
    }
  }

  private String outcome(boolean published) {
    if (published) {
      return "is published already.";
    }
    return dryRun
        ? "can be proposed; nothing was kept."
        : "is proposed; somebody else approves it.";
  }
}
