package org.ridealong.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/**
 * The Kubernetes chart gives pods what {@code serve} asks for, and no right that they do not need.
 */
class ChartTest {

  private static final Path CHART = Path.of("helm");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path data;

  @Test
  void lint_finds_nothing() {
    LintResult result = new Helm(CHART).lint().call();
    assertFalse(result.isFailed(), () -> String.join("\n", result.getMessages()));
  }

  @Test
  void a_pod_has_the_environment_that_serve_asks_for() {
    Map<String, JsonNode> parts = render(complete());
    Map<String, String> environment = new HashMap<>();
    parts
        .get("ConfigMap")
        .get("data")
        .properties()
        .forEach(e -> environment.put(e.getKey(), e.getValue().textValue()));
    for (JsonNode variable : container(parts).get("env")) {
      JsonNode secret = variable.at("/valueFrom/secretKeyRef");
      assertEquals("exam-secret", secret.get("name").textValue());
      assertEquals(variable.get("name"), secret.get("key"));
      environment.put(variable.get("name").textValue(), "secret");
    }
    environment.put("RIDEALONG_MASTER_KEY", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    assertEquals("/data", environment.put("RIDEALONG_DATA", data.toString()));
    ServeSettings settings = ServeSettings.from(environment);
    assertEquals(List.of(), settings.problems());
    assertFalse(settings.usesEmbeddedDatabase());
  }

  @Test
  void pods_are_restricted() {
    JsonNode pod = render(complete()).get("Deployment").at("/spec/template/spec");
    assertFalse(pod.get("automountServiceAccountToken").booleanValue());
    assertTrue(pod.at("/securityContext/runAsNonRoot").booleanValue());
    assertEquals("RuntimeDefault", pod.at("/securityContext/seccompProfile/type").textValue());
    JsonNode container = pod.at("/containers/0/securityContext");
    assertFalse(container.get("allowPrivilegeEscalation").booleanValue());
    assertTrue(container.get("readOnlyRootFilesystem").booleanValue());
    assertEquals("[\"ALL\"]", container.at("/capabilities/drop").toString());
  }

  @Test
  void probes_ask_the_health_endpoints() {
    JsonNode container = container(render(complete()));
    for (String probe : List.of("startupProbe", "livenessProbe")) {
      assertEquals("/q/health/live", container.at("/" + probe + "/httpGet/path").textValue());
    }
    assertEquals("/q/health/ready", container.at("/readinessProbe/httpGet/path").textValue());
  }

  @Test
  void the_network_policy_lets_in_the_ingress_controller_and_out_to_three_places() {
    JsonNode policy = render(complete()).get("NetworkPolicy").get("spec");
    assertEquals("[\"Ingress\",\"Egress\"]", policy.get("policyTypes").toString());
    assertEquals(1, policy.get("ingress").size());
    assertEquals(
        "ingress-nginx",
        policy
            .at("/ingress/0/from/0/namespaceSelector/matchLabels/kubernetes.io~1metadata.name")
            .textValue());
    assertEquals(3, policy.get("egress").size());
    assertEquals("10.20.0.0/16", policy.at("/egress/0/to/0/ipBlock/cidr").textValue());
    assertEquals(3306, policy.at("/egress/0/ports/0/port").intValue());
  }

  @Test
  void one_replica_has_no_disruption_budget_and_may_own_its_volume() {
    assertEquals(
        1, render(complete()).get("PodDisruptionBudget").at("/spec/maxUnavailable").intValue());
    Map<String, Object> single = complete();
    single.put("replicas", 1);
    single.put("data.accessMode", "ReadWriteOnce");
    assertNull(render(single).get("PodDisruptionBudget"));
    single.put("replicas", 2);
    assertTrue(refusal(single).contains("ReadWriteMany"));
  }

  @ParameterizedTest
  @CsvSource({
    "replicas, 0",
    "replicas, two",
    "host, https://exam.example.org",
    "database.url, jdbc:mysql://db/ridealong",
    "database.cidr, db.example.org",
    "oidc.issuer, http://id.example.org",
    "data.size, much",
    "database.password, secret",
  })
  void the_schema_refuses(String name, String value) {
    Map<String, Object> values = complete();
    values.put(name, value);
    String refusal = refusal(values);
    assertTrue(refusal.contains("schema"), refusal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "host",
        "existingSecret",
        "database.url",
        "database.cidr",
        "oidc.issuer",
        "oidc.cidr",
        "ingress.tlsSecret",
        "ingress.trustedProxy"
      })
  void what_is_missing_is_named(String name) {
    Map<String, Object> values = complete();
    values.remove(name);
    String refusal = refusal(values);
    assertTrue(refusal.contains(name + " is missing"), refusal);
  }

  private static Map<String, Object> complete() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("host", "exam.example.org");
    values.put("existingSecret", "exam-secret");
    values.put("database.url", "jdbc:mariadb://db.example.org:3306/ridealong");
    values.put("database.cidr", "10.20.0.0/16");
    values.put("oidc.issuer", "https://id.example.org/staff");
    values.put("oidc.cidr", "10.30.0.0/16");
    values.put("ingress.tlsSecret", "exam-tls");
    values.put("ingress.trustedProxy", "10.40.0.0/16");
    return values;
  }

  private static String refusal(Map<String, Object> values) {
    return assertThrows(RuntimeException.class, () -> template(values)).getMessage();
  }

  private static String template(Map<String, Object> values) {
    TemplateCommand command = new Helm(CHART).template();
    values.forEach(command::set);
    return command.call();
  }

  /** The chart's objects by kind; it has one of each. */
  private static Map<String, JsonNode> render(Map<String, Object> values) {
    Map<String, JsonNode> parts = new HashMap<>();
    for (Object document : new Yaml().loadAll(template(values))) {
      if (document != null) {
        JsonNode part = JSON.valueToTree(document);
        assertNull(parts.put(part.get("kind").textValue(), part));
      }
    }
    return parts;
  }

  private static JsonNode container(Map<String, JsonNode> parts) {
    return parts.get("Deployment").at("/spec/template/spec/containers/0");
  }
}
