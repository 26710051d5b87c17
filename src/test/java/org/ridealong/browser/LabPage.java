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
    lab.page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            lab.errors.add(message.text());
          }
        });
    lab.page.onPageError(lab.errors::add);
    lab.page.navigate(origin + "/lab/");
    lab.page.getByRole(AriaRole.LINK, named("Sign in")).click();
    lab.button(person).click();
    assertThat(lab.page.getByRole(AriaRole.HEADING, named("Forms"))).isVisible();
    return lab;
  }

  /** Signs version 1 of the plan that is shown, by keyboard alone. */
  void sign() {
    button("Sign version 1").focus();
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
    Download file =
        page.waitForDownload(
            () -> page.getByRole(AriaRole.LINK, named(link).setExact(true)).click());
    return Files.readString(file.path());
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  void assertNoErrors() {
    assertEquals(List.of(), errors);
  }

  static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
