import { witaDate } from "@/lib/domain/working-time";
import { numberPaper } from "@/lib/features/letters/letters.commands";
import { staffContextFor } from "@/lib/platform/context/outside";
import { caseAt, keep, named, type Stage } from "./stages";

/** A NIB case that is done, and its statement with a number; `letter`: the letter's id. */
export const numberedLetter: Stage = named("numbered letter", async (office, who) => {
  const demoCase = await caseAt("done")(office, who);
  const ctx = await staffContextFor(office.persons.kadis.id);
  const { reference = "" } = demoCase;
  const numbered = await numberPaper(ctx, {
    kind: "keterangan-nib",
    permohonan: reference,
    date: witaDate(ctx.clock()),
  });
  if (!numbered.ok) throw new Error(numbered.sentence);
  return { ...demoCase, letter: numbered.value.letterId };
});

/** The same, and Pelaksana has sent the scan with its signature. */
export const scannedLetter: Stage = named("scanned letter", async (office, who) => {
  const subject = await numberedLetter(office, who);
  const { letter: letterId = "" } = subject;
  await keep({ kind: "letter", letterId, maxFiles: 5, by: office.persons.pelaksana.id });
  return subject;
});
