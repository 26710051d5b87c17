package org.ridealong.delivery;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ridealong.platform.security.CandidateTokenRequest;

/** Knows a candidate by the token of the exam cookie; the principal's name is the session's id. */
@ApplicationScoped
class CandidateIdentityProvider implements IdentityProvider<CandidateTokenRequest> {

  private final SessionQueries sessions;
  private final SessionTokens tokens;

  CandidateIdentityProvider(SessionQueries sessions, SessionTokens tokens) {
    this.sessions = sessions;
    this.tokens = tokens;
  }

  @Override
  public Class<CandidateTokenRequest> getRequestType() {
    return CandidateTokenRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      CandidateTokenRequest request, AuthenticationRequestContext context) {
    return context.runBlocking(() -> identify(request.token()));
  }

  private SecurityIdentity identify(String token) {
    return sessions
        .byToken(tokens.hash(token))
        .map(
            session ->
                (SecurityIdentity)
                    QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal(session.toString()))
                        .addRole("candidate")
                        .build())
        .orElseThrow(AuthenticationFailedException::new);
  }
}
