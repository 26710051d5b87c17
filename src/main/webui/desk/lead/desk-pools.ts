import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { leadApi, type PoolProgress, type RateableForm } from "../../shared/api/rating";
import "../../shared/confirm-dialog";
import type { ConfirmDialog } from "../../shared/confirm-dialog";
import { inLanguage, language } from "../../shared/language";
import { ScreenElement } from "../../shared/page-element";
import { ActionController } from "../action";
import { refusal } from "../desk-refusal";
import { leadWords } from "../messages/lead";

/** Forms that ask for written answers, and their prompts that are open for rating. */
export interface PoolsPage {
  forms: RateableForm[];
  pools: PoolProgress[];
}

/** Opens the prompts of a form for rating, and shows which are open. */
@customElement("desk-pools")
export class DeskPools extends ScreenElement {
  @property({ attribute: false }) page!: PoolsPage;
  @state() private asked: RateableForm | null = null;
  @state() private opened = "";
  @query("confirm-dialog") private dialog!: ConfirmDialog;
  private readonly opening = new ActionController(this);

  protected heading(): string {
    return leadWords().poolsHeading;
  }

  protected override render(): TemplateResult {
    const t = leadWords();
    const { forms } = this.page;
    return html`
      <h1 tabindex="-1">${this.heading()}</h1>
      <p class="usa-intro">${forms.length === 0 ? t.poolsEmpty : t.poolsLead}</p>
      ${refusal(this.opening.failure, t)}
      <div role="status">
        ${this.opened === ""
          ? nothing
          : html`<div class="usa-alert usa-alert--success usa-alert--slim"><div class="usa-alert__body"><p class="usa-alert__text">${t.opened(this.opened)}</p></div></div>`}
      </div>
      ${forms.map((form) => this.form(form))}
      <confirm-dialog
        .caption=${this.asked === null ? "" : t.openConfirm(inLanguage(this.asked.title))}
        .text=${html`<p>${t.openConfirmText}</p>`}
        .yes=${t.openPrompts}
        .no=${t.cancel}
      ></confirm-dialog>
    `;
  }

  private form(form: RateableForm): TemplateResult {
    const t = leadWords();
    const title = inLanguage(form.title);
    const pools = this.page.pools.filter((pool) => pool.formVersionId === form.formVersionId);
    const whole = form.openPrompts === form.prompts;
    return html`<section class="form-pools">
      <div class="form-pools__head">
        <h2>${title}</h2>
        <span class="state state--${whole ? "passed" : "open"}">${t.promptsOpen(form.openPrompts, form.prompts)}</span>
        ${whole
          ? nothing
          : html`<button type="button" class="usa-button" aria-label=${t.openPromptsOf(title)} aria-disabled=${this.opening.busy} @click=${() => this.open(form)}>${t.openPrompts}</button>`}
      </div>
      ${pools.length === 0 ? html`<p>${t.notOpenYet}</p>` : this.table(pools, title)}
    </section>`;
  }

  private table(pools: PoolProgress[], title: string): TemplateResult {
    const t = leadWords();
    const number = (value: number) => value.toLocaleString(language());
    return html`<div class="usa-table-container--scrollable" tabindex="0" role="region" aria-label=${title}>
      <table class="usa-table usa-table--borderless">
        <thead>
          <tr>
            <th scope="col">${t.prompt}</th>
            <th scope="col">${t.criteria}</th>
            <th scope="col" class="number number--wrapped">${t.readers}</th>
            <th scope="col" class="number number--wrapped">${t.answers}</th>
            <th scope="col" class="number number--wrapped">${t.resolved}</th>
          </tr>
        </thead>
        <tbody>${pools.map(
          (pool) => html`<tr>
            <th scope="row"><span class="item-key">${inLanguage(pool.scenarioTitle)}</span><span class="item-prompt">${inLanguage(pool.prompt)}</span></th>
            <td>${pool.criteria.join(", ")}</td>
            <td class="number">${number(pool.ratersPerResponse)}</td>
            <td class="number">${number(pool.responses + pool.waitingIntake)}</td>
            <td class="number">${number(pool.resolved)}</td>
          </tr>`,
        )}</tbody>
      </table>
    </div>`;
  }

  private async open(form: RateableForm): Promise<void> {
    this.asked = form;
    this.opened = "";
    await this.updateComplete;
    if (!(await this.dialog.ask())) {
      return;
    }
    const done = await this.opening.run(async () => {
      const { pools } = await leadApi.openPools(form.formVersionId);
      const { forms } = await leadApi.forms();
      this.page = { forms, pools };
      this.opened = inLanguage(form.title);
    });
    if (done) {
      // The button that was pressed is gone.
      await this.updateComplete;
      this.querySelector("h1")?.focus();
      window.scrollTo(0, 0);
    }
  }
}
