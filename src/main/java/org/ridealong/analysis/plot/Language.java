package org.ridealong.analysis.plot;

import java.util.Locale;
import org.ridealong.platform.Text;

/** The languages of the staff's pages, and how figures are written in them. */
public enum Language {
  /** With a decimal point. */
  EN(Locale.US),
  /** With a decimal comma. */
  ES(Locale.forLanguageTag("es"));

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** The text in this language. */
  public String of(Text text) {
    return switch (this) {
      case EN -> text.en();
      case ES -> text.es();
    };
  }

  /** The pattern of this language with figures filled in, as {@link String#format} does. */
  public String say(String english, String spanish, Object... figures) {
    String pattern =
        switch (this) {
          case EN -> english;
          case ES -> spanish;
        };
    return String.format(locale, pattern, figures);
  }

  /** The same sentence in both languages. */
  public static Text both(String english, String spanish, Object... figures) {
    return new Text(EN.say(english, spanish, figures), ES.say(english, spanish, figures));
  }
}
