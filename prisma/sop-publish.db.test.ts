import { mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { pinToday } from "@/lib/cases/pin";
import { sentencesOf } from "@/lib/domain/sop-difference/compare";
import type { SopPublication } from "@/lib/domain/sop-publication";
import type { Definition, Row } from "@/lib/domain/workflow";
import { compareSop, findSop, findSopInForce, listSops } from "@/lib/features/sop/sop.queries";
import { publicContextAt } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { asStaff, givenApplication, makeClock } from "@/lib/testing/office";
import { SOPS } from "./seed";
import { runSopPublish } from "./sop-publish";

const NIB_GIVEN = { given: ["ktp", "surat_usaha", "email", "npwp"] };
const folder = mkdtempSync(path.join(os.tmpdir(), "sop-publish-"));

/** The seeded version as a file; `change` makes it a new one. */
function publicationOf(key: "nib" | "fasilitasi", change: (file: SopPublication) => void = () => {}): SopPublication {
  const seeded = SOPS.find((sop) => sop.key === key);
  if (!seeded) throw new Error(`No SOP ${key}`);
  const { document, definition, marks } = structuredClone(seeded);
  const file = {
    sop: key,
    document,
    definition: { rows: definition.rows },
    effectiveFrom: "2026-11-23",
    note: "Uji",
    marks: [...marks],
  };
  change(file);
  return file;
}

function fileOf(content: unknown): string {
  const file = path.join(folder, `${Math.random()}.json`);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

const rowOf = (file: SopPublication, no: number) => {
  const row = file.definition.rows.find((row) => row.no === no);
  if (!row) throw new Error(`No row ${no}`);
  return row as Row;
};

describe("npm run sop:publish", () => {
  useDatabase({ each: true });
  let said = "";
  beforeEach(() => {
    said = "";
    const keep = (text: unknown) => {
      said += String(text);
      return true;
    };
    vi.spyOn(process.stdout, "write").mockImplementation(keep);
    vi.spyOn(process.stderr, "write").mockImplementation(keep);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    process.exitCode = undefined;
  });

  const versions = () => db().sopVersion.count();
  const versionOf = async (runId: string) => {
    const run = await db().run.findUniqueOrThrow({ where: { id: runId }, include: { pinned: true } });
    return (run.pinned.definition as unknown as Definition).version;
  };

  it("publishes the next version; running cases keep theirs, new ones take it from its day on", async () => {
    const clock = makeClock();
    const before = await givenApplication("nib", clock, NIB_GIVEN);
    const file = fileOf(
      publicationOf("nib", (one) => {
        one.effectiveFrom = "2026-11-24";
        rowOf(one, 1).standard = { amount: 45, unit: "minute" };
      }),
    );
    await runSopPublish(file);
    expect(said).toContain("versi 2 sudah terbit");
    expect(said).toContain("1 permohonan yang sedang berjalan");
    expect(process.exitCode).toBeUndefined();
    const sameDay = await givenApplication("nib", clock, NIB_GIVEN);
    clock.tick(24 * 60);
    const nextDay = await givenApplication("nib", clock, NIB_GIVEN);
    expect(await Promise.all([before, sameDay, nextDay].map(({ runId }) => versionOf(runId)))).toEqual([1, 1, 2]);
    const [entry] = await db().auditEntry.findMany({ where: { action: "sop.published" } });
    expect(entry).toMatchObject({ actorId: "system:sop-publish", subjectId: "nib" });

    const sop = await findSop(await asStaff(["auditor"], clock), "nib");
    expect(sop?.versions.map(({ version, state }) => [version, state])).toEqual([
      [2, "now"],
      [1, "past"],
    ]);
    await expect(db().sopVersion.updateMany({ data: { note: "lain" } })).rejects.toThrow();
  });

  it("only checks with --dry-run, and a repeat of the same file changes nothing", async () => {
    const count = await versions();
    const file = fileOf(
      publicationOf("nib", (one) => {
        rowOf(one, 1).informed = ["kabid"];
      }),
    );
    await runSopPublish(file, "--dry-run");
    expect(said).toContain("layak terbit");
    expect(await versions()).toBe(count);
    await runSopPublish(file);
    await runSopPublish(file);
    expect(said).toContain("Tidak ada yang diubah");
    expect(await versions()).toBe(count + 1);
    expect(await db().auditEntry.count({ where: { action: "sop.published" } })).toBe(1);
  });

  it("lets the service that walks the whole SOP walk its new row too", async () => {
    const file = publicationOf("nib", (one) => {
      const written = one.document.rows[0];
      if (!written) throw new Error("No row");
      one.document.rows.push({ ...written, no: 6, number: "6." });
      one.definition.rows.push({
        ...rowOf(one, 5),
        no: 6,
        duties: [{ id: "nib.6.kabid.approve", role: "kabid", verb: "perform", scope: "application" }],
      });
    });
    await runSopPublish(fileOf(file));
    expect(said).toContain("menjalankan baris 1, 2, 3, 4, 5, 6");
    const pin = await pinToday(db(), "nib", new Date("2026-11-23T01:00:00Z"));
    expect(pin.definition.rows.map((row) => row.no)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("publishes a SOP of three services, each judged in its own rows", async () => {
    await runSopPublish(fileOf(publicationOf("fasilitasi", (one) => (one.effectiveFrom = "2027-01-01"))));
    expect(said).toContain("versi 2 sudah terbit");
    const listed = await listSops(await asStaff(["pelaksana"], makeClock()));
    expect(listed.find((sop) => sop.key === "fasilitasi")).toMatchObject({ version: 1, versions: 2 });
  });

  it.each<[string, (file: SopPublication) => void, string]>([
    ["a row without a duty", (file) => (rowOf(file, 3).duties = []), "Langkah 3"],
    ["an unknown role", (file) => Object.assign(rowOf(file, 4).duties[0] ?? {}, { role: "bupati" }), "Langkah 4"],
    ["a row without standard time", (file) => Object.assign(rowOf(file, 2), { standard: undefined }), "Langkah 2"],
    [
      "a duty id used twice",
      (file) => Object.assign(rowOf(file, 5).duties[0] ?? {}, { id: rowOf(file, 1).duties[0]?.id }),
      "Langkah 5",
    ],
    [
      "a requirement whose row is gone",
      (file) => {
        file.definition.rows.splice(1, 1);
        file.document.rows.splice(1, 1);
      },
      "Langkah 2",
    ],
    [
      "an application duty after a programme duty",
      (file) => rowOf(file, 1).duties.unshift({ id: "x", role: "seksi", verb: "perform", scope: "programme" }),
      "Langkah 1",
    ],
    [
      "an approval with nothing performed",
      (file) => rowOf(file, 5).duties.push({ id: "y", role: "kadis", verb: "approve", scope: "programme" }),
      "Langkah 5",
    ],
    ["an unknown field", (file) => Object.assign(rowOf(file, 1), { colour: "red" }), "Langkah 1"],
    ["no date", (file) => Object.assign(file, { effectiveFrom: "besok" }), "effectiveFrom"],
  ])("refuses %s in a sentence that says where, and writes nothing", async (_name, change, where) => {
    const count = await versions();
    await runSopPublish(fileOf(publicationOf("nib", change)));
    expect(said).toMatch(/^SOP tidak diterbitkan:\n- /);
    expect(said).toContain(where);
    expect(process.exitCode).toBe(1);
    expect(await versions()).toBe(count);
    expect(await db().auditEntry.count()).toBe(0);
  });

  it("shows what the new version says otherwise, the earlier first whichever way it is asked for", async () => {
    const auditor = await asStaff(["auditor"], makeClock());
    const alone = await compareSop(auditor, "nib", {});
    expect(alone?.compared).toBeNull();
    await runSopPublish(
      fileOf(
        publicationOf("nib", (file) => {
          rowOf(file, 1).standard = { amount: 45, unit: "minute" };
        }),
      ),
    );
    const expected = ["Langkah 1, Waktu baku di portal berubah dari “30 menit” menjadi “45 menit”."];
    for (const asked of [{}, { dari: 1, ke: 2 }, { dari: 2, ke: 1 }]) {
      const compared = (await compareSop(auditor, "nib", asked))?.compared;
      expect(compared && { from: compared.from, to: compared.to }).toEqual({ from: 1, to: 2 });
      expect(compared && sentencesOf(compared.difference)).toEqual(expected);
    }
    expect(await compareSop(auditor, "nib", { dari: 1, ke: 9 })).toBeNull();
    expect(await compareSop(auditor, "tidak-ada", {})).toBeNull();
  });

  it("shows anybody the version in effect, and the next one only from its day on", async () => {
    const clock = makeClock();
    await runSopPublish(fileOf(publicationOf("nib", (file) => (file.effectiveFrom = "2026-11-24"))));
    const shown = async () => (await findSopInForce(await publicContextAt(clock.now), "nib"))?.shown.version;
    expect(await shown()).toBe(1);
    clock.tick(24 * 60);
    expect(await shown()).toBe(2);
    expect(await findSopInForce(await publicContextAt(clock.now), "tidak-ada")).toBeNull();
  });

  it("says what is wrong with the command and the file themselves", async () => {
    await runSopPublish();
    expect(said).toContain("Cara pakai");
    await runSopPublish("tidak-ada.json");
    expect(said).toContain("tidak bisa dibaca");
    await runSopPublish(fileOf("{ bukan json"));
    expect(said).toContain("bukan JSON");
    expect(process.exitCode).toBe(1);
  });

  it("counts on when two publish at the same moment", async () => {
    const one = fileOf(publicationOf("nib", (file) => (rowOf(file, 1).informed = ["kabid"])));
    const other = fileOf(publicationOf("nib", (file) => (rowOf(file, 1).informed = ["kadis"])));
    await Promise.all([runSopPublish(one), runSopPublish(other)]);
    const published = await db().sopVersion.findMany({ where: { sopKey: "nib" }, orderBy: { version: "asc" } });
    expect(published.map(({ version }) => version)).toEqual([1, 2, 3]);
    expect(published.map(({ definition }) => (definition as unknown as Definition).version)).toEqual([1, 2, 3]);
  });
});
