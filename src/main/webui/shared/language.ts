import { type ReactiveController, type ReactiveControllerHost } from "lit";

export type Language = "en" | "es";

/** A text of the content in both languages. */
export interface Text {
  en: string;
  es: string;
}

const KEY = "ridealong-language";
const listeners = new Set<() => void>();
let current: Language = first();

function first(): Language {
  try {
    const kept = localStorage.getItem(KEY);
    if (kept === "en" || kept === "es") {
      return kept;
    }
  } catch {
    // Storage may be switched off: the browser's language is a good guess.
  }
  return navigator.language.startsWith("es") ? "es" : "en";
}

export function language(): Language {
  return current;
}

export function setLanguage(chosen: Language): void {
  current = chosen;
  document.documentElement.lang = chosen;
  try {
    localStorage.setItem(KEY, chosen);
  } catch {
    // It holds for this page at least.
  }
  listeners.forEach((listener) => listener());
}

/** The text in the language of the page. */
export function inLanguage(text: Text): string {
  return text[current];
}

/** Renders its element again when the language changes. */
export class LanguageController implements ReactiveController {
  private readonly changed: () => void;

  constructor(host: ReactiveControllerHost) {
    this.changed = () => host.requestUpdate();
    host.addController(this);
  }

  hostConnected(): void {
    listeners.add(this.changed);
  }

  hostDisconnected(): void {
    listeners.delete(this.changed);
  }
}

document.documentElement.lang = current;
