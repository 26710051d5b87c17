package org.ridealong.platform.security;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks who holds the token of an exam cookie. */
public final class CandidateTokenRequest extends BaseAuthenticationRequest {

  private final String token;

  CandidateTokenRequest(String token) {
    this.token = token;
  }

  public String token() {
    return token;
  }
}
