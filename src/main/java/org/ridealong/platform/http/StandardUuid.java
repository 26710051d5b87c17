package org.ridealong.platform.http;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.UUID;

/**
 * A UUID as RFC 9562 lays it out: MariaDB refuses to keep any other, and only when it is stored.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = StandardUuid.Validator.class)
public @interface StandardUuid {

  /** What the problem says. */
  String message() default "must be a UUID of RFC 9562";

  /** Unused; asked for by the validation API. */
  Class<?>[] groups() default {};

  /** Unused; asked for by the validation API. */
  Class<? extends Payload>[] payload() default {};

  /** Looks at the bits that name the layout. */
  final class Validator implements ConstraintValidator<StandardUuid, UUID> {
    private static final int RFC_9562 = 2;

    @Override
    public boolean isValid(UUID value, ConstraintValidatorContext context) {
      return value == null || value.variant() == RFC_9562 && value.version() > 0;
    }
  }
}
