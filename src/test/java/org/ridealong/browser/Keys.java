package org.ridealong.browser;

import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Page;

/** Somebody who uses the keyboard only: goes on with Tab until the wanted control has the focus. */
final class Keys {

  private static final int LONGEST_WAY = 60;
  private static final String FOCUSED_NAME =
      """
      () => {
        const e = document.activeElement;
        const label = e.labels?.[0]?.textContent ?? e.textContent;
        return (e.disabled ? '' : label).trim().replace(/\\s+/g, ' ');
      }
      """;

  /** A control that cannot be used yet takes no focus; a person waits for it. */
  private static final String USABLE =
      """
      name => [...document.querySelectorAll('button:disabled')]
        .every(button => button.textContent.trim() !== name)
      """;

  private final Page page;

  Keys(Page page) {
    this.page = page;
  }

  void press(String key) {
    page.keyboard().press(key);
  }

  void tabTo(String name) {
    page.getByText(name, new Page.GetByTextOptions().setExact(true)).first().waitFor();
    page.waitForFunction(USABLE, name);
    for (int i = 0; i < LONGEST_WAY; i++) {
      if (name.equals(page.evaluate(FOCUSED_NAME))) {
        return;
      }
      press("Tab");
    }
    fail("Tab does not lead to " + name);
  }

  void tabToRadio() {
    for (int i = 0; i < LONGEST_WAY; i++) {
      if ("radio".equals(page.evaluate("document.activeElement.type"))) {
        return;
      }
      press("Tab");
    }
    fail("Tab does not lead to the options");
  }

  /** The words of the control that has the focus. */
  String focused() {
    return (String) page.evaluate(FOCUSED_NAME);
  }

  /** Tabs into a group of radios and goes on with the arrow keys, which choose as they move. */
  void choose(String group, String option) {
    for (int i = 0; !group.equals(page.evaluate("document.activeElement.name")); i++) {
      if (i == LONGEST_WAY) {
        fail("Tab does not lead to the options of " + group);
      }
      press("Tab");
    }
    press("Space");
    for (int i = 0; !option.equals(focused()); i++) {
      if (i == LONGEST_WAY) {
        fail("The arrow keys do not lead to " + option);
      }
      press("ArrowDown");
    }
  }
}
