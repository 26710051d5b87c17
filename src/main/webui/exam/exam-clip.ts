import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import { PageElement } from "../shared/page-element";
import { type Caption, readCaption } from "./captions";
import { words } from "./messages";
import type { LoadedClip } from "./media";

/** A moment of the clip: `positionUs` in the clip, `time` when its frame is shown, on the page's clock. */
export class ClipEvent extends CustomEvent<{ positionUs: number; time: number; stallMs?: number }> {}

const STALL_MS = 250;
const POSITION_EVERY_US = 1_000_000;
const RECOVERIES = 3;
/** Where the first pictures are passed, it is safe to seek. */
const FIRST_PICTURES_SECONDS = 0.5;

/**
 * Plays a clip as every candidate must see it: forward only, at its own speed, stopping at the frame of the next question.
 * Tells `clip-started`, `clip-moved`, `clip-reached` (the question's frame), `clip-ended`, `clip-paused`, `clip-stalled`,
 * `clip-failed` and `seek-prevented`.
 */
@customElement("exam-clip")
export class ExamClip extends PageElement {
  @property({ attribute: false }) clip!: LoadedClip;
  @property() label = "";
  /** Where to begin, microseconds. */
  @property({ attribute: false }) startUs = 0;
  /** The next question's moment, microseconds; null plays to the end. */
  @property({ attribute: false }) stopUs: number | null = null;
  @property() captions: "off" | "en" | "es" = "off";
  @property({ attribute: false }) volume = 1;
  @state() private running = false;
  @state() private line: Caption | null = null;
  @query("video") private video!: HTMLVideoElement;
  private allowedSeconds = 0;
  private ownSeek = false;
  private lastPositionUs = 0;
  private waitingSince: number | null = null;
  private failures = 0;
  /** Counts how often the clip was loaded anew, which ends every start that was still under way. */
  private loads = 0;

  /** Starts, begins again or goes on; must be called by a press of the candidate. Rejects when the browser refuses. */
  async play(fromUs: number): Promise<void> {
    const video = this.video;
    if (fromUs === 0 && video.currentTime > 0) {
      this.rewind(video);
    } else if (Math.abs(video.currentTime - fromUs / 1_000_000) > 0.02) {
      this.allowedSeconds = fromUs / 1_000_000;
      this.ownSeek = true;
      video.currentTime = this.allowedSeconds;
    }
    video.volume = this.volume;
    await this.begin(video);
    if (this.running) {
      this.tell("clip-started", performance.now());
    }
  }

  /** Loads the clip anew: Chromium cannot decode the first picture of a VP9 file that it seeks back to. */
  private rewind(video: HTMLVideoElement): void {
    this.running = false;
    this.allowedSeconds = 0;
    this.lastPositionUs = 0;
    this.waitingSince = null;
    this.loads += 1;
    video.load();
  }

  /** A picture that cannot be decoded must not end an exam: the clip is loaded anew and goes on where it was. */
  private async recover(): Promise<void> {
    if (!this.running) {
      return;
    }
    const video = this.video;
    const from = this.allowedSeconds;
    const lastPositionUs = this.lastPositionUs;
    const since = performance.now();
    this.rewind(video);
    this.failures += 1;
    if (this.failures > RECOVERIES) {
      this.tell("clip-failed", since);
      return;
    }
    this.lastPositionUs = lastPositionUs;
    if (from > FIRST_PICTURES_SECONDS) {
      this.allowedSeconds = from;
      this.ownSeek = true;
      video.currentTime = from;
    }
    try {
      if (await this.begin(video)) {
        this.tell("clip-stalled", since, undefined, Math.round(performance.now() - since));
      }
    } catch {
      this.tell("clip-failed", since);
    }
  }

  /** Whether the clip runs by this start; not where it was loaded anew meanwhile, by whoever speaks for it then. */
  private async begin(video: HTMLVideoElement): Promise<boolean> {
    const { loads } = this;
    this.running = true;
    this.watchFrames();
    try {
      await video.play();
    } catch (failure) {
      if (loads !== this.loads) {
        return false;
      }
      this.running = false;
      throw failure;
    }
    return true;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has("captions") || changed.has("clip")) {
      this.readCaptions();
    }
    if (changed.has("volume")) {
      this.video.volume = this.volume;
    }
  }

  protected override firstUpdated(): void {
    this.allowedSeconds = this.startUs / 1_000_000;
    this.ownSeek = this.startUs > 0;
    this.video.currentTime = this.allowedSeconds;
    this.withoutMediaKeys();
  }

  protected override render(): TemplateResult {
    return html`
      <video
        class="clip"
        aria-label=${this.label}
        playsinline
        disablepictureinpicture
        disableremoteplayback
        preload="auto"
        poster=${this.startUs === 0 ? this.clip.poster : nothing}
        src=${this.clip.video}
        @contextmenu=${(event: Event) => event.preventDefault()}
        @seeking=${this.holdPosition}
        @ratechange=${this.holdSpeed}
        @pause=${this.goOn}
        @waiting=${this.stalls}
        @playing=${this.flows}
        @ended=${this.ends}
        @error=${this.recover}
        >${this.track()}</video
      >
      ${this.captions === "off" ? nothing : this.captionBand()}
    `;
  }

  private watchFrames(): void {
    const video = this.video;
    const each: VideoFrameRequestCallback = (_now, frame) => {
      if (!this.running) {
        return;
      }
      this.allowedSeconds = Math.max(this.allowedSeconds, frame.mediaTime);
      const positionUs = Math.round(frame.mediaTime * 1_000_000);
      // Half a frame of a fast clip: media times are rounded by the container.
      if (this.stopUs !== null && positionUs >= this.stopUs - 8_000) {
        this.running = false;
        video.pause();
        this.tell("clip-reached", frame.expectedDisplayTime, positionUs);
        return;
      }
      if (positionUs - this.lastPositionUs >= POSITION_EVERY_US) {
        this.lastPositionUs = positionUs;
        this.tell("clip-moved", frame.expectedDisplayTime, positionUs);
      }
      video.requestVideoFrameCallback(each);
    };
    video.requestVideoFrameCallback(each);
  }

  private holdPosition(): void {
    const video = this.video;
    if (this.ownSeek) {
      this.ownSeek = false;
    } else if (Math.abs(video.currentTime - this.allowedSeconds) > 0.5) {
      this.ownSeek = true;
      video.currentTime = this.allowedSeconds;
      this.tell("seek-prevented", performance.now());
    }
  }

  private holdSpeed(): void {
    if (this.video.playbackRate !== 1) {
      this.video.playbackRate = 1;
    }
  }

  /** Nobody stops a clip but its questions: a media key does not count. */
  private goOn(): void {
    if (this.running && !this.video.ended) {
      this.tell("clip-paused", performance.now());
      void this.video.play();
    }
  }

  private stalls(): void {
    if (this.running) {
      this.waitingSince = performance.now();
    }
  }

  private flows(): void {
    if (this.waitingSince !== null) {
      const stallMs = Math.round(performance.now() - this.waitingSince);
      this.waitingSince = null;
      if (stallMs >= STALL_MS) {
        this.tell("clip-stalled", performance.now(), undefined, stallMs);
      }
    }
  }

  private ends(): void {
    this.running = false;
    this.tell("clip-ended", performance.now());
  }

  /** Only the chosen language is in the page: browsers may show a second track by themselves. */
  private track(): unknown {
    const chosen = this.clip.captions.find((track) => track.language === this.captions);
    return chosen === undefined
      ? nothing
      : keyed(chosen.url, html`<track kind="captions" srclang=${chosen.language} label=${chosen.language} src=${chosen.url} />`);
  }

  /** Captions stand below the picture, with the speaker's name, and cover nothing. */
  private captionBand(): TemplateResult {
    const line = this.line;
    const speaker = line?.speaker == null ? nothing : html`<b>${line.speaker}:</b> `;
    return html`<p class="captions" lang=${this.captions}>${speaker}${line?.text}</p>`;
  }

  private readCaptions(): void {
    this.line = null;
    for (const track of this.video.textTracks) {
      track.mode = "hidden";
      track.oncuechange = () => {
        const cue = track.activeCues?.[0] as VTTCue | undefined;
        this.line = cue === undefined ? null : readCaption(cue.text);
      };
    }
  }

  private withoutMediaKeys(): void {
    for (const action of ["play", "pause", "stop", "seekbackward", "seekforward", "seekto"] as const) {
      navigator.mediaSession?.setActionHandler(action, () => undefined);
    }
  }

  private tell(name: string, time: number, positionUs?: number, stallMs?: number): void {
    const position = positionUs ?? Math.round(this.video.currentTime * 1_000_000);
    this.dispatchEvent(new ClipEvent(name, { detail: { positionUs: position, time, stallMs } }));
  }
}

/** "45 seconds" for a clip's length. */
export function clipLength(durationUs: number): string {
  const t = words();
  const seconds = Math.round(durationUs / 1_000_000);
  return seconds < 90 ? t.seconds(seconds) : t.minutes(Math.round(seconds / 60));
}
