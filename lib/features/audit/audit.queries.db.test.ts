import { beforeAll, describe, expect, it } from "vitest";
import { defineActs } from "@/lib/domain/acts";
import { ROLES } from "@/lib/domain/roles";
import { acts as users } from "@/lib/features/users/users.messages";
import { recordAudit } from "@/lib/platform/audit";
import { publicContext, systemContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { asStaff, makeClock } from "@/lib/testing/office";
import { listAudit, listAuditChoices } from "./audit.queries";
import { AuditFilter } from "./audit.schema";

const clock = makeClock(new Date().toISOString());

const filter = (given: Record<string, string> = {}) => AuditFilter.parse(given);
const TOTAL = 120;
/** Known to nobody who reads: shown by their names. */
const ACTS = defineActs({ "thing.donea": "A", "thing.doneb": "B" });

describe("the audit", () => {
  useDatabase();
  beforeAll(async () => {
    // Several entries share an instant, and the ids do not follow the clock (as in a demo).
    for (let i = 0; i < TOTAL; i += 1) {
      const at = new Date(Date.parse("2026-03-01T16:00:00Z") + ((i * 7) % 40) * 3_600_000);
      const reference = i % 10 === 0 ? "26NABCDEFGH2" : "";
      await recordAudit(
        db(),
        systemContext(`job${i % 2}`, () => at),
        { action: ACTS[i % 2 === 0 ? "thing.donea" : "thing.doneb"], reference },
      );
    }
  });

  it("is read by admin and auditor alone", async () => {
    for (const role of ROLES) {
      const reading = listAudit(await asStaff([role], clock), filter());
      if (role === "admin" || role === "auditor") await expect(reading).resolves.toBeDefined();
      else await expect(reading).rejects.toThrow();
    }
    await expect(listAudit(publicContext(), filter())).rejects.toThrow();
    await expect(listAuditChoices(publicContext())).rejects.toThrow();
  });

  it("gives every entry once over its pages, newest first", async () => {
    const ctx = await asStaff(["auditor"], clock);
    const seen: { id: string; at: Date }[] = [];
    let sebelum: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listAudit>> = await listAudit(ctx, filter(sebelum ? { sebelum } : {}));
      seen.push(...page.lines);
      sebelum = page.next;
    } while (sebelum);
    expect(seen).toHaveLength(TOTAL);
    expect(new Set(seen.map((line) => line.id)).size).toBe(TOTAL);
    expect(seen.map((line) => line.at.getTime())).toEqual(
      seen.map((line) => line.at.getTime()).toSorted((a, b) => b - a),
    );
  });

  it("filters by actor, action, reference and WITA dates", async () => {
    const ctx = await asStaff(["auditor"], clock);
    const count = async (given: Record<string, string>) => (await listAudit(ctx, filter(given))).lines.length;
    expect(await count({ pelaku: "system:job1", dari: "2026-03-02", sampai: "2026-03-02" })).toBe(36);
    expect(await count({ tindakan: "thing.donea", nomor: "26n-abcd-efgh2" })).toBe(12);
    expect(await count({ sampai: "2026-03-01" })).toBe(0);
    expect(await count({ dari: "2026-03-04" })).toBe(0);
    expect(await count({ dari: "bukan tanggal", sebelum: "x-y", tindakan: "';--" })).toBe(50);
  });

  it("knows the actions there are", async () => {
    await recordAudit(db(), systemContext("job0"), { action: users["staff.created"] });
    const { acts } = await listAuditChoices(await asStaff(["admin"], clock));
    expect(acts).toEqual([
      { name: "staff.created", words: "Membuat pengguna" },
      { name: "thing.donea", words: "thing.donea" },
      { name: "thing.doneb", words: "thing.doneb" },
    ]);
  });

  it("cannot be changed, not even by the database's owner", async () => {
    await expect(db().auditEntry.updateMany({ data: { action: "x" } })).rejects.toThrow();
    await expect(db().auditEntry.deleteMany()).rejects.toThrow();
  });
});
