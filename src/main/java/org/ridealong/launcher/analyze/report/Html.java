package org.ridealong.launcher.analyze.report;

/** Builds a page; text is escaped here and nowhere else. */
final class Html {

  private final StringBuilder page = new StringBuilder();

  /** Markup of ours, never anything that was read. */
  Html raw(String markup) {
    page.append(markup);
    return this;
  }

  /** Text, safe as content and inside a quoted attribute. */
  Html text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> page.append("&amp;");
        case '<' -> page.append("&lt;");
        case '>' -> page.append("&gt;");
        case '"' -> page.append("&quot;");
        case '\'' -> page.append("&#39;");
        default -> page.append(isShown(c) ? c : '\uFFFD');
      }
    }
    return this;
  }

  /** An element that holds text alone. */
  Html element(String name, String text) {
    return raw("<" + name + ">").text(text).raw("</" + name + ">");
  }

  /**
   * JSON for a data block: inside a script element nothing is decoded, so what could end it is
   * written as JSON's own escapes.
   */
  Html data(String json) {
    page.append(
        json.replace("<", "\\u003c")
            .replace(">", "\\u003e")
            .replace("&", "\\u0026")
            .replace("\u2028", "\\u2028")
            .replace("\u2029", "\\u2029"));
    return this;
  }

  /** No control characters, and none that would turn the direction of what follows. */
  private static boolean isShown(char c) {
    boolean isBreak = c == '\n' || c == '\t';
    boolean isControl = c < ' ' || (c >= 0x7F && c < 0xA0);
    boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return isBreak || !(isControl || turns);
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
