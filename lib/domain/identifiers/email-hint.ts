import { plainSigns } from "../text/plain-signs";
import { trimSigns } from "../text/trim-signs";

/** Slips of the thumb that end in an address which exists, or in none: nobody would ever hear of the mail. */
const HOSTS: Record<string, readonly string[]> = {
  "gmail.com": ["gmail.co", "gmail.id", "gmail.co.id", "gmail"],
  "yahoo.com": ["yahoo.co", "yahoo"],
  "yahoo.co.id": ["yahoo.coid", "yahoo.id"],
  "hotmail.com": ["hotmail.co", "hotmail"],
  "outlook.com": ["outlook.co"],
  "icloud.com": ["icloud.co"],
};
const MEANT = new Map(Object.entries(HOSTS).flatMap(([host, slips]) => slips.map((slip) => [slip, host] as const)));
const ENDS = [
  [/\.(?:con|cmo|ocm|vom|xom|comm|cim|coom|cm|om|cpm|cpom|coml|comn|vcom|xcom|c0m)$/, ".com"],
  [/\.(?:co\.ud|co\.if|coid|co\.idd|co\.i)$/, ".co.id"],
  [/\.go\.(?:ud|if|idd|i)$/, ".go.id"],
] as const;

const NOTHING = /(?!)/;

/** The address that was probably meant; null where nothing looks like a slip. A hint, never a refusal. */
export function emailHint(typed: string): string | null {
  const address = trimSigns(plainSigns(typed).toLowerCase(), NOTHING, /[.,;]/);
  const at = address.lastIndexOf("@");
  if (at < 1) return null;
  const [name, host] = [address.slice(0, at), address.slice(at + 1)];
  const dotted = host.replace(/[.,]+/g, ".");
  const ended = ENDS.reduce((text, [slip, meant]) => text.replace(slip, meant), dotted);
  const meant = MEANT.get(ended) ?? oneLetterFrom(ended) ?? ended;
  return meant === host ? null : `${name}@${meant}`;
}

/** Where most people have theirs. A real host begins otherwise (ymail.com, mail.com) or ends otherwise (yahoo.co.in). */
const COMMON = Object.keys(HOSTS).map((host) => [host.slice(0, host.indexOf(".")), host] as const);

/** A common host with one letter too many, too few, another one, or two that changed places; the end of a name may lack its "m". */
function oneLetterFrom(host: string): string | null {
  const dot = host.indexOf(".");
  const [label, end] = [host.slice(0, dot), host.slice(dot + 1)];
  const found = COMMON.find(
    ([name, whole]) =>
      isOneLetterOff(label, name) && (whole === `${name}.${end}` || (end === "co" && whole === `${name}.com`)),
  );
  return found ? found[1] : null;
}

function isOneLetterOff(typed: string, name: string): boolean {
  if (typed === name || typed[0] !== name[0]) return false;
  let at = 0;
  while (typed[at] === name[at] && at < name.length) at += 1;
  const [left, right] = [typed.slice(at), name.slice(at)];
  return (
    left.slice(1) === right.slice(1) ||
    left.slice(1) === right ||
    left === right.slice(1) ||
    (left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2))
  );
}
