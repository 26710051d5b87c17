package org.ridealong.performance;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.ridealong.story.RaterDesk;
import org.ridealong.story.Staff;

/**
 * One rater at the desk of a server elsewhere, with as little work for the caller as possible: it
 * shares the machine with what it measures.
 *
 * @param base the server's address
 */
public record DeskCaller(HttpClient client, String base, String token) {

  public HttpResponse<String> get(String path) throws Exception {
    return client.send(request(path).GET().build(), BodyHandlers.ofString());
  }

  public HttpResponse<String> claim(UUID pool) throws Exception {
    return send("POST", "/api/v1/rating/claims", "{\"poolId\":\"" + pool + "\"}");
  }

  /** Keeps a draft that says the same of both criteria. */
  public HttpResponse<String> saveDraft(JsonNode task, int level) throws Exception {
    return send("PUT", path(task) + "/draft", RaterDesk.sheet(level, level).toString());
  }

  /** Hands in the same level on both criteria. */
  public HttpResponse<String> handIn(JsonNode task, int level) throws Exception {
    return send("POST", path(task) + "/submission", RaterDesk.sheet(level, level).toString());
  }

  /** The answer that a claim gave, or null where there was none. */
  public static JsonNode task(HttpResponse<String> claim) {
    if (claim.statusCode() != 200) {
      throw new AssertionError(claim.statusCode() + " " + claim.body());
    }
    JsonNode task = Staff.tree(claim.body()).get("task");
    return task.isNull() ? null : task;
  }

  private static String path(JsonNode task) {
    return "/api/v1/rating/assignments/" + task.get("assignmentId").textValue();
  }

  private HttpResponse<String> send(String method, String path, String body) throws Exception {
    return client.send(
        request(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("X-Ridealong", "1")
        .header("Authorization", "Bearer " + token);
  }
}
