import { html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import { examApi } from "../shared/api/exam";
import { inLanguage } from "../shared/language";
import { PageElement } from "../shared/page-element";
import "../shared/page-header";
import { StoreController } from "../shared/store";
import "./exam-saving";
import { ExamStore } from "./exam-store";
import { loadClips } from "./media";
import { words } from "./messages";
import "./pages/exam-admission";
import "./pages/exam-end";
import "./pages/exam-equipment";
import "./pages/exam-message";
import "./pages/exam-practice";
import "./pages/exam-receipt";
import "./pages/exam-rules";
import "./pages/exam-scenario";

/** Holds the exam for as long as this tab lives. */
function claimTab(): Promise<boolean> {
  return new Promise((resolve) => {
    if (navigator.locks === undefined) {
      resolve(true);
      return;
    }
    void navigator.locks.request("ridealong-exam", { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock === null ? undefined : new Promise(() => undefined);
    });
  });
}

let claimed: Promise<boolean> | undefined;

/** The candidate's application: shows the screen that the exam stands at. */
@customElement("exam-app")
export class ExamApp extends PageElement {
  private readonly store = new ExamStore({ api: examApi, claimTab: () => (claimed ??= claimTab()), loadClips });

  constructor() {
    super();
    new StoreController(this, this.store);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.store.start();
  }

  protected override render(): TemplateResult {
    const store = this.store;
    const recording = store.session !== null && store.screen.name !== "receipt";
    const title = store.session === null ? "" : inLanguage(store.session.formTitle);
    return html`
      <a class="usa-skipnav" href="#main">${words().skip}</a>
      <page-header
        .place=${title}
        .aside=${recording ? html`<exam-saving .saving=${store.saving} .keptOnDisk=${store.keptOnDisk}></exam-saving>` : ""}
      ></page-header>
      <main id="main" class="main">${this.screen()}</main>
    `;
  }

  private screen(): TemplateResult | typeof nothing {
    const store = this.store;
    const screen = store.screen;
    switch (screen.name) {
      case "admission":
        return html`<exam-admission .store=${store}></exam-admission>`;
      case "equipment":
        return html`<exam-equipment .store=${store}></exam-equipment>`;
      case "rules":
        return html`<exam-rules .store=${store}></exam-rules>`;
      case "practice":
        return html`<exam-practice .store=${store}></exam-practice>`;
      case "intro":
      case "clip":
      case "decision":
        return html`${keyed(
          `${screen.scenario.scenarioId}/${store.clips === null}`,
          html`<exam-scenario .store=${store} .place=${screen}></exam-scenario>`,
        )}`;
      case "end":
        return html`<exam-end .store=${store}></exam-end>`;
      case "receipt":
        return html`<exam-receipt .store=${store} .receipt=${screen.receipt}></exam-receipt>`;
      default:
        return this.message();
    }
  }

  private message(): TemplateResult | typeof nothing {
    const t = words();
    const screen = this.store.screen;
    switch (screen.name) {
      case "loading":
        return message(screen.name, t.loadingHeading, this.store.saving.connected ? t.loading : t.offline);
      case "unreachable":
        return message(screen.name, t.unreachableHeading, t.unreachable);
      case "other-tab":
        return message(screen.name, t.otherTabHeading, t.otherTab);
      case "handing-in":
        return message(screen.name, t.handingInHeading, this.store.saving.connected ? t.handingIn : t.handingInOffline);
      case "stopped":
        return message(screen.name, t.stoppedHeading, t.stopped[screen.obstacle]);
      case "departed":
        return message(screen.name, t.departedHeading, t.departed, { label: t.departedNext, run: () => location.reload() });
      default:
        return nothing;
    }
  }
}

function message(key: string, caption: string, text: string, action: { label: string; run: () => void } | null = null): TemplateResult {
  return html`${keyed(key, html`<exam-message .caption=${caption} .text=${text} .action=${action}></exam-message>`)}`;
}
