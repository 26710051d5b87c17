package org.ridealong.media;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridealong.EmbeddedParts;
import org.ridealong.story.CandidateBrowser;
import org.ridealong.story.TestingRoom;

/** Ranges by RFC 9110, section 14, over the wire, on a file of 1000 bytes; and whose it is. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
class MediaResourceTest {

  private static final byte[] FILE = ("WEBM" + " ".repeat(996)).getBytes(StandardCharsets.UTF_8);

  private static CandidateBrowser candidate;
  private static String url;
  private static String etag;

  @Inject MediaAddress addresses;

  @BeforeEach
  void admitOnce() {
    if (candidate == null) {
      candidate = TestingRoom.open().admitted();
      url = candidate.manifest().at("/scenarios/0/clip/renditions/0/url").textValue();
      etag = '"' + sha256() + '"';
    }
  }

  @Test
  void without_a_range_everything_is_served_with_its_description() {
    Response answer = call().get(url);
    answer
        .then()
        .statusCode(200)
        .contentType("video/webm")
        .header("Accept-Ranges", equalTo("bytes"))
        .header("ETag", equalTo(etag))
        .header("Content-Length", equalTo("1000"))
        .header("Content-Range", nullValue())
        .header("Cache-Control", equalTo("private, max-age=3600, immutable"));
    assertArrayEquals(FILE, answer.asByteArray());
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-, 0, 999",
    "bytes=0-0, 0, 0",
    "bytes=1-3, 1, 3",
    "bytes=999-, 999, 999",
    "bytes=990-5000, 990, 999",
    "bytes=-1, 999, 999",
    "bytes=-5000, 0, 999"
  })
  void one_range_is_served_as_a_part(String range, int first, int last) {
    Response answer = call().header("Range", range).get(url);
    answer
        .then()
        .statusCode(206)
        .contentType("video/webm")
        .header("Content-Range", equalTo("bytes " + first + "-" + last + "/1000"))
        .header("Content-Length", equalTo(Integer.toString(last - first + 1)))
        .header("Accept-Ranges", equalTo("bytes"))
        .header("ETag", equalTo(etag));
    assertArrayEquals(Arrays.copyOfRange(FILE, first, last + 1), answer.asByteArray());
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=1000-", "bytes=1000-1001", "bytes=-0"})
  void a_range_behind_the_end_names_the_size(String range) {
    Response answer = call().header("Range", range).get(url);
    answer.then().statusCode(416).header("Content-Range", equalTo("bytes */1000"));
    assertEquals(0, answer.asByteArray().length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bytes=0-1,5-6", "items=0-5", "bytes=5-4", "bytes=-", "bytes=a-b", "bytes", "="})
  void what_is_no_single_range_of_bytes_gets_everything(String range) {
    assertIsWhole(call().header("Range", range).get(url));
  }

  @Test
  void a_range_holds_only_while_the_file_is_the_one_that_was_begun() {
    assertEquals(206, ranged(etag).statusCode());
    assertIsWhole(ranged("\"another\""));
    assertIsWhole(ranged("W/" + etag));
    assertIsWhole(ranged("Wed, 21 Oct 2099 07:28:00 GMT"));
    assertIsWhole(ranged("*"));
  }

  @Test
  void head_describes_the_whole_file_and_sends_nothing() {
    for (RequestSpecification call :
        new RequestSpecification[] {call(), call().header("Range", "bytes=0-1")}) {
      Response answer = call.head(url);
      answer
          .then()
          .statusCode(200)
          .header("Content-Length", equalTo("1000"))
          .header("Accept-Ranges", equalTo("bytes"))
          .header("ETag", equalTo(etag))
          .header("Content-Range", nullValue());
      assertEquals(0, answer.asByteArray().length);
    }
  }

  @Test
  void an_address_holds_for_its_file_its_session_and_its_time_only() {
    String session = candidate.session().toString();
    String other = TestingRoom.open().admitted().session().toString();
    String file = sha256();
    String poster = candidate.manifest().at("/scenarios/0/clip/poster/sha256").textValue();

    assertEquals(200, status(addresses.of(file, session, Duration.ofSeconds(60))));
    assertEquals(403, status(addresses.of(file, session, Duration.ofSeconds(-1))));
    assertEquals(403, status(addresses.of(file, other, Duration.ofSeconds(60))));
    assertEquals(403, status(url.replace(file, poster)));
    assertEquals(403, status(url.replace(file, "0".repeat(64))));
    assertEquals(403, status(url.replaceAll("expires=\\d+", "expires=99999999999")));
    assertEquals(403, status(url.replaceAll("expires=\\d+", "expires=soon")));
    assertEquals(403, status(url.replaceAll("expires=\\d+", "expires=99999999999999999999")));
    assertEquals(403, status(url.replaceAll("&expires=\\d+", "")));
    assertEquals(403, status(url.replaceAll("signature=.{4}", "signature=0000")));
    assertEquals(403, status(url.replaceAll("&signature=.*", "")));
    assertEquals(403, status(url.replaceAll("\\?.*", "")));
    assertEquals(403, status(url.replace(session, other)));
  }

  @Test
  void an_address_without_the_cookie_of_its_session_is_worth_nothing() {
    RestAssured.given().urlEncodingEnabled(false).get(url).then().statusCode(401);
    CandidateBrowser other = TestingRoom.open().admitted();
    assertEquals(403, other.call().get(url).statusCode());
    assertNotEquals(candidate.session(), other.session());
  }

  private static Response ranged(String ifRange) {
    return call().header("Range", "bytes=0-1").header("If-Range", ifRange).get(url);
  }

  private static void assertIsWhole(Response answer) {
    assertEquals(200, answer.statusCode());
    assertNull(answer.header("Content-Range"));
    assertArrayEquals(FILE, answer.asByteArray());
  }

  private static int status(String address) {
    Response answer = call().get(address);
    if (answer.statusCode() == 403) {
      assertTrue(answer.contentType().startsWith("application/problem+json"));
    }
    return answer.statusCode();
  }

  private static String sha256() {
    return url.replaceAll(".*/media/([0-9a-f]{64}).*", "$1");
  }

  private static RequestSpecification call() {
    return candidate.call();
  }
}
