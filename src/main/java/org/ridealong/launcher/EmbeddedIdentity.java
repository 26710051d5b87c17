package org.ridealong.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;

/**
 * An OpenID Connect server for the demo, on loopback only: it believes whoever presses a button.
 * Real installations name their own provider.
 */
public final class EmbeddedIdentity implements AutoCloseable {

  static final String ISSUER = "staff";
  public static final String CLIENT = "ridealong";

  private final MockOAuth2Server server;

  private EmbeddedIdentity(MockOAuth2Server server) {
    this.server = server;
  }

  /**
   * @param folder where the login page is put, because the server reads it from a file
   * @param port 0 for any
   */
  public static EmbeddedIdentity start(Path folder, int port) {
    try (InputStream page = EmbeddedIdentity.class.getResourceAsStream("/demo/login.html")) {
      Path file = Files.createDirectories(folder.toAbsolutePath()).resolve("login.html");
      String html = new String(page.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(file, html.replace("<!-- persons -->", buttons()));
      MockOAuth2Server server = new MockOAuth2Server(new OAuth2Config(true, file.toString()));
      server.start(InetAddress.getLoopbackAddress(), port);
      return new EmbeddedIdentity(server);
    } catch (IOException e) {
      throw new UncheckedIOException("The demo's identity server did not start", e);
    }
  }

  public String issuer() {
    return server.issuerUrl(ISSUER).toString();
  }

  /** A token as an API client would get it. */
  public String accessToken(String username) {
    DemoStaff.Person person = DemoStaff.find(username);
    return accessToken(username, person.name(), List.of(person.role()));
  }

  /** A token of anybody, with any roles. */
  public String accessToken(String username, String name, List<String> roles) {
    return server
        .issueToken(ISSUER, username, CLIENT, Map.of("name", name, "groups", roles))
        .serialize();
  }

  @Override
  public void close() {
    server.shutdown();
  }

  private static String buttons() {
    return DemoStaff.ALL.stream()
        .map(
            person ->
                """
                <form method="post"><input type="hidden" name="username" value="%s">
                <input type="hidden" name="claims" value='{"name":"%s","groups":["%s"]}'>
                <button type="submit"><strong>%s</strong><span>%s</span></button></form>
                """
                    .formatted(
                        person.username(),
                        person.name(),
                        person.role(),
                        person.name(),
                        person.about()))
        .collect(Collectors.joining());
  }
}
