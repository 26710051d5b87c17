package org.ridealong.platform.persistence;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the database could lose what it acknowledges, or cannot be asked. */
@Readiness
@Singleton
class DatabaseReadiness implements HealthCheck {

  private final DataSource dataSource;

  DatabaseReadiness(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response = HealthCheckResponse.named("Database keeps data");
    try (Connection connection = dataSource.getConnection()) {
      List<String> violations = DatabaseSafety.violations(connection);
      violations.forEach(violation -> response.withData(violation.split(" ", 2)[0], violation));
      return response.status(violations.isEmpty()).build();
    } catch (SQLException unreachable) {
      return response.down().withData("connection", "The database cannot be reached").build();
    }
  }
}
