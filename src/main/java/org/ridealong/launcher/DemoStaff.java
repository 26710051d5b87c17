package org.ridealong.launcher;

import java.util.List;

/** The invented people of the demo. */
public final class DemoStaff {

  /**
   * One member of the staff.
   *
   * @param about a word on the role for the login page
   */
  public record Person(String username, String name, String role, String about) {}

  public static final List<Person> ALL =
      List.of(
          new Person(
              "priya",
              "Priya Nair",
              "psychometrician",
              "Psychometrician: item statistics and exports"),
          new Person(
              "theo",
              "Theo Lindqvist",
              "psychometrician",
              "Psychometrician: the second signature under a scoring plan"),
          new Person("omar", "Omar Haddad", "author", "Author: scenarios, forms and rubrics"),
          new Person("rosa", "Rosa Weiss", "reviewer", "Reviewer: approves rubrics"),
          new Person("dana", "Dana Brooks", "lead-assessor", "Lead: what is open at the desk"),
          new Person("noor", "Noor Aziz", "assessor", "Assessor: rates written answers"),
          new Person("luis", "Luis Ortega", "assessor", "Assessor: rates written answers"),
          new Person("mei", "Mei Tanaka", "assessor", "Assessor: rates written answers"),
          new Person(
              "grace", "Grace Kim", "administrator", "Administrator: centers, sittings, rosters"),
          new Person("sam", "Sam Doyle", "proctor", "Proctor: the testing room"),
          new Person(
              "alex", "Alex Reyes", "auditor", "Auditor: reads the evidence, changes nothing"));

  private DemoStaff() {}

  static Person find(String username) {
    return ALL.stream()
        .filter(person -> person.username().equals(username))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("Nobody in the demo is called " + username));
  }
}
