import { language } from "../../shared/language";

/** "0:12" for a moment of a clip. */
export function clipTime(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** "10:42" by the clock of this computer. */
export function clockTime(instant: string | number): string {
  return new Date(instant).toLocaleTimeString(language(), { hour: "numeric", minute: "2-digit" });
}

/** "10:42:07" by the clock of this computer. */
export function clockSeconds(instant: string | number): string {
  return new Date(instant).toLocaleTimeString(language(), { hour: "numeric", minute: "2-digit", second: "2-digit" });
}
