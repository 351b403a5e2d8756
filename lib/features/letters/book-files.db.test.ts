import { randomUUID } from "node:crypto";
import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { agendaFile } from "@/lib/features/incoming-letters/agenda-file.queries";
import { AgendaFilter } from "@/lib/features/incoming-letters/incoming-letters.schema";
import { noteAgendaTaken } from "@/lib/features/incoming-letters/take-agenda.command";
import { db } from "@/lib/platform/db";
import { tableResponse } from "@/lib/platform/table-response";
import { useDatabase } from "@/lib/testing";
import { givenIncoming } from "@/lib/testing/incoming-letters";
import { makeClock } from "@/lib/testing/office";
import { givenDesk, must } from "@/lib/testing/programmes";
import { RegisterOfLetters } from "./letters.schema";
import { enterOutside } from "./outside-letters.commands";
import { EnterOutside } from "./outside-letters.schema";
import { walkRegister } from "./register.queries";
import { registerFile } from "./register-file.queries";
import { noteRegisterTaken } from "./take-register.command";

useDatabase();

const clock = makeClock();
const bytesOf = async (file: Parameters<typeof tableResponse>[1]) =>
  new Uint8Array(await tableResponse("xlsx", file).arrayBuffer());
const rowsOf = async (file: Parameters<typeof tableResponse>[1]) =>
  (await readXlsx(await bytesOf(file))).sheets[0]?.rows ?? [];

test("the agenda book as a sheet: numbers in order, days as days, and of a shut letter the number alone", async () => {
  const desk = await givenDesk(clock);
  await givenIncoming(desk.pelaksana, { sender: "=cmd|' /C calc'!A0", theirNumber: "000123456789012345" });
  const subject = "Hasil pemeriksaan";
  await givenIncoming(desk.pelaksana, { security: "SR", subject });
  const book = () => AgendaFilter.parse({ tahun: "2026" });
  const [head, first, second] = await rowsOf(agendaFile(desk.seksi, book()));
  expect(head?.slice(0, 3)).toEqual(["Agenda", "Diterima", "Dari"]);
  expect(first?.slice(0, 4)).toEqual([1, new Date("2026-11-23T00:00:00Z"), "=cmd|' /C calc'!A0", "000123456789012345"]);
  expect(second?.[0]).toBe(2);
  expect(JSON.stringify(second)).not.toContain(subject);
  expect(second?.at(-1)).toBe("Isinya hanya untuk yang berwenang");
  expect(JSON.stringify(await rowsOf(agendaFile(desk.kadis, book())))).toContain(subject);

  await must(noteAgendaTaken(desk.seksi, { format: "xlsx", year: 2026 }));
  expect(
    await noteAgendaTaken(
      { ...desk.seksi, actor: { ...desk.seksi.actor, roles: ["admin"] } },
      { format: "csv", year: 2026 },
    ),
  ).toMatchObject({ code: "no_right" });
  expect(await db().auditEntry.findMany({ where: { action: "agenda.taken" } })).toMatchObject([
    { actorId: desk.seksi.actor.id, detail: { format: "xlsx", year: 2026 } },
  ]);
});

test("the book of numbers is walked in portions, book by book, insertions behind their number", async () => {
  const desk = await givenDesk(clock);
  const enter = (changes: Record<string, string>) =>
    must(
      enterOutside(
        desk.kadis,
        EnterOutside.parse({
          requestId: randomUUID(),
          series: "surat",
          classification: "500.3",
          letterDate: "2026-11-23",
          addressee: "Camat Gerung",
          subject: "Hal",
          signerName: "Kepala Dinas",
          signerPost: "",
          insertedReason: "",
          security: "B",
          urgency: "biasa",
          ...changes,
        }),
      ),
    );
  await enter({});
  await enter({ series: "keputusan" });
  await enter({});
  await enter({ after: "1", insertedReason: "Terlewat dicatat." });
  // A thousand more, without their story: more than one portion.
  await db().$executeRaw`
    INSERT INTO letter (id, kind, series, year, serial, number, letter_date, about, addressee, subject, template_version, model,
      signer_name, signer_post, check_code, numbered_by)
    SELECT gen_random_uuid(), kind, series, year, 10 + n, 'N' || n, letter_date, gen_random_uuid()::text, addressee, subject, 0, '{}',
      signer_name, signer_post, 'C' || n, numbered_by
    FROM letter, generate_series(1, 1100) AS n WHERE series = 'surat' AND serial = 1 AND inserted = 0`;
  const seen: string[] = [];
  let portions = 0;
  for await (const portion of walkRegister(desk.seksi, RegisterOfLetters.parse({ tahun: "2026" }))) {
    portions += 1;
    seen.push(...portion.map(({ series, serial, inserted }) => `${series} ${serial}.${inserted}`));
  }
  expect(portions).toBe(3);
  expect(seen.slice(0, 3)).toEqual(["surat 1.0", "surat 1.1", "surat 2.0"]);
  expect(seen).toHaveLength(1104);
  expect(seen.at(-1)).toBe("keputusan 1.0");

  const rows = await rowsOf(registerFile(desk.seksi, RegisterOfLetters.parse({ tahun: "2026", buku: "surat" })));
  expect(rows[2]?.[1]).toBe("500.3/001.01/DISKOPUKM/XI/2026");
  expect(rows[2]?.at(-1)).toBe("Nomor sisipan: Terlewat dicatat.");
  await must(noteRegisterTaken(desk.seksi, { format: "csv", year: 2026 }));
  expect(await db().auditEntry.count({ where: { action: "register.taken" } })).toBe(1);
});
