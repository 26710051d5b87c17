import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import type { TaskClip } from "../../shared/api/rating";
import { language } from "../../shared/language";
import { PageElement } from "../../shared/page-element";
import { ratingWords } from "./messages";
import { clipTime } from "./times";

const RECOVERIES = 3;
/** Where the first pictures are passed, it is safe to seek. */
const FIRST_PICTURES_MS = 500;
/** A clip that has come so far since it was loaded anew plays again. */
const GOES_ON_MS = 1_000;

/** The moment that was marked, in milliseconds of the clip; null takes the mark away. */
export class MomentChange extends CustomEvent<{ momentMs: number | null }> {}

/**
 * The clip that the candidate saw, with its named moments. Tells `moment-change` when a moment is marked. Moments are those of the
 * clip as candidates see it: the described clip has a time line of its own, and only the named moments can be marked beside it.
 */
@customElement("desk-clip")
export class DeskClip extends PageElement {
  @property({ attribute: false }) clip!: TaskClip;
  @property() label = "";
  @property({ attribute: false }) momentMs: number | null = null;
  /** Whether no moment can be marked. */
  @property({ attribute: false }) fixed = false;
  @state() private described = false;
  @state() private atMs = 0;
  @state() private failed = false;
  @query("video") private video!: HTMLVideoElement;
  private failures = 0;
  private recoveredAtMs = 0;

  /** Plays, or stops. */
  playOrPause(): void {
    if (this.video.paused) {
      this.play();
    } else {
      this.video.pause();
    }
  }

  /** Marks the moment that is shown, and stops there. */
  markMoment(): void {
    if (!this.described && !this.fixed) {
      this.video.pause();
      this.tell(Math.min(Math.round(this.video.currentTime * 1000), this.clip.durationMs));
    }
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("clip")) {
      this.atMs = 0;
      this.failed = false;
      this.failures = 0;
    }
  }

  protected override render(): TemplateResult {
    const t = ratingWords();
    return html`
      ${keyed(`${this.described} ${this.sources()[0]?.url}`, this.player())}
      ${this.failed ? html`<p class="usa-error-message">${t.clipFailed}</p>` : nothing}
      <div class="clip-tools">
        ${this.fixed
          ? nothing
          : html`<button type="button" class="usa-button usa-button--outline clip-tools__mark" ?disabled=${this.described} @click=${this.markMoment}>
              ${t.markMoment(clipTime(this.atMs))}
            </button>`}
        ${this.describedSources().length === 0 ? nothing : this.descriptionSwitch()}
      </div>
      ${this.described && !this.fixed ? html`<p class="usa-hint">${t.describedMoments}</p>` : nothing}
      <h3 class="small-heading">${t.cues}</h3>
      <ul class="cues">${this.moments().map(({ name, atMs }) => this.cue(name, atMs))}</ul>
    `;
  }

  private player(): TemplateResult {
    const captions = this.described ? this.clip.describedCaptions : this.clip.captions;
    return html`<video
      class="clip"
      controls
      playsinline
      disablepictureinpicture
      preload="auto"
      width=${this.clip.width}
      height=${this.clip.height}
      poster=${this.clip.posterUrl}
      aria-label=${this.label}
      @timeupdate=${this.follow}
      @error=${this.recover}
    >
      ${this.sources().map(
        (source, i, all) => html`<source src=${source.url} type=${source.mediaType} @error=${() => (this.failed ||= i === all.length - 1)} />`,
      )}
      ${captions.map((track) => html`<track kind="captions" srclang=${track.language} label=${languageName(track.language)} src=${track.url} />`)}
    </video>`;
  }

  private descriptionSwitch(): TemplateResult {
    const t = ratingWords();
    return html`<div class="usa-checkbox clip-tools__described">
      <input id="described" class="usa-checkbox__input" type="checkbox" .checked=${this.described} @change=${this.describe} />
      <label class="usa-checkbox__label" for="described">${t.described}</label>
    </div>`;
  }

  private cue(name: string, atMs: number): TemplateResult {
    const t = ratingWords();
    const time = clipTime(atMs);
    return html`<li class="cue">
      <button type="button" class="usa-button usa-button--unstyled cue__go" ?disabled=${this.described} @click=${() => this.seek(atMs)}>
        <span class="cue__time">${time}</span> ${name}
      </button>
      ${this.fixed
        ? nothing
        : html`<button
            type="button"
            class="usa-button usa-button--unstyled cue__mark"
            aria-label=${t.markCue(name, time)}
            aria-pressed=${this.momentMs === atMs}
            @click=${() => this.tell(this.momentMs === atMs ? null : atMs)}
          >
            ${this.momentMs === atMs ? t.marked : t.mark}
          </button>`}
    </li>`;
  }

  /** Named moments in the order of time, with the one at which the question was asked. */
  private moments(): { name: string; atMs: number }[] {
    const t = ratingWords();
    const asked = this.clip.decisionCue;
    const cues = this.clip.cues.map(({ name, atMs }) => ({ name: name === asked ? t.asked(spaced(name)) : spaced(name), atMs }));
    return this.clip.cues.some(({ name }) => name === asked) ? cues : [...cues, { name: t.askedAtEnd, atMs: this.clip.durationMs }];
  }

  private sources(): { url: string; mediaType: string }[] {
    return this.described ? this.describedSources() : this.clip.renditions.filter(({ kind }) => kind !== "WEBM_DESCRIBED");
  }

  private describedSources(): { url: string; mediaType: string }[] {
    return this.clip.renditions.filter(({ kind }) => kind === "WEBM_DESCRIBED");
  }

  private readonly describe = (event: Event): void => {
    this.described = (event.target as HTMLInputElement).checked;
    this.atMs = 0;
  };

  private play(): void {
    // What cannot be played tells an error of its own.
    void this.video.play().catch(() => undefined);
  }

  private readonly follow = (): void => {
    this.atMs = Math.round(this.video.currentTime * 1000);
    if (Math.abs(this.atMs - this.recoveredAtMs) > GOES_ON_MS) {
      this.failures = 0;
    }
  };

  /** Chromium cannot decode the first picture of a VP9 file that it seeks back to; loaded anew, the clip goes on where it was. */
  private readonly recover = (): void => {
    this.failures += 1;
    if (this.failures > RECOVERIES) {
      this.failed = true;
      return;
    }
    const { paused } = this.video;
    this.recoveredAtMs = this.atMs;
    this.video.load();
    if (this.recoveredAtMs > FIRST_PICTURES_MS) {
      this.video.currentTime = this.recoveredAtMs / 1000;
    }
    if (!paused) {
      this.play();
    }
  };

  private seek(atMs: number): void {
    this.video.currentTime = atMs / 1000;
    this.atMs = atMs;
  }

  private tell(momentMs: number | null): void {
    this.dispatchEvent(new MomentChange("moment-change", { detail: { momentMs }, bubbles: true }));
  }
}

function spaced(name: string): string {
  return name.replace(/-/g, " ");
}

function languageName(code: string): string {
  return new Intl.DisplayNames([language()], { type: "language" }).of(code) ?? code;
}
