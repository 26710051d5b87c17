import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { inLanguage } from "../../shared/language";
import { ScreenElement } from "../../shared/page-element";
import { StoreController } from "../../shared/store";
import "../training/desk-exemplars";
import "./desk-answer";
import type { DeskAnswer, PlaceChange } from "./desk-answer";
import "./desk-bar";
import type { MomentChange } from "./desk-clip";
import "./desk-criteria";
import type { FlagPress } from "./desk-criteria";
import "./desk-endings";
import "./desk-help";
import "./desk-hurdle";
import type { LevelChoice } from "./desk-levels";
import type { SignPress, SignRemoval } from "./desk-signs";
import "./desk-situation";
import type { DeskSituation } from "./desk-situation";
import { type Command, commandOf, isTyping, lettersOn, switchLetters } from "./keys";
import { ratingWords } from "./messages";
import type { RatingStore } from "./rating-store";
import type { Choice } from "./sheet";
import { WorkStore } from "./work-store";

/**
 * Where one answer is rated: what was asked, what was answered, and the criteria, side by side where there is room. Tells `hand-in`
 * once nothing is missing, and what its endings and hurdles tell.
 */
@customElement("desk-workplace")
export class DeskWorkplace extends ScreenElement {
  @property({ attribute: false }) store!: RatingStore;
  /** Code of the answer that was handed in right before, if any. */
  @property() handedIn = "";
  /** Why the last thing asked of the server did not work. */
  @property() trouble = "";
  @state() private helping = false;
  /** Whether exemplars stand below the answer. */
  @state() private comparing = false;
  @state() private letters = lettersOn();
  @query("desk-answer") private answer!: DeskAnswer;
  @query("desk-situation") private situation!: DeskSituation;
  private work!: WorkStore;
  /** Counts the ways of the focus, so that the last one wins. */
  private errand = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("keydown", this.command);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("keydown", this.command);
  }

  protected heading(): string {
    return ratingWords().heading(this.store.task.responseCode);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("store")) {
      this.work = new WorkStore(this.store);
      new StoreController(this, this.store);
      new StoreController(this, this.work);
    }
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    if (this.handedIn !== "") {
      this.work.tellHandedIn(this.handedIn);
    }
  }

  protected override render(): TemplateResult {
    const t = ratingWords();
    const { task, closed } = this.store;
    const { work } = this;
    return html`
      <div class="rating">
        <header class="rating__head">
          <h1 tabindex="-1">${this.heading()}</h1>
          <p class="rating__title">${inLanguage(task.situation.title)}</p>
          <p class="rating__occasion">${t.occasion[task.occasion]}</p>
          <desk-endings .closed=${closed}></desk-endings>
        </header>
        <section class="pane" aria-label=${t.situation} @moment-change=${(event: MomentChange) => work.markMoment(event.detail.momentMs)}>
          <desk-situation .situation=${task.situation} .momentMs=${work.momentMs} .fixed=${closed}></desk-situation>
        </section>
        <section class="pane pane--answer" aria-label=${t.answer}>
          <h2 class="pane__heading">${t.answer}</h2>
          <p class="usa-hint pane__hint">${t.answerHint} ${t.answerKeys}</p>
          <desk-answer .text=${task.answer} .label=${t.answerLabel} .place=${work.place} .pins=${work.pins()} .fixed=${closed} @place-change=${(event: PlaceChange) => work.markPlace(event.detail.place)}></desk-answer>
          ${this.exemplars()}
        </section>
        <section
          class="pane pane--criteria"
          aria-label=${t.rating}
          @level-choice=${(event: LevelChoice) => work.choose(event.detail.criterion, event.detail.choice)}
          @sign-press=${(event: SignPress) => work.pin(event.detail.criterion, event.detail.code)}
          @sign-removal=${this.removeSign}
          @flag-press=${(event: FlagPress) => work.toggleFlag(event.detail.code)}
          @criterion-toggle=${(event: CustomEvent<{ criterion: string }>) => work.toggle(event.detail.criterion)}
        >
          <div class="pane__top">
            <h2 class="pane__heading">${t.rating}</h2>
            ${this.marked()}
            <p class="said" role="status">${work.said}</p>
          </div>
          <desk-criteria .task=${task} .sheet=${this.store.sheet} .open=${work.open} .letters=${this.letters} .closed=${closed} .gaps=${work.gaps}></desk-criteria>
        </section>
        <desk-bar
          class="bar"
          .saving=${this.store.saving}
          .expiresAt=${this.store.expiresAt}
          .canUndo=${this.store.canUndo}
          .submitting=${this.store.submitting}
          .practice=${task.occasion === "PRACTICE"}
          .trouble=${this.trouble}
          @undo=${() => work.undo()}
          @keep-longer=${() => void this.store.save()}
          @help=${() => (this.helping = true)}
          @hand-in=${this.check}
        ></desk-bar>
      </div>
      <desk-help .open=${this.helping} .letters=${this.letters} @help-closed=${() => (this.helping = false)} @letters-change=${this.switchLetters}></desk-help>
      <desk-hurdle .hurdle=${this.store.hurdle} @take-theirs=${() => this.store.takeTheirs()} @keep-mine=${() => void this.store.keepMine()}></desk-hurdle>
    `;
  }

  /** What the next sign will be pinned to. */
  private marked(): TemplateResult {
    const t = ratingWords();
    const words = this.work.marked();
    return words === ""
      ? html`<p class="marked marked--none">${t.nothingMarked}</p>`
      : html`<p class="marked">
          <span>${t.markedIs} ${words}</span>
          <button type="button" class="usa-button usa-button--unstyled" @click=${this.unmark}>${t.unmark}</button>
        </p>`;
  }

  /** Answers whose levels are settled, of the open criterion; fetched when somebody wants to see them. */
  private exemplars(): TemplateResult {
    const { task } = this.store;
    return html`<details class="examples" @toggle=${(event: Event) => (this.comparing = (event.target as HTMLDetailsElement).open)}>
      <summary>${ratingWords().examples}</summary>
      ${this.comparing ? html`<desk-exemplars .poolId=${task.poolId} .criteria=${task.criteria} .criterion=${this.work.open ?? task.criteria[0]?.criterion.code ?? ""}></desk-exemplars>` : nothing}
    </details>`;
  }

  private readonly unmark = (): void => {
    this.work.unmark();
    this.answer.focus();
  };

  /** Whoever chooses by a digit has the focus elsewhere: the signs of the level come into view. */
  private choose(criterion: string, choice: Choice): void {
    if (this.work.choose(criterion, choice)) {
      this.drawn(() => this.querySelector(`#signs-${criterion}`)?.scrollIntoView({ block: "start" }));
    }
  }

  private readonly removeSign = (event: SignRemoval): void => {
    this.work.unpin(event.detail.criterion, event.detail.index);
    this.focusOn(event.detail.criterion);
  };

  private readonly switchLetters = (event: CustomEvent<{ on: boolean }>): void => {
    this.letters = event.detail.on;
    switchLetters(this.letters);
  };

  /** Lets a press to hand in pass when nothing is missing; otherwise leads to what is. */
  private readonly check = (event: Event): void => {
    const missing = this.work.firstGap();
    if (missing !== null) {
      event.stopPropagation();
      this.focusOn(missing);
    }
  };

  private readonly command = (event: KeyboardEvent): void => {
    if (isTyping(event.target) || this.querySelector("dialog[open]") !== null || event.altKey || event.metaKey) {
      return;
    }
    if (event.ctrlKey) {
      if (event.key === "Enter") {
        event.preventDefault();
        this.querySelector<HTMLButtonElement>(".bar__submit")?.click();
      }
      return;
    }
    const command = this.letters ? commandOf(event.key) : null;
    if (command !== null) {
      event.preventDefault();
      this.obey(command);
    }
  };

  private obey(command: Command): void {
    const { work } = this;
    const criterion = work.current();
    if (criterion === null) {
      return;
    }
    switch (command.name) {
      case "level":
        return this.choose(criterion, { level: command.level });
      case "missing":
        return this.choose(criterion, { missing: command.missing });
      case "sign":
        return work.pinByKey(criterion, command.index);
      case "criterion":
        return this.focusOn(work.step(command.forward) ?? criterion);
      case "answer":
        this.errand += 1;
        return this.answer.focus();
      case "criteria":
        return this.focusOn(criterion);
      case "play":
        return this.situation.clip.playOrPause();
      case "moment":
        return this.situation.clip.markMoment();
      case "undo":
        return work.undo();
      case "help":
        this.helping = true;
    }
  }

  /** Leads the focus to a criterion once it is drawn, unless somebody went elsewhere meanwhile. */
  private focusOn(criterion: string): void {
    const errand = ++this.errand;
    this.drawn(() => {
      if (errand === this.errand) {
        this.querySelector<HTMLElement>(`#criterion-${criterion}`)?.focus();
      }
    });
  }

  /** Does something once the elements within this one are drawn too. */
  private drawn(act: () => void): void {
    void this.updateComplete.then(() => requestAnimationFrame(act));
  }
}
