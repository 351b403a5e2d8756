import { beforeAll, expect, test } from "vitest";
import { findLetterKind } from "@/lib/domain/letters/kinds";
import { letterText } from "@/lib/domain/letters/model";
import { drawDraft } from "@/lib/features/letters/draft.queries";
import { PaperAddress } from "@/lib/features/letters/letters.schema";
import { listProgrammePapers } from "@/lib/features/letters/papers.queries";
import type { StaffContext } from "@/lib/platform/context";
import { staffContextFor } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { renderDocx } from "@/lib/platform/letters/docx";
import { renderPdf } from "@/lib/platform/letters/pdf";
import { useDatabase } from "@/lib/testing";
import { docxProblems } from "@/lib/testing/docx/docx-structure";
import { docxWords } from "@/lib/testing/docx-words";
import { missingFrom } from "@/lib/testing/letter-words";
import { pdfFlow } from "@/lib/testing/pdf-words";
import { openWorld, tellLarge } from "..";

useDatabase();

let kadis: StaffContext;
beforeAll(async () => {
  const world = await openWorld();
  await tellLarge(world);
  kadis = await staffContextFor(world.office.kadis ?? "", () => new Date());
}, 240_000);

test.each([30, 25])(
  "the programme with %s seats has ended; each of its papers opens, as PDF and as Word file, and says what was entered",
  async (quota) => {
    const { id, seatsTaken, status } = await db().programme.findFirstOrThrow({ where: { quota } });
    expect({ seatsTaken, status }).toEqual({ seatsTaken: quota, status: "finished" });
    const seats = await db().seat.findMany({
      where: { programmeId: id, releasedAt: null },
      orderBy: { position: "asc" },
      select: { application: { select: { applicantName: true } } },
    });
    const names = seats.map(({ application }) => application.applicantName);
    const listed: string[] = [];
    const without: string[] = [];
    for (const { kind: key, targets } of await listProgrammePapers(kadis, id)) {
      const kind = findLetterKind(key);
      for (const { query } of kind ? targets : []) {
        const draft =
          kind && (await drawDraft(kadis, kind, PaperAddress.parse(Object.fromEntries(new URLSearchParams(query)))));
        // Whoever was not there gets no certificate, and that is what its page says.
        if (draft?.model === null) without.push(...draft.lacking.map((lack) => `${key}: ${lack.key}`));
        if (!draft?.model) continue;
        const { model } = draft;
        const file = await renderDocx(model);
        for (const text of [await pdfFlow(await renderPdf(model)), docxWords(file)])
          expect({ key, wrong: missingFrom(text, model) }).toEqual({ key, wrong: [] });
        expect({ key, wrong: docxProblems(file) }).toEqual({ key, wrong: [] });
        const said = letterText(model).join("\n");
        if (names.every((name) => said.includes(name))) listed.push(key);
      }
    }
    expect([...new Set(listed)].sort()).toEqual(LISTING_ALL[quota]);
    const absent = await db().application.count({ where: { outcome: "absent", seats: { some: { programmeId: id } } } });
    expect(without).toEqual(Array.from({ length: absent }, () => "sertifikat-pelatihan: outcome"));
  },
  120_000,
);

/** The papers that name everybody. */
const LISTING_ALL: Record<number, string[]> = {
  30: ["berita-acara-pelaksanaan", "berita-acara-seleksi", "daftar-hadir", "keputusan-pelatihan", "laporan-kegiatan"],
  25: ["berita-acara-seleksi", "berita-acara-serah-terima", "proposal-bantuan"],
};

test("numbers of the register follow each other in each of its books", async () => {
  const letters = await db().letter.findMany({ orderBy: { serial: "asc" } });
  for (const series of new Set(letters.map((letter) => letter.series))) {
    const serials = letters.filter((letter) => letter.series === series).map(({ serial }) => serial);
    expect(serials).toEqual(serials.map((_, at) => at + 1));
  }
  expect(letters.filter(({ kind, state }) => kind === "undangan-peserta" && state === "valid")).toHaveLength(30);
  expect(letters.filter(({ kind }) => kind === "sertifikat-pelatihan").length).toBeGreaterThan(20);
});
