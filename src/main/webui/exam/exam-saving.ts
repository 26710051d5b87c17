import { html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { PageElement } from "../shared/page-element";
import type { Saving } from "./capture/sender";
import { timeOfDay, words } from "./messages";

/** How saving stands, in words. Only trouble is announced to screen readers, not each save. */
@customElement("exam-saving")
export class ExamSaving extends PageElement {
  @property({ attribute: false }) saving!: Saving;
  @property({ attribute: false }) keptOnDisk = true;

  protected override render(): TemplateResult {
    const state = this.state();
    const announced = state === "offline" || state === "full";
    return html`
      <p class="saving saving--${state}">${announced ? "" : this.text(state)}</p>
      <p class="saving saving--${state}" role="status">${announced ? this.text(state) : ""}</p>
    `;
  }

  private state(): "saved" | "saving" | "offline" | "full" {
    if (!this.keptOnDisk) {
      return "full";
    }
    if (!this.saving.connected) {
      return "offline";
    }
    return this.saving.waiting > 0 ? "saving" : "saved";
  }

  private text(state: ReturnType<ExamSaving["state"]>): string {
    const t = words();
    switch (state) {
      case "full":
        return t.notKept;
      case "offline":
        return t.offline;
      case "saving":
        return t.keptHere(this.saving.waiting);
      case "saved":
        return this.saving.savedAt === null ? "" : t.savedAt(timeOfDay(this.saving.savedAt));
    }
  }
}
