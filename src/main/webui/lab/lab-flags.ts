import { html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { ItemFlag, RaterFlag } from "../shared/api/analysis";
import { inLanguage } from "../shared/language";
import { PageElement } from "../shared/page-element";

/** The flags of an item or a rater; each opens to what was seen and to the rule behind it. */
@customElement("lab-flags")
export class LabFlags extends PageElement {
  @property({ attribute: false }) flags: (ItemFlag | RaterFlag)[] = [];
  /** Whether all are open from the start. */
  @property({ type: Boolean }) expanded = false;

  protected override render(): TemplateResult {
    return html`<ul class="flags">
      ${this.flags.map(
        (flag) => html`<li>
          <details class="flag" ?open=${this.expanded}>
            <summary>${inLanguage(flag.name)}</summary>
            <p>${inLanguage(flag.finding)}</p>
            <p class="flag__rule">${inLanguage(flag.explanation)}</p>
          </details>
        </li>`,
      )}
    </ul>`;
  }
}
