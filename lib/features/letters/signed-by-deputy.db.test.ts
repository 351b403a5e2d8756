import { expect, test } from "vitest";
import type { LetterModel } from "@/lib/domain/letters/model";
import { sheetOf } from "@/lib/domain/letters/sheet";
import { witaDate } from "@/lib/domain/working-time";
import type { StaffContext } from "@/lib/platform/context";
import { staffContextFor } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { answersOf, asStaff, doAll, givenApplication, makeClock } from "@/lib/testing/office";
import { must, nextNik } from "@/lib/testing/programmes";
import { numberPaper } from "./letters.commands";

useDatabase({ each: true });

const DAY = 24 * 60;
const DECREE = "Keputusan Bupati Nomor 821.2/114/BKPSDM/2026";

/** The head of the office until the 24th; from the 25th to the 26th the secretary as Plt.; each with what stands under a letter. */
async function scene() {
  const clock = makeClock();
  const clerk = await asStaff(["pelaksana"], clock);
  const [head, secretary] = [await asStaff(["kadis"], clock), await asStaff(["sekretaris"], clock)];
  const about = (ctx: StaffContext, data: object) => db().staff.update({ where: { id: ctx.actor.id }, data });
  await about(head, { name: "Lalu Agus", post: "Kepala Dinas", rank: "Pembina Utama Muda" });
  await about(secretary, { name: "Baiq Rini", post: "Sekretaris", rank: "Pembina", nip: "197001011990032001" });
  const days = { validFrom: new Date("2026-11-25"), validTo: new Date("2026-11-26") };
  await db().roleGrant.create({
    data: { staffId: secretary.actor.id, role: "kadis", kind: "plt", decree: DECREE, ...days },
  });
  const rejected = async () => {
    const answers = answersOf({ nik: nextNik() });
    const { reference, runId } = await givenApplication("nib", clock, { answers, given: ["ktp"] });
    const { dutyId: duty } = await db().openDuty.findFirstOrThrow({ where: { runId } });
    await doAll(clerk, reference, { type: "claim", duty }, { type: "reject", reason: "Di luar kabupaten." });
    return reference;
  };
  const asOf = (ctx: StaffContext) => staffContextFor(ctx.actor.id, clock.now);
  const number = async (ctx: StaffContext, date = witaDate(clock.now())) =>
    numberPaper(await asOf(ctx), { kind: "surat-penolakan", permohonan: await rejected(), date });
  return { clock, head, secretary, number };
}

/** Whose the register says it is, and the block under the letter as it is drawn, from the top down. */
async function signatureOf(letterId: string) {
  const { model, signerName, signerPost } = await db().letter.findUniqueOrThrow({ where: { id: letterId } });
  const drawn = sheetOf(model as unknown as LetterModel).blocks.flatMap((block) =>
    block.type === "signatures" ? block.rows.flat() : [],
  );
  const signer = drawn.find((one) => one?.name === signerName);
  return {
    by: `${signerPost}: ${signerName}`,
    lines: [...(signer?.above ?? []).slice(-1), signer?.post, signer?.rank],
  };
}

test("a letter that is numbered while a Plt. is in force bears their name, Plt., and by which decree", async () => {
  const { clock, head, secretary, number } = await scene();
  // Before the first day the secretary has nothing to number.
  expect(await number(secretary)).toMatchObject({ ok: false });
  const before = await must(number(head));
  clock.tick(2 * DAY);
  const meanwhile = await must(number(secretary));
  expect(await signatureOf(meanwhile.value.letterId)).toEqual({
    by: "Plt. Kepala Dinas: Baiq Rini",
    lines: ["Plt. Kepala Dinas", `(${DECREE}),`, "Pembina"],
  });

  // From the day after the last one on the head signs again, and what went out stays as it is.
  clock.tick(2 * DAY);
  expect(await number(secretary)).toMatchObject({ ok: false });
  const after = await must(number(head));
  for (const { value } of [before, after])
    expect((await signatureOf(value.letterId)).by).toBe("Kepala Dinas: Lalu Agus");
  expect((await signatureOf(meanwhile.value.letterId)).by).toBe("Plt. Kepala Dinas: Baiq Rini");
});

test("the day of the letter decides whose it is, not that on which its number was taken", async () => {
  const { clock, head, number } = await scene();
  clock.tick(4 * DAY);
  const late = await must(number(head, "2026-11-26"));
  expect((await signatureOf(late.value.letterId)).by).toBe("Plt. Kepala Dinas: Baiq Rini");
});
