import { bytes } from "../shared/api/http";
import type { Manifest, Rendition, Scenario } from "../shared/api/exam";
import { Problem } from "../shared/api/problem";
import { sha256 } from "./capture/sealing";

const ATTEMPTS = 3;

/** A clip that lies whole in this computer's memory. */
export interface LoadedClip {
  rendition: Rendition;
  video: string;
  poster: string;
  captions: { language: string; url: string }[];
  /** Sounds of the options that are spoken, by decision point and option. */
  spoken: Map<string, string>;
}

/** Where the sound of an option is kept. */
export function spokenKey(decisionPointId: string, option: string): string {
  return `${decisionPointId}/${option}`;
}

/** The first rendition, in the order of the manifest, that this browser plays. */
export function playable(scenario: Scenario, described: boolean): Rendition | undefined {
  const probe = document.createElement("video");
  const wanted = scenario.clip.renditions.filter((r) => (r.kind === "WEBM_DESCRIBED") === described);
  return wanted.find((rendition) => probe.canPlayType(rendition.mediaType) !== "");
}

interface File {
  url: string;
  bytes: number;
  sha256: string;
}

/** Fetches a file until its hash is right; a wrong one is asked for again past all caches. */
async function verified(file: File, progress: (received: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  for (let attempt = 1; ; attempt += 1) {
    const content = await bytes(file.url, progress, attempt > 1);
    if ((await sha256(content)) === file.sha256) {
      return content;
    }
    if (attempt === ATTEMPTS) {
      throw new Problem(0, "clip-damaged", "A clip arrived damaged.");
    }
  }
}

/** Decodes the first picture, so that a clip that cannot be played is found before the exam. */
function firstPicture(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const video = document.createElement("video");
    video.muted = true;
    video.preload = "auto";
    video.onloadeddata = () => resolve();
    video.onerror = () => reject(new Problem(0, "clip-unplayable", "A clip cannot be played here."));
    video.src = url;
  });
}

async function load(scenario: Scenario, described: boolean, progress: (received: number) => void): Promise<LoadedClip> {
  const rendition = playable(scenario, described) ?? playable(scenario, false);
  if (rendition === undefined) {
    throw new Problem(0, "clip-unplayable", "This browser plays none of the clip's renditions.");
  }
  const type = rendition.mediaType.split(";")[0] ?? "";
  const video = URL.createObjectURL(new Blob([await verified(rendition, progress)], { type }));
  await firstPicture(video);
  const isDescribed = rendition.kind === "WEBM_DESCRIBED";
  const captions = await Promise.all(
    (isDescribed ? scenario.clip.describedCaptions : scenario.clip.captions).map(async (caption) => ({
      language: caption.language,
      url: URL.createObjectURL(new Blob([await verified(caption, () => undefined)], { type: "text/vtt" })),
    })),
  );
  const poster = URL.createObjectURL(new Blob([await verified(scenario.clip.poster, () => undefined)], { type: "image/png" }));
  return { rendition, video, poster, captions, spoken: await spokenOptions(scenario) };
}

async function spokenOptions(scenario: Scenario): Promise<Map<string, string>> {
  const sounds = new Map<string, string>();
  for (const decision of scenario.decisionPoints) {
    for (const option of decision.options) {
      if (option.spoken != null) {
        const sound = new Blob([await verified(option.spoken, () => undefined)], { type: "audio/webm" });
        sounds.set(spokenKey(decision.decisionPointId, option.id), URL.createObjectURL(sound));
      }
    }
  }
  return sounds;
}

/** Fetches, checks and decodes every clip of the form. `progress` is told the share that is done, 0 to 1. */
export async function loadClips(
  manifest: Manifest,
  described: boolean,
  progress: (share: number) => void,
): Promise<Map<string, LoadedClip>> {
  const sizes = manifest.scenarios.map((s) => (playable(s, described) ?? playable(s, false))?.bytes ?? 0);
  const total = Math.max(1, sizes.reduce((sum, size) => sum + size, 0));
  const clips = new Map<string, LoadedClip>();
  let before = 0;
  for (const [index, scenario] of manifest.scenarios.entries()) {
    const start = before;
    clips.set(scenario.scenarioId, await load(scenario, described, (received) => progress((start + received) / total)));
    before += sizes[index] ?? 0;
  }
  progress(1);
  return clips;
}
