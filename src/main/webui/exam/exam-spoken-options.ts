import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { DecisionPart } from "../shared/api/exam";
import { PageElement } from "../shared/page-element";
import { spokenKey } from "./media";
import { words } from "./messages";

/**
 * Speaks the options of a question in the order in which they are shown, when the candidate asks for it. Shows nothing where
 * they are not spoken.
 */
@customElement("exam-spoken-options")
export class ExamSpokenOptions extends PageElement {
  @property({ attribute: false }) decision!: DecisionPart;
  /** Addresses of the sounds; empty before the clips are loaded. */
  @property({ attribute: false }) sounds: Map<string, string> = new Map();
  /** From 0 to 1. */
  @property({ attribute: false }) volume = 1;
  /** Whether nothing may be heard any more. */
  @property({ attribute: false }) closed = false;
  /** Which option is heard now; null in silence. */
  @state() private speaking: number | null = null;
  @state() private failed = false;
  private audio: HTMLAudioElement | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("decision") || (changed.has("closed") && this.closed)) {
      this.stop();
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const t = words();
    if (this.address(0) === undefined || this.closed) {
      return nothing;
    }
    return html`
      <div class="spoken">
        <button type="button" class="usa-button usa-button--outline" @click=${this.toggle}>
          ${this.speaking === null ? t.optionsListen : t.optionsStop}
        </button>
        <p class="spoken__state">${this.speaking === null ? nothing : t.optionSpoken(this.speaking + 1, this.decision.options.length)}</p>
        <p role="alert" class="decision__note">${this.failed ? t.optionsSilent : nothing}</p>
      </div>
    `;
  }

  private address(index: number): string | undefined {
    const option = this.decision.options[index];
    return option === undefined ? undefined : this.sounds.get(spokenKey(this.decision.decisionPointId, option.id));
  }

  private toggle(): void {
    if (this.speaking === null) {
      this.failed = false;
      this.speak(0);
    } else {
      this.stop();
    }
  }

  private speak(index: number): void {
    this.stop();
    const address = this.address(index);
    if (address === undefined) {
      return;
    }
    const audio = new Audio(address);
    audio.volume = this.volume;
    audio.onended = () => this.speak(index + 1);
    audio.play().catch(() => {
      // Stopping a sound that has not begun ends here too; only one that is still wanted has failed.
      if (this.audio === audio) {
        this.stop();
        this.failed = true;
      }
    });
    this.audio = audio;
    this.speaking = index;
  }

  private stop(): void {
    const { audio } = this;
    this.audio = null;
    this.speaking = null;
    if (audio !== null) {
      audio.onended = null;
      audio.pause();
    }
  }
}
