import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { takeSerials } from "@/lib/cases/letters/numbers";
import { saveFile } from "@/lib/features/documents/documents.commands";
import { db } from "@/lib/platform/db";
import { phonePhoto } from "@/lib/platform/uploads/content/sample-files";
import { useDatabase } from "@/lib/testing";
import { makeClock } from "@/lib/testing/office";
import { type Desk, givenDesk, must } from "@/lib/testing/programmes";
import { confirmSigned, setExternalNumber, voidLetter } from "./letters.commands";
import { findLetter } from "./letters.queries";
import { RegisterOfLetters } from "./letters.schema";
import { editOutside, enterOutside } from "./outside-letters.commands";
import { findOutsideLetter } from "./outside-letters.queries";
import { EnterOutside } from "./outside-letters.schema";
import { listLetterRegister, walkRegister } from "./register.queries";

useDatabase();

const clock = makeClock();
const LETTER = {
  series: "surat",
  classification: "500.3",
  letterDate: "2026-11-23",
  addressee: "Camat Gerung",
  subject: "Permintaan data pasar Ma'ruf",
  signerName: "Haji Lalu Suparman Jaya",
  signerPost: "Kepala Dinas",
  insertedReason: "",
  security: "B",
  urgency: "biasa",
};
const enter = (ctx: Desk["kadis"], changes: Record<string, string> = {}) =>
  enterOutside(ctx, EnterOutside.parse({ requestId: randomUUID(), ...LETTER, ...changes }));
const entered = async (ctx: Desk["kadis"]) => {
  const answer = await enter(ctx);
  if (!answer.ok) throw new Error(answer.code);
  return answer.value.letterId;
};
const numberOf = async (answer: Awaited<ReturnType<typeof enter>>) => {
  if (!answer.ok) throw new Error(answer.code);
  const { number } = await db().letter.findUniqueOrThrow({ where: { id: answer.value.letterId } });
  return number;
};

test("letters from outside take the next numbers of the same book, pressed twice or undone without a gap", async () => {
  const desk = await givenDesk(clock);
  const own = await db().$transaction((tx) => takeSerials(tx, { series: "surat", year: 2026, count: 1 }));
  const twice = randomUUID();
  const answers = await Promise.all([
    enter(desk.pelaksana, { requestId: twice }),
    enter(desk.pelaksana, { requestId: twice }),
    enter(desk.sekretaris),
    enter(desk.kadis, { letterDate: "2026-11-24" }),
    enter(desk.kabid),
    enter(desk.kadis, { series: "keputusan" }),
  ]);
  expect(answers.map((answer) => (answer.ok ? "" : answer.code))).toEqual(["", "", "", "date_ahead", "no_right", ""]);
  const rows = await db().letter.findMany({ where: { series: "surat" }, orderBy: { serial: "asc" } });
  expect(rows.map(({ number }) => number)).toEqual([
    `500.3/00${own + 1}/DISKOPUKM/XI/2026`,
    `500.3/00${own + 2}/DISKOPUKM/XI/2026`,
  ]);
  expect(await db().letter.count({ where: { number: "500.3/001/SK/DISKOPUKM/XI/2026" } })).toBe(1);
});

test("an inserted number is the keepers' exception, with its reason in the register, and never twice the same", async () => {
  const desk = await givenDesk(clock);
  const taken = await numberOf(await enter(desk.pelaksana));
  const serial = Number(taken.split("/")[1]);
  const insert = { after: String(serial), insertedReason: "Surat 20 November terlewat dicatat." };
  expect(await enter(desk.pelaksana, insert)).toMatchObject({ code: "letter_insert_right" });
  expect(await enter(desk.kadis, { ...insert, after: "999" })).toMatchObject({ code: "letter_no_serial" });
  const before = (await db().numberSeries.findFirstOrThrow({ where: { series: "surat", year: 2026 } })).last;
  const answers = await Promise.all([
    enter(desk.kadis, insert),
    enter(desk.sekretaris, insert),
    enter(desk.kadis, insert),
  ]);
  const text = String(serial).padStart(3, "0");
  expect((await Promise.all(answers.map(numberOf))).sort()).toEqual(
    [1, 2, 3].map((place) => `500.3/${text}.0${place}/DISKOPUKM/XI/2026`),
  );
  expect((await db().numberSeries.findFirstOrThrow({ where: { series: "surat", year: 2026 } })).last).toBe(before);

  const book = [];
  for await (const portion of walkRegister(desk.seksi, RegisterOfLetters.parse({ tahun: "2026", buku: "surat" })))
    book.push(...portion);
  const places = book.filter(({ number }) => number.includes(`/${text}`));
  expect(places.map(({ number }) => number.split("/")[1])).toEqual([text, `${text}.01`, `${text}.02`, `${text}.03`]);
  expect(places.map(({ insertedReason }) => insertedReason)).toEqual([
    "",
    ...[1, 2, 3].map(() => insert.insertedReason),
  ]);
  expect(await db().auditEntry.count({ where: { action: "letter.inserted" } })).toBe(3);
  const [inserted] = await db().letter.findMany({ where: { inserted: 1, series: "surat", serial } });
  await expect(
    db().letter.update({ where: { id: inserted?.id ?? "" }, data: { insertedReason: "" } }),
  ).rejects.toThrow();
});

test.each([
  [{ after: "5" }, "insertedReason"],
  [{ insertedReason: "Terlewat dicatat." }, "after"],
  [{ after: "0", insertedReason: "Terlewat dicatat." }, "after"],
  [{ after: "5.01", insertedReason: "Terlewat dicatat." }, "after"],
  [{ classification: "900" }, "classification"],
])("%j is refused at %s", (changes, field) => {
  const parsed = EnterOutside.safeParse({ requestId: randomUUID(), ...LETTER, ...changes });
  expect(parsed.error?.issues.map(({ path }) => path.join("."))).toEqual([field]);
});

test("its words may be mended until the scan was compared; number and date never", async () => {
  const desk = await givenDesk(clock);
  const letterId = await entered(desk.pelaksana);
  expect(await findLetter(desk.kadis, letterId)).toBeNull();
  const shown = await findOutsideLetter(desk.pelaksana, letterId);
  const { addressee, subject, signerName, signerPost, version = "" } = shown ?? LETTER_SHAPE;
  const edit = { letterId, version, addressee, subject, signerName, signerPost };
  expect(await editOutside(desk.kabid, edit)).toMatchObject({ code: "no_right" });
  await must(editOutside(desk.sekretaris, { ...edit, addressee: "Camat Kediri" }));
  expect(await editOutside(desk.pelaksana, { ...edit, subject: "Permintaan data" })).toMatchObject({
    code: "changed_meanwhile",
    values: { addressee: "Camat Kediri", subject: "Permintaan data" },
  });
  await expect(db().letter.update({ where: { id: letterId }, data: { number: "1/2026" } })).rejects.toThrow();

  const by = desk.pelaksana.actor.id;
  const file = { name: "surat.jpg", bytes: await phonePhoto() };
  expect(await saveFile(desk.pelaksana, { kind: "letter", letterId, maxFiles: 5, by }, file)).toMatchObject({
    ok: true,
  });
  await must(confirmSigned(desk.pelaksana, { letterId, same: "ya" }));
  expect(await editOutside(desk.sekretaris, edit)).toMatchObject({ code: "letter_compared" });
  await expect(db().letter.update({ where: { id: letterId }, data: { subject: "Lain" } })).rejects.toThrow();

  const found = await listLetterRegister(desk.seksi, RegisterOfLetters.parse({ tahun: "2026", cari: "MARUF kediri" }));
  expect(found.letters).toMatchObject([{ id: letterId, outside: true, kindName: "Dibuat di luar portal" }]);
  await must(voidLetter(desk.kadis, { letterId, reason: "Tidak jadi dikirim." }));
  expect(await findOutsideLetter(desk.seksi, letterId)).toMatchObject({ state: "void", mayEdit: false });
});

const LETTER_SHAPE = { ...LETTER, version: "" };

test("a closed letter from outside keeps its line in the register, and its words to those who may read it", async () => {
  const desk = await givenDesk(clock);
  const subject = "Usulan hukuman disiplin";
  const answer = await enter(desk.sekretaris, { subject, security: "R", urgency: "segera" });
  const letterId = answer.ok ? answer.value.letterId : "";
  const lineOf = async (ctx: Desk["kadis"], more = {}) => {
    const page = await listLetterRegister(ctx, RegisterOfLetters.parse({ tahun: "2026", ...more }));
    return page.letters.find(({ id }) => id === letterId);
  };
  expect(await lineOf(desk.seksi)).toMatchObject({ readable: false, addressee: "", subject: "", state: "valid" });
  expect(await lineOf(desk.seksi, { cari: "hukuman disiplin" })).toBeUndefined();
  expect(await lineOf(desk.kadis, { cari: "hukuman disiplin" })).toMatchObject({ readable: true, subject });
  expect(await findOutsideLetter(desk.seksi, letterId)).toBeNull();
  expect(await findOutsideLetter(desk.kadis, letterId)).toMatchObject({ nature: "Rahasia, segera" });
  const edit = { letterId, ...LETTER, version: undefined };
  expect(await editOutside(desk.pelaksana, edit)).toMatchObject({ code: "not_found" });
});

test("of two who write the number of the national e-office the later one is told", async () => {
  const desk = await givenDesk(clock);
  const letterId = await entered(desk.pelaksana);
  const { externalVersion: version = "" } = (await findOutsideLetter(desk.kadis, letterId)) ?? {};
  await must(setExternalNumber(desk.kadis, { letterId, version, externalNumber: "B/12/2026" }));
  expect(await setExternalNumber(desk.sekretaris, { letterId, version, externalNumber: "B/13/2026" })).toMatchObject({
    code: "changed_meanwhile",
    sentence: expect.stringContaining("B/12/2026"),
  });
});
