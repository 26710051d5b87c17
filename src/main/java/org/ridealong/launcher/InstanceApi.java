package org.ridealong.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.ConfigProvider;

/** The API of an instance, as the commands that bring content in call it: as an author. */
final class InstanceApi {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final int port;
  private final String token;

  private InstanceApi(int port, String token) {
    this.port = port;
    this.token = token;
  }

  /** Something to do with an instance while it runs. */
  interface Job {
    void with(InstanceApi api) throws IOException, InterruptedException;
  }

  /** Does a job with the instance of a folder: the running one, else one that ends with the job. */
  static void use(Path data, Job job) throws IOException, InterruptedException {
    Path folder = data.toAbsolutePath().normalize();
    Optional<RunningDemo> running = RunningDemo.find(folder);
    if (running.isPresent()) {
      job.with(new InstanceApi(running.get().port(), running.get().token()));
      return;
    }
    try (EmbeddedInstance instance = EmbeddedInstance.start(folder, 0)) {
      Once.job = job;
      Once.token = instance.identity().accessToken("omar");
      Quarkus.run(Once.class);
    }
    if (Once.refusal != null) {
      throw Once.refusal;
    }
  }

  /** Runs one job and ends. */
  public static final class Once implements QuarkusApplication {
    private static Job job;
    private static String token;
    private static Refusal refusal;

    @Override
    public int run(String... arguments) throws IOException, InterruptedException {
      int port = ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
      try {
        job.with(new InstanceApi(port, token));
      } catch (Refusal refused) {
        refusal = refused;
      }
      return 0;
    }
  }

  /**
   * @param path below {@code /api/v1/}
   * @throws Refusal with the problem's title and every place that it names
   */
  JsonNode send(String method, String path, String mediaType, BodyPublisher body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/" + path))
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
