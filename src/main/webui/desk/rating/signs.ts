import type { CriterionView, EvidenceCode } from "../../shared/api/rating";
import { ratingWords } from "./messages";
import { type Place, quote } from "./places";

/** The only level that the common signs go with. */
const LOWEST = 1;

/** A sign with its place among the keys. */
interface KeyedSign extends EvidenceCode {
  index: number;
}

/** Every sign of a criterion in the order of its levels, then those that every criterion has. */
export function allSigns(criterion: CriterionView["criterion"], common: EvidenceCode[]): KeyedSign[] {
  return [...criterion.levels.flatMap((level) => level.evidence), ...common].map((sign, index) => ({ ...sign, index }));
}

/** Signs of one level; of no level where every criterion has them. */
export interface SignGroup {
  level: number | null;
  signs: KeyedSign[];
}

/** The signs that go with a level, those of the nearest anchor first. A sign keeps its key wherever it stands. */
export function signGroups(criterion: CriterionView["criterion"], common: EvidenceCode[], level: number): SignGroup[] {
  const all = allSigns(criterion, common);
  const groups: SignGroup[] = criterion.levels.map((descriptor) => ({
    level: descriptor.level,
    signs: all.filter((sign) => descriptor.evidence.some(({ code }) => code === sign.code)),
  }));
  groups.sort((one, other) => Math.abs(one.level! - level) - Math.abs(other.level! - level));
  return level === LOWEST ? [...groups.slice(0, 1), { level: null, signs: all.slice(all.length - common.length) }, ...groups.slice(1)] : groups;
}

/** A place and a moment in words; empty where there is neither. */
export function placeWords(text: string, place: Place | null, momentMs: number | null): string {
  const t = ratingWords();
  const parts = [place === null ? "" : `“${quote(text, place)}”`, momentMs === null ? "" : t.moment(momentMs)];
  return parts.filter((part) => part !== "").join(t.and);
}
