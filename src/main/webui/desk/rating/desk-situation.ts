import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import type { Situation } from "../../shared/api/rating";
import { inLanguage } from "../../shared/language";
import { PageElement } from "../../shared/page-element";
import "./desk-clip";
import type { DeskClip } from "./desk-clip";
import { ratingWords } from "./messages";

/** What the candidate was shown and asked, with the clip. */
@customElement("desk-situation")
export class DeskSituation extends PageElement {
  @property({ attribute: false }) situation!: Situation;
  @property({ attribute: false }) momentMs: number | null = null;
  @property({ attribute: false }) fixed = false;
  /** The clip, for keys of the page. */
  @query("desk-clip") clip!: DeskClip;

  protected override render(): TemplateResult {
    const t = ratingWords();
    const { title, prompt, notice, briefing, clip } = this.situation;
    return html`
      <h2 class="pane__heading">${t.prompt}</h2>
      <p class="question">${inLanguage(prompt)}</p>
      <desk-clip .clip=${clip} .label=${t.clip(inLanguage(title))} .momentMs=${this.momentMs} .fixed=${this.fixed}></desk-clip>
      ${briefing == null ? nothing : html`<h3 class="small-heading">${t.briefing}</h3><p class="pane__text">${inLanguage(briefing)}</p>`}
      ${notice == null ? nothing : html`<h3 class="small-heading">${t.notice}</h3><p class="pane__text">${inLanguage(notice)}</p>`}
    `;
  }
}
