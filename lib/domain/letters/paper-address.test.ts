import { expect, test } from "vitest";
import { paperAddress } from "./paper-address";
import type { LetterTarget } from "./target";

test.each<[LetterTarget, string | null, string]>([
  [{ subject: "application", applicationId: "a" }, "26PK", "?permohonan=26PK"],
  [{ subject: "programme", programmeId: "p" }, null, "?kegiatan=p"],
  [{ subject: "participant", programmeId: "p", applicationId: "a" }, "26PK", "?kegiatan=p&permohonan=26PK"],
  [{ subject: "speaker", programmeId: "p", lineId: "l" }, null, "?kegiatan=p&baris=l"],
  [{ subject: "day", programmeId: "p", date: "2026-12-07" }, null, "?kegiatan=p&hari=2026-12-07"],
  [{ subject: "report", year: 2026, month: 3 }, null, "?bulan=2026-03"],
  [{ subject: "service", slug: "nib" }, null, "?layanan=nib"],
])("%j is looked at under its own address", (target, reference, query) => {
  expect(paperAddress("jenis", target, reference)).toBe(`/petugas/naskah/jenis${query}`);
});
