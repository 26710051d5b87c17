import { language } from "../../shared/language";
import { en, type Messages } from "./en";
import { es } from "./es";

/** The candidate's words in the language of the page. */
export function words(): Messages {
  return language() === "es" ? es : en;
}

/** "1 minute 30 seconds". */
export function spoken(totalSeconds: number): string {
  const t = words();
  const minutes = Math.floor(totalSeconds / 60);
  const seconds = totalSeconds % 60;
  const parts = [];
  if (minutes > 0) {
    parts.push(t.minutes(minutes));
  }
  if (seconds > 0 || minutes === 0) {
    parts.push(t.seconds(seconds));
  }
  return parts.join(" ");
}

/** "10:42:07" on the candidate's own clock. */
export function timeOfDay(iso: string): string {
  return new Date(iso).toLocaleTimeString(language(), { hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false });
}
