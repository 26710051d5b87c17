package org.ridealong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** A psychometrician's window in the lab. */
record LabPage(Page page, List<String> errors) {

  static LabPage signIn(BrowserContext staff, String origin, String person) {
    LabPage lab = new LabPage(staff.newPage(), new ArrayList<>());
    lab.signIn(origin, person);
    return lab;
  }

  /** Signs in; whatever goes wrong on the page from now on is kept. */
  void signIn(String origin, String person) {
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            errors.add(message.text());
          }
        });
    page.onPageError(errors::add);
    page.navigate(origin + "/lab/");
    page.getByRole(AriaRole.LINK, named("Sign in")).click();
    button(page, person).click();
    assertThat(page.getByRole(AriaRole.HEADING, named("Forms"))).isVisible();
  }

  /** Signs version 1 of the plan that is shown, by keyboard alone. */
  void sign() {
    sign(page);
  }

  static void sign(Page page) {
    button(page, "Sign version 1").focus();
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
    page.keyboard().type("It is what the technical report says.");
    page.keyboard().press("Tab");
    page.keyboard().press("Space");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
  }

  String download(String link) throws IOException {
    return download(page, link);
  }

  /** What a link lets one take away. */
  static String download(Page page, String link) throws IOException {
    Download file =
        page.waitForDownload(
            () -> page.getByRole(AriaRole.LINK, named(link).setExact(true)).click());
    return Files.readString(file.path());
  }

  Locator button(String name) {
    return button(page, name);
  }

  static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  /** Waits until so many plots are drawn. */
  static void awaitPlots(Page page, int plots) {
    assertThat(page.locator("figure.plot[data-drawn=drawn] svg")).hasCount(plots);
  }

  void assertNoErrors() {
    assertEquals(List.of(), errors);
  }

  static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
