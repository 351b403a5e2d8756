import { auditedChanges } from "./audit";
import { legalHistories } from "./histories";
import { lettersKept } from "./letters";
import type { Invariant, Look } from "./look";
import { mailArrivedOnce } from "./mail";
import { officialNumbers } from "./numbers";
import { writtenAtOnce } from "./one-transaction";
import { oneForEach, shownReferences, unknownBecameOne } from "./references";
import { refusalsLeftNothing } from "./refusals";
import { seatsAddUp } from "./seats";
import { trueShadows } from "./shadows";
import { bornTogether } from "./together";
import { uploadsKept } from "./uploads";

const INVARIANTS: Invariant[] = [
  shownReferences,
  oneForEach,
  refusalsLeftNothing,
  unknownBecameOne,
  bornTogether,
  writtenAtOnce,
  uploadsKept,
  mailArrivedOnce,
  legalHistories,
  trueShadows,
  officialNumbers,
  lettersKept,
  seatsAddUp,
  auditedChanges,
];

/** I1 to I10 in one look; an empty answer means that all of them hold. */
export async function checkInvariants(look: Look): Promise<string[]> {
  const problems: string[] = [];
  for (const invariant of INVARIANTS) problems.push(...(await invariant(look)));
  return problems;
}
