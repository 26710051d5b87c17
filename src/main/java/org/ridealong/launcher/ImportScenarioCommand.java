package org.ridealong.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.ConfigProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Publishes a scenario from its folder, through the API of a running or an embedded instance. */
@Command(
    name = "scenario",
    description = "Publish a scenario from its folder of storyboard, clip and manifest.",
    mixinStandardHelpOptions = true)
final class ImportScenarioCommand implements Callable<Integer> {

  private static final ObjectMapper JSON = new ObjectMapper();

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
    Path folder = data.toAbsolutePath().normalize();
    Optional<RunningDemo> running = RunningDemo.find(folder);
    if (running.isPresent()) {
      publish(scenario, running.get().port(), running.get().token());
      return 0;
    }
    try (EmbeddedInstance instance = EmbeddedInstance.start(folder, 0)) {
      Once.job = port -> publish(scenario, port, instance.identity().accessToken("omar"));
      Quarkus.run(Once.class);
    }
    if (Once.refusal != null) {
      throw Once.refusal;
    }
    return 0;
  }

  /** Something to do with an instance while it runs. */
  interface Job {
    void at(int port) throws IOException, InterruptedException;
  }

  /** Runs one job and ends. */
  public static final class Once implements QuarkusApplication {
    private static Job job;
    private static Refusal refusal;

    @Override
    public int run(String... arguments) throws IOException, InterruptedException {
      try {
        job.at(ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class));
      } catch (Refusal refused) {
        refusal = refused;
      }
      return 0;
    }
  }

  private void publish(ScenarioFolder scenario, int port, String token)
      throws IOException, InterruptedException {
    String api = "http://127.0.0.1:" + port + "/api/v1/";
    for (ScenarioFolder.ClipPart file : scenario.files()) {
      send(
          "PUT",
          api + "clip-files/" + file.sha256(),
          token,
          file.mediaType(),
          BodyPublishers.ofFile(file.path()));
    }
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("storyboard", scenario.storyboard());
    request.set("manifest", scenario.manifest());
    JsonNode published =
        send(
            "POST",
            api + "scenarios?dryRun=" + dryRun,
            token,
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

  private static JsonNode send(
      String method, String address, String token, String mediaType, BodyPublisher body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", "Bearer " + token)
            .header("X-Ridealong", "1")
            .header("Content-Type", mediaType)
            .method(method, body)
            .build();
    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    if (response.statusCode() >= 300) {
      throw new Refusal(reason(response));
    }
    return response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body());
  }

  private static String reason(HttpResponse<String> response) throws IOException {
    JsonNode problem = JSON.readTree(response.body());
    String places =
        StreamSupport.stream(problem.path("errors").spliterator(), false)
            .map(
                error ->
                    "\n  "
                        + line(error)
                        + error.path("pointer").asText()
                        + ": "
                        + error.path("detail").asText())
            .collect(Collectors.joining());
    return problem.path("title").asText("Refused with status " + response.statusCode()) + places;
  }

  private static String line(JsonNode error) {
    return error.has("line") ? "line " + error.get("line").asInt() + ", " : "";
  }
}
