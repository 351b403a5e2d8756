import { expect, test } from "vitest";
import { numberLetters } from "@/lib/cases/letters/number-letters";
import { fieldNames } from "@/lib/domain/letters/catalogue";
import type { Handling } from "@/lib/domain/letters/handling";
import { namingOf } from "@/lib/domain/letters/kind-naming";
import { LAPORAN_NIB } from "@/lib/domain/letters/kinds/laporan-nib";
import { DEFAULT_LETTER_OFFICE } from "@/lib/domain/letters/letter-office";
import { Template } from "@/lib/domain/letters/template";
import { printTemplate, toFields } from "@/lib/domain/letters/template-form";
import { saveTemplate } from "@/lib/features/letter-templates/templates.commands";
import { EditTemplate } from "@/lib/features/letter-templates/templates.schema";
import { publicContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { asStaff, makeClock } from "@/lib/testing/office";
import { checkLetter } from "./check-letter.queries";
import { numberPaper } from "./letters.commands";
import { findLetter } from "./letters.queries";
import { NumberPaper } from "./letters.schema";

useDatabase();

const clock = makeClock();
const KIND = { ...LAPORAN_NIB, series: "surat" as const };

async function numbered(month: number, handling?: Handling) {
  const kadis = await asStaff(["kadis"], clock);
  const targets = [{ subject: "report" as const, year: 2026, month }];
  const answer = await db().$transaction((tx) =>
    numberLetters(tx, kadis, { kind: KIND, targets, date: "2026-11-23", handling }),
  );
  if (!answer.ok) throw new Error(answer.sentence);
  return db().letter.findUniqueOrThrow({ where: { id: answer.value[0]?.id ?? "" } });
}

async function withSecurityInNumber() {
  const number = { ...DEFAULT_LETTER_OFFICE.number, parts: ["security", "serial", "series", "year"] as const };
  await db().letterTemplate.create({
    data: { kind: "kop", version: 1, content: { ...DEFAULT_LETTER_OFFICE, number } as object, createdBy: "x" },
  });
}

test("sifat is chosen with the number, or is that of the kind; it stands in both and stays", async () => {
  await withSecurityInNumber();
  expect(await numbered(1)).toMatchObject({ security: "B", urgency: "biasa", number: "B/001/2026" });

  const admin = await asStaff(["admin"], clock);
  const blocks = printTemplate(Template.parse(KIND.template), fieldNames(namingOf(KIND)));
  const form = { ...toFields(blocks), kind: KIND.key, version: "0", step: "simpan", security: "T", urgency: "segera" };
  expect(await saveTemplate(admin, EditTemplate.parse(form))).toMatchObject({ ok: true });
  expect(await numbered(2)).toMatchObject({ security: "T", urgency: "segera", number: "T/002/2026" });

  const kadis = await asStaff(["kadis"], clock);
  const asked = { kind: KIND.key, bulan: "2026-03", date: "2026-11-23", security: "R", urgency: "biasa" };
  const chosen = await numberPaper(kadis, NumberPaper.parse(asked));
  if (!chosen.ok) throw new Error(chosen.sentence);
  expect(chosen.value.number).toBe("R/003/2026");
  await expect(db().letter.update({ where: { id: chosen.value.letterId }, data: { security: "B" } })).rejects.toThrow();
});

test("a closed letter is read by the roles that its security names and who numbered it; its code shows no addressee", async () => {
  const read = async (id: string) => {
    const roles = ["pelaksana", "jafung", "kabid", "seksi", "auditor", "sekretaris", "kadis"] as const;
    const found = await Promise.all(
      roles.map(async (role) => ((await findLetter(await asStaff([role], clock), id)) ? role : null)),
    );
    return found.filter((role) => role !== null);
  };
  const secret = await numbered(4, { security: "R", urgency: "biasa" });
  expect(await read(secret.id)).toEqual(["sekretaris", "kadis"]);
  expect(await checkLetter(publicContext(), secret.checkCode)).toMatchObject({ addressee: "Tidak ditampilkan" });

  const limited = await numbered(5, { security: "T", urgency: "segera" });
  expect(await read(limited.id)).toEqual(["kabid", "auditor", "sekretaris", "kadis"]);
  expect(await findLetter(await asStaff(["kabid"], clock), limited.id)).toMatchObject({ nature: "Terbatas, segera" });

  const usual = await numbered(6, { security: "B", urgency: "segera" });
  expect(await read(usual.id)).toHaveLength(7);
  expect(await checkLetter(publicContext(), usual.checkCode)).toMatchObject({ addressee: "Juni 2026" });
});
