import { LitElement, type PropertyValues } from "lit";
import { LanguageController } from "./language";

/** An element in the light DOM, so that one style sheet and every assistive technology see all of it. */
export abstract class PageElement extends LitElement {
  constructor() {
    super();
    new LanguageController(this);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}

/** A screen of its own: on arrival the title says where one is and the heading takes the focus. */
export abstract class ScreenElement extends PageElement {
  /** The words of the heading. */
  protected abstract heading(): string;

  protected override firstUpdated(_changed: PropertyValues): void {
    this.querySelector("h1")?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }

  protected override updated(_changed: PropertyValues): void {
    document.title = `${this.heading()} - Ridealong`;
  }
}
