package org.ridealong.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Production starts with everything or not at all, and says everything at once. */
class ServeSettingsTest {

  @TempDir private Path data;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void complete() {
    environment.put("RIDEALONG_DB_URL", "jdbc:mariadb://db:3306/ridealong");
    environment.put("RIDEALONG_DB_USER", "app");
    environment.put("RIDEALONG_DB_PASSWORD", "a");
    environment.put("RIDEALONG_DB_OWNER_USER", "owner");
    environment.put("RIDEALONG_DB_OWNER_PASSWORD", "b");
    environment.put("RIDEALONG_OIDC_ISSUER", "https://id.example/staff");
    environment.put("RIDEALONG_OIDC_CLIENT_ID", "ridealong");
    environment.put("RIDEALONG_OIDC_CLIENT_SECRET", "secret");
    environment.put("RIDEALONG_MASTER_KEY", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    environment.put("RIDEALONG_DATA", data.toString());
    environment.put("RIDEALONG_TRUSTED_PROXY", "10.0.0.1");
  }

  @Test
  void a_complete_environment_has_no_problem() {
    ServeSettings settings = ServeSettings.from(environment);
    assertEquals(List.of(), settings.problems());
    assertFalse(settings.usesEmbeddedDatabase());
    assertEquals("'app'@'%'", settings.properties().get("ridealong.database.app-account"));
    assertEquals("true", settings.properties().get("quarkus.http.proxy.proxy-address-forwarding"));
  }

  @Test
  void everything_that_is_missing_is_named_at_once() {
    List<String> problems = ServeSettings.from(Map.of()).problems();
    assertEquals(
        List.of(
            "RIDEALONG_DB_URL",
            "RIDEALONG_DB_USER",
            "RIDEALONG_DB_PASSWORD",
            "RIDEALONG_DB_OWNER_USER",
            "RIDEALONG_DB_OWNER_PASSWORD",
            "RIDEALONG_OIDC_ISSUER",
            "RIDEALONG_OIDC_CLIENT_ID",
            "RIDEALONG_OIDC_CLIENT_SECRET",
            "RIDEALONG_MASTER_KEY",
            "RIDEALONG_DATA",
            "TLS"),
        problems.stream().map(problem -> problem.split(" ")[0]).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "QUALIFICATION_RESPONSES, 0, a whole number from 1 to 1000",
    "QUALIFICATION_RESPONSES, 12.5, a whole number from 1 to 1000",
    "QUALIFICATION_LEAST_EXACT, 60, a number from 0 to 1",
    "QUALIFICATION_LEAST_EXACT, NaN, a number from 0 to 1",
    "QUALIFICATION_MOST_LARGE_ERRORS, -1, a whole number from 0 to 1000",
    "QUALIFICATION_MOST_BIAS, a quarter, a number from 0 to 4",
    "QUALIFICATION_LEAST_KAPPA, '0,4', a number from 0 to 1",
    "VALIDITY_SHARE, 1.01, a number from 0 to 1",
    "VALIDITY_SHARE, '', a number from 0 to 1"
  })
  void a_wrong_rule_of_calibration_is_named_with_what_is_allowed(
      String setting, String value, String allowed) {
    String variable = "RIDEALONG_CALIBRATION_" + setting;
    environment.put(variable, value);
    assertEquals(
        List.of(variable + " must be " + allowed + ", not \"" + value + "\""),
        ServeSettings.from(environment).problems());
  }

  @ParameterizedTest
  @CsvSource({
    "QUALIFICATION_RESPONSES, 1",
    "QUALIFICATION_LEAST_EXACT, ' 0.75 '",
    "QUALIFICATION_MOST_LARGE_ERRORS, 0",
    "QUALIFICATION_MOST_BIAS, .5",
    "QUALIFICATION_LEAST_KAPPA, 1",
    "VALIDITY_SHARE, 0"
  })
  void a_rule_of_calibration_can_be_set(String setting, String value) {
    environment.put("RIDEALONG_CALIBRATION_" + setting, value);
    assertEquals(List.of(), ServeSettings.from(environment).problems());
  }

  @ParameterizedTest
  @CsvSource({
    "RIDEALONG_DB_URL, jdbc:mysql://db/ridealong",
    "RIDEALONG_DB_USER, owner",
    "RIDEALONG_DB_USER, app'@'%",
    "RIDEALONG_DB_APP_HOST, %' identified by 'x",
    "RIDEALONG_OIDC_ISSUER, http://id.example/staff",
    "RIDEALONG_MASTER_KEY, c2hvcnQ=",
    "RIDEALONG_MASTER_KEY, not base64",
    "RIDEALONG_DATA, /nowhere/at/all"
  })
  void an_unsafe_value_is_named(String variable, String value) {
    environment.put(variable, value);
    List<String> problems = ServeSettings.from(environment).problems();
    assertEquals(1, problems.size(), problems::toString);
    assertTrue(problems.get(0).startsWith(variable) || problems.get(0).contains(variable));
  }

  @Test
  void without_a_proxy_both_certificate_and_key_are_needed() throws Exception {
    environment.remove("RIDEALONG_TRUSTED_PROXY");
    environment.put("RIDEALONG_TLS_CERTIFICATE", Files.createFile(data.resolve("c")).toString());
    assertEquals(1, ServeSettings.from(environment).problems().size());
    environment.put("RIDEALONG_TLS_KEY", Files.createFile(data.resolve("k")).toString());
    ServeSettings settings = ServeSettings.from(environment);
    assertEquals(List.of(), settings.problems());
    assertEquals("redirect", settings.properties().get("quarkus.http.insecure-requests"));
    assertFalse(settings.properties().containsKey("quarkus.http.proxy.proxy-address-forwarding"));
  }

  @Test
  void no_problem_repeats_a_secret() {
    environment.put("RIDEALONG_MASTER_KEY", "canarykey");
    environment.put("RIDEALONG_DB_PASSWORD", "canarypassword");
    environment.put("RIDEALONG_TRUSTED_PROXY", "");
    assertFalse(ServeSettings.from(environment).problems().toString().contains("canary"));
  }
}
