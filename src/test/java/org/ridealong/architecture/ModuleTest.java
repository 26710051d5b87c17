package org.ridealong.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ridealong.launcher.EmbeddedDatabase;

/** The plan of the house: who may use whom, and what belongs in one room only. */
class ModuleTest {

  private static final String ROOT = "org.ridealong.";

  /** Module, then the modules that it may import. Psychometrics and platform know nobody. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      new TreeMap<>(
          Map.ofEntries(
              row("psychometrics"),
              row("platform"),
              row("media", "platform"),
              row("candidate", "platform"),
              row("rubric", "platform"),
              row("rater", "platform"),
              row("scenario", "platform", "media", "rubric"),
              row("form", "platform", "scenario"),
              row("sitting", "platform", "form", "candidate"),
              row("delivery", "platform", "sitting", "form", "scenario", "media", "candidate"),
              row("rating", "platform", "media", "delivery", "scenario", "rubric", "rater"),
              row(
                  "scoring",
                  "platform",
                  "form",
                  "delivery",
                  "scenario",
                  "rubric",
                  "rating",
                  "psychometrics"),
              row(
                  "calibration",
                  "platform",
                  "rubric",
                  "rater",
                  "delivery",
                  "scenario",
                  "rating",
                  "psychometrics"),
              row(
                  "analysis",
                  "platform",
                  "rubric",
                  "scoring",
                  "media",
                  "candidate",
                  "scenario",
                  "form",
                  "sitting",
                  "delivery",
                  "rater",
                  "rating",
                  "calibration",
                  "psychometrics"),
              row(
                  "launcher",
                  "platform",
                  "media",
                  "candidate",
                  "scenario",
                  "form",
                  "sitting",
                  "delivery",
                  "rubric",
                  "rater",
                  "rating",
                  "calibration",
                  "scoring",
                  "analysis",
                  "psychometrics")));

  private static Map.Entry<String, Set<String>> row(String module, String... mayImport) {
    return Map.entry(module, Set.of(mayImport));
  }

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.ridealong");

  @Test
  void every_module_has_its_row_in_the_table() {
    Set<String> found = new TreeSet<>();
    HOUSE.stream()
        .filter(type -> !type.getPackageName().equals("org.ridealong"))
        .forEach(type -> found.add(type.getPackageName().split("\\.")[2]));
    assertEquals(MAY_IMPORT.keySet(), found);
  }

  @Test
  void a_module_imports_only_the_modules_of_its_row() {
    MAY_IMPORT.forEach(
        (module, allowed) -> {
          String[] forbidden =
              MAY_IMPORT.keySet().stream()
                  .filter(other -> !other.equals(module) && !allowed.contains(other))
                  .map(other -> ROOT + other + "..")
                  .toArray(String[]::new);
          if (forbidden.length > 0) {
            noClasses()
                .that(resideInAPackage(ROOT + module + ".."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(forbidden))
                .check(HOUSE);
          }
        });
  }

  @Test
  void packages_make_no_cycles() {
    slices().matching("org.ridealong.(**)").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void kernels_know_only_the_jdk_and_hipparchus() {
    classes()
        .that(resideInAPackage(ROOT + "psychometrics.."))
        .should(
            onlyDependOnClassesThat(
                resideInAnyPackage("java..", "org.hipparchus..", ROOT + "psychometrics..")))
        .check(HOUSE);
  }

  @Test
  void only_services_and_queries_open_transactions() {
    DescribedPredicate<JavaClass> mayOpen =
        DescribedPredicate.describe(
            "services, queries and the two that admit and submit",
            type ->
                Stream.of("Service", "Queries", "ExamAdmission", "StaffSessions")
                    .anyMatch(type.getSimpleName()::endsWith));
    methods()
        .that()
        .areAnnotatedWith(Transactional.class)
        .should()
        .beDeclaredInClassesThat(mayOpen)
        .check(HOUSE);
    noClasses()
        .that()
        .doNotHaveSimpleName("TransactionRetry")
        .should()
        .beAnnotatedWith(Transactional.class)
        .check(HOUSE);
  }

  @Test
  void every_endpoint_says_who_may_call_it() {
    ArchRule rule =
        methods()
            .that(DescribedPredicate.describe("are endpoints", ModuleTest::isEndpoint))
            .should(sayWhoMayCall());
    rule.check(HOUSE);
  }

  @Test
  void time_and_chance_come_from_the_platform() {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "platform..")
            // Runs before there is anything that could be injected.
            .and()
            .resideOutsideOfPackages(ROOT + "launcher..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callConstructor(Random.class)
            .orShould()
            .callConstructor(java.security.SecureRandom.class);
    rule.check(HOUSE);
  }

  @Test
  void embedded_parts_are_started_by_the_launcher_alone() {
    noClasses()
        .that()
        .resideOutsideOfPackage(EmbeddedDatabase.class.getPackageName())
        .should()
        .dependOnClassesThat(resideInAnyPackage("ch.vorburger..", "no.nav.security.."))
        .check(HOUSE);
  }

  private static boolean isEndpoint(JavaMethod method) {
    return method.getAnnotations().stream()
        .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class));
  }

  private static ArchCondition<JavaMethod> sayWhoMayCall() {
    List<Class<? extends Annotation>> words =
        List.of(RolesAllowed.class, PermitAll.class, Authenticated.class, DenyAll.class);
    return new ArchCondition<>("carry a role annotation, or their class does") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean says =
            words.stream()
                .anyMatch(
                    word ->
                        method.isAnnotatedWith(word) || method.getOwner().isAnnotatedWith(word));
        if (!says) {
          events.add(SimpleConditionEvent.violated(method, method.getFullName() + " does not"));
        }
      }
    };
  }
}
