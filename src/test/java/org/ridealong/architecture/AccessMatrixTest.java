package org.ridealong.architecture;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ridealong.EmbeddedParts;
import org.ridealong.story.CandidateBrowser;
import org.ridealong.story.Staff;
import org.ridealong.story.TestingRoom;

/**
 * Who may call what. The file says it by hand, the endpoints come from the code: an endpoint
 * without a row fails, and so does a row without an endpoint.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class AccessMatrixTest {

  private static final Set<String> REFUSALS =
      Set.of("/problems/not-signed-in", "/problems/not-allowed");

  /** One endpoint, and for each caller whether it is allowed or refused. */
  private record Row(Method method, String path, Map<String, String> cells) {
    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  @Test
  void every_endpoint_has_its_row() {
    Set<String> written = new TreeSet<>();
    matrix().forEach(row -> written.add(row.toString()));
    assertEquals(endpoints(), written);
  }

  @Test
  void every_caller_gets_exactly_what_the_matrix_says() {
    List<String> wrong = new ArrayList<>();
    int cells = 0;
    for (Row row : matrix()) {
      for (Map.Entry<String, String> cell : row.cells().entrySet()) {
        Response answer = call(row, cell.getKey());
        assertTrue(answer.statusCode() < 500, row + " as " + cell.getKey());
        String actual = isRefused(answer) ? "refuse" : "allow";
        if (!actual.equals(cell.getValue())) {
          wrong.add(row + " as " + cell.getKey() + ": " + answer.statusLine() + answer.asString());
        }
        cells++;
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals(10 * endpoints().size(), cells);
  }

  @Test
  void a_role_that_nobody_knows_opens_nothing_that_asks_for_one() {
    for (String role : List.of("candidate", "admin", "Administrator", "author,administrator")) {
      given()
          .header("X-Ridealong", "1")
          .auth()
          .oauth2(EmbeddedParts.tokenWith(role))
          .contentType(ContentType.JSON)
          .body("{}")
          .post("/api/v1/test-centers")
          .then()
          .statusCode(403);
      given()
          .auth()
          .oauth2(EmbeddedParts.tokenWith(role))
          .get("/api/v1/exam/session")
          .then()
          .statusCode(401);
    }
  }

  @Test
  void a_token_that_was_altered_or_is_unsigned_opens_nothing() {
    String token = EmbeddedParts.tokenWith("administrator");
    String[] parts = token.split("\\.");
    String unsigned = "eyJhbGciOiJub25lIn0." + parts[1] + ".";
    String altered = parts[0] + "." + parts[1] + "." + "A".repeat(parts[2].length());
    for (String forged : List.of(unsigned, altered, "nonsense")) {
      given().auth().oauth2(forged).get("/api/v1/account").then().statusCode(401);
    }
  }

  private static boolean isRefused(Response answer) {
    if (answer.statusCode() == 302) {
      return answer.header("Location").contains("/authorize?");
    }
    if (answer.statusCode() != 401 && answer.statusCode() != 403) {
      return false;
    }
    // An answer to HEAD has no body that could say more than its status.
    String body = answer.asString();
    return body.isEmpty()
        ? answer.statusCode() == 401
        : REFUSALS.contains(Staff.tree(body).path("type").asText("no type: " + body));
  }

  private static Response call(Row row, String caller) {
    String path =
        row.path()
            .replace("{sha256}", "0".repeat(64))
            .replace("{version}", "1")
            .replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
    RequestSpecification call = as(caller).redirects().follow(false);
    return row.method() == Method.GET || row.method() == Method.HEAD
        ? call.request(row.method(), path)
        : call.contentType(ContentType.JSON).body("{}").request(row.method(), path);
  }

  private static RequestSpecification as(String caller) {
    return switch (caller) {
      case "anonymous" -> given().header("X-Ridealong", "1");
      case "candidate" -> Seat.CANDIDATE.call();
      default -> given().header("X-Ridealong", "1").auth().oauth2(EmbeddedParts.tokenWith(caller));
    };
  }

  /** Admitted when the first cell asks for it. */
  private static final class Seat {
    static final CandidateBrowser CANDIDATE = TestingRoom.open().admitted();
  }

  private static List<Row> matrix() {
    List<String> lines = Staff.resource("/access/matrix.csv").lines().toList();
    List<String> head = Arrays.asList(lines.get(0).split(","));
    List<Row> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split(",");
      assertEquals(head.size(), fields.length, line);
      Map<String, String> cells = new LinkedHashMap<>();
      for (int i = 2; i < fields.length; i++) {
        cells.put(head.get(i), fields[i]);
      }
      rows.add(new Row(Method.valueOf(fields[0]), fields[1], cells));
    }
    return rows;
  }

  private static Set<String> endpoints() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.ridealong")
            .stream()
            .filter(type -> type.isAnnotatedWith(Path.class))
            .flatMap(type -> type.getMethods().stream())
            .flatMap(method -> verbs(method).stream().map(verb -> verb + " " + path(method)))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> verbs(JavaMethod method) {
    return method.getAnnotations().stream()
        .map(annotation -> annotation.getRawType())
        .filter(type -> type.isAnnotatedWith(HttpMethod.class))
        .map(JavaClass::getSimpleName)
        .toList();
  }

  /** The path of class and method, without the patterns of its parameters. */
  private static String path(JavaMethod method) {
    String path =
        method.getOwner().getAnnotationOfType(Path.class).value()
            + method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
    return path.replaceAll("\\{(\\w+):[^/]*}", "{$1}");
  }
}
