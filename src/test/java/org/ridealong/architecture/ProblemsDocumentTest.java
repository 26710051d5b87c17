package org.ridealong.architecture;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ridealong.platform.problem.ProblemType;

/** Whoever meets a problem finds it in the documents. */
class ProblemsDocumentTest {

  @Test
  void every_problem_is_explained_with_its_status() throws IOException {
    String document = Files.readString(Path.of("docs", "problems.md"));
    assertAll(
        types().stream()
            .map(
                type ->
                    () ->
                        assertTrue(
                            document.contains(
                                "| `%s` | %d |".formatted(type.slug(), type.status())),
                            type.slug() + " with " + type.status() + " is not in problems.md")));
  }

  @Test
  void a_slug_names_one_problem() {
    Map<String, Long> counts =
        types().stream()
            .collect(Collectors.groupingBy(ProblemType::slug, TreeMap::new, Collectors.counting()));
    counts.values().removeIf(count -> count == 1);
    assertEquals(Map.of(), counts);
  }

  private static List<ProblemType> types() {
    List<ProblemType> types =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.ridealong")
                .stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(ProblemType.class))
                .map(type -> (Object[]) type.reflect().getEnumConstants())
                .flatMap(constants -> List.of(constants).stream())
                .map(ProblemType.class::cast)
                .collect(Collectors.toList());
    assertTrue(types.stream().map(Function.identity()).count() > 10);
    return types;
  }
}
