import { isTest, placeOf } from "./rooms";
import type { Source } from "./source";

/** The edge has read the cookies already; whoever reads them again may decide for somebody else. */
export function cookieProblems({ file, imports }: Source): string[] {
  if (placeOf(file).role !== "commands" || isTest(file)) return [];
  return imports
    .filter(({ to, names }) => names.length > 0 && (COOKIES.test(to) || (GATES.test(to) && !names.every(isNoGate))))
    .map(({ to }) => `${file} imports ${to}: a command reads no cookies and no headers; its caller gates`);
}

const COOKIES = /^next\/headers(\.js)?$|^lib\/platform\/(cookies|auth(\/(next-auth|session|known-browser))?)$/;
const GATES = /^lib\/platform\/context(\/|$)/;

/** The few values of lib/platform/context that ask no browser. */
function isNoGate(name: string) {
  return ["toEngineActor", "systemContext", "writeCitizenSession"].includes(name);
}
