package org.ridealong.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Publishes a scenario from its folder, through the API of a running or an embedded instance. */
@Command(
    name = "scenario",
    description = "Publish a scenario from its folder of storyboard, clip and manifest.",
    mixinStandardHelpOptions = true)
final class ImportScenarioCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FOLDER", description = "The folder, or its .story.yaml file.")
  private Path location;

  @Option(names = "--data", description = "Folder of the instance (default: .ridealong).")
  private Path data = Path.of(".ridealong");

  @Option(names = "--dry-run", description = "Check everything and keep nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Print the outcome as JSON.")
  private boolean asJson;

  @Override
  public Integer call() throws IOException, InterruptedException {
    ScenarioFolder scenario = ScenarioFolder.read(location);
    InstanceApi.use(data, api -> publish(scenario, api));
    return 0;
  }

  private void publish(ScenarioFolder scenario, InstanceApi api)
      throws IOException, InterruptedException {
    for (ScenarioFolder.ClipPart file : scenario.files()) {
      api.send(
          "PUT",
          "clip-files/" + file.sha256(),
          file.mediaType(),
          BodyPublishers.ofFile(file.path()));
    }
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("storyboard", scenario.storyboard());
    request.set("manifest", scenario.manifest());
    JsonNode published =
        api.send(
            "POST",
            "scenarios?dryRun=" + dryRun,
            "application/json",
            BodyPublishers.ofString(request.toString()));
    if (asJson) {
      System.out.println(published.toPrettyString());
    } else {
      System.out.printf(
          "%s version %d %s%n",
          published.at("/content/key").asText(),
          published.at("/content/version").asInt(),
          dryRun ? "can be published; nothing was kept." : "is published.");
    }
  }
}
