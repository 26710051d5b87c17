package org.ridealong.platform.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Puts the tokens of a login into the database instead of the cookie. */
@Alternative
@Priority(1)
@ApplicationScoped
class StaffTokens implements TokenStateManager {

  private final StaffSessionService sessions;
  private final ObjectMapper json;

  StaffTokens(StaffSessionService sessions, ObjectMapper json) {
    this.sessions = sessions;
    this.json = json;
  }

  private record Kept(String idToken, String accessToken, String refreshToken) {}

  @Override
  public Uni<String> createTokenState(
      RoutingContext request,
      OidcTenantConfig config,
      AuthorizationCodeTokens tokens,
      OidcRequestContext<String> context) {
    return context.runBlocking(
        () ->
            sessions.keep(
                write(
                    new Kept(
                        tokens.getIdToken(), tokens.getAccessToken(), tokens.getRefreshToken()))));
  }

  @Override
  public Uni<AuthorizationCodeTokens> getTokens(
      RoutingContext request,
      OidcTenantConfig config,
      String state,
      OidcRequestContext<AuthorizationCodeTokens> context) {
    return context.runBlocking(
        () -> {
          Kept kept =
              sessions.find(state).map(this::read).orElseThrow(AuthenticationFailedException::new);
          return new AuthorizationCodeTokens(
              kept.idToken(), kept.accessToken(), kept.refreshToken());
        });
  }

  @Override
  public Uni<Void> deleteTokens(
      RoutingContext request,
      OidcTenantConfig config,
      String state,
      OidcRequestContext<Void> context) {
    return context.runBlocking(
        () -> {
          sessions.remove(state);
          return null;
        });
  }

  private byte[] write(Kept kept) {
    try {
      return json.writeValueAsBytes(kept);
    } catch (IOException e) {
      throw new UncheckedIOException("Tokens can be written", e);
    }
  }

  private Kept read(byte[] kept) {
    try {
      return json.readValue(kept, Kept.class);
    } catch (IOException e) {
      throw new UncheckedIOException("Kept tokens are unreadable", e);
    }
  }
}
