package org.ridealong.platform.security;

import io.quarkus.oidc.OidcSession;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.Cache;

/** Who is signed in. */
@Path("/api/v1/account")
@Authenticated
@Cache(noStore = true)
public class AccountResource {

  private final SecurityIdentity identity;
  private final OidcSession session;

  AccountResource(SecurityIdentity identity, OidcSession session) {
    this.identity = identity;
    this.session = session;
  }

  /** A member of the staff. */
  public record AccountView(String name, List<String> roles) {}

  @GET
  @Operation(operationId = "getAccount", summary = "Name and roles of the caller")
  public AccountView account() {
    String name =
        identity.getPrincipal() instanceof JsonWebToken token && token.containsClaim("name")
            ? token.getClaim("name")
            : identity.getPrincipal().getName();
    return new AccountView(name, identity.getRoles().stream().sorted().toList());
  }

  @POST
  @Path("/logout")
  @Operation(operationId = "logout", summary = "End the session here; the tokens are removed")
  public Uni<Void> logout() {
    return session.logout();
  }
}
