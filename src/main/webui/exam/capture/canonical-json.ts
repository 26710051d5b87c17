/** What an event is made of: enough of JSON to need no rounding rules. */
export type Flat = Record<string, string | number | null>;

/**
 * The RFC 8785 form of an object of strings, integers and nulls: members sorted by UTF-16 code units, no white space.
 *
 * @throws when a number is not an integer that JavaScript keeps exactly
 */
export function canonicalJson(value: Flat): string {
  const members = Object.keys(value)
    .sort()
    .map((name) => {
      const member = value[name];
      if (typeof member === "number" && !Number.isSafeInteger(member)) {
        throw new RangeError(`${name} is not an exact integer: ${member}`);
      }
      return `${JSON.stringify(name)}:${JSON.stringify(member)}`;
    });
  return `{${members.join(",")}}`;
}
