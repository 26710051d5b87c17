import { html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Receipt } from "../../shared/api/exam";
import { language } from "../../shared/language";
import { ScreenElement } from "../../shared/page-element";
import type { ExamStore } from "../exam-store";
import { words } from "../messages";

/** Proof of what was handed in, to print, to keep or to write down. */
@customElement("exam-receipt")
export class ExamReceipt extends ScreenElement {
  @property({ attribute: false }) store!: ExamStore;
  @property({ attribute: false }) receipt!: Receipt;

  protected heading(): string {
    return words().receiptHeading;
  }

  protected override render(): TemplateResult {
    const t = words();
    const { receipt } = this;
    const session = this.store.session!;
    const rows: [string, string | TemplateResult][] = [
      [t.receiptCode, html`<span class="receipt__code">${receipt.receiptCode}</span>`],
      [t.receiptName, `${session.candidateName}, ${session.candidateNumber}`],
      [t.receiptTime, new Date(receipt.submittedAt).toLocaleString(language(), { dateStyle: "long", timeStyle: "medium" })],
      [t.receiptAnswers, String(receipt.answerCount)],
      [t.receiptEvents, String(receipt.eventCount)],
      [t.receiptSeal, html`<code class="receipt__seal">${receipt.chainHash}</code>`],
    ];
    return html`
      <div class="panel panel--wide receipt">
        <h1 tabindex="-1">${this.heading()}</h1>
        <p class="usa-intro">${t.receiptLead}</p>
        <dl>${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
        <p class="no-print">${t.receiptKeep}</p>
        <div class="no-print actions">
          <button type="button" class="usa-button" @click=${() => window.print()}>${t.receiptPrint}</button>
          <button type="button" class="usa-button usa-button--outline" @click=${this.save}>${t.receiptSave}</button>
          <button type="button" class="usa-button usa-button--outline" @click=${() => this.store.depart()}>${t.receiptLeave}</button>
        </div>
      </div>
    `;
  }

  private save(): void {
    const address = URL.createObjectURL(new Blob([JSON.stringify(this.receipt, null, 2)], { type: "application/json" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = `receipt-${this.receipt.receiptCode}.json`;
    link.click();
    URL.revokeObjectURL(address);
  }
}
