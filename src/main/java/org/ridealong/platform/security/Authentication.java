package org.ridealong.platform.security;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.HashSet;
import java.util.Set;

/**
 * Decides by the path how a caller is known: the exam and its media by the exam cookie alone, all
 * else by OpenID Connect. An API call is never redirected to a login page.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class Authentication implements HttpAuthenticationMechanism {

  private static final String EXAM_COOKIE = "__Host-ridealong-exam";
  private static final String API = "/api/";
  private static final Set<String> CANDIDATE_PATHS = Set.of("/api/v1/exam/", "/api/v1/media/");

  private final OidcAuthenticationMechanism oidc;

  Authentication(OidcAuthenticationMechanism oidc) {
    this.oidc = oidc;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext request, IdentityProviderManager identities) {
    if (!isCandidatePath(request)) {
      return oidc.authenticate(request, identities);
    }
    Cookie cookie = request.request().getCookie(EXAM_COOKIE);
    if (cookie == null || cookie.getValue().isEmpty()) {
      return Uni.createFrom().nullItem();
    }
    return identities.authenticate(
        HttpSecurityUtils.setRoutingContextAttribute(
            new CandidateTokenRequest(cookie.getValue()), request));
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext request) {
    if (request.normalizedPath().startsWith(API)) {
      return Uni.createFrom()
          .item(
              new ChallengeData(
                  HttpResponseStatus.UNAUTHORIZED.code(),
                  HttpHeaderNames.WWW_AUTHENTICATE,
                  isCandidatePath(request) ? "Cookie" : "Bearer"));
    }
    return oidc.getChallenge(request);
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    Set<Class<? extends AuthenticationRequest>> types = new HashSet<>(oidc.getCredentialTypes());
    types.add(CandidateTokenRequest.class);
    return types;
  }

  private static boolean isCandidatePath(RoutingContext request) {
    String path = request.normalizedPath();
    return CANDIDATE_PATHS.stream().anyMatch(path::startsWith);
  }
}
