import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { filesUnder, ROOT } from "@/lib/structure/source";
import { actionWords } from "./action-words";
import { detailLines } from "./detail-words";

/** Every "noun.verbed" in the files that write the audit; keys of answers look the same. */
function writtenActions(): string[] {
  const features = filesUnder("lib/features").filter((file) => /\.(commands?|store)\.ts$/.test(file));
  const cases = filesUnder("lib/cases").filter((file) => !/\.test\.ts$/.test(file));
  const platform = filesUnder("lib/platform").filter((file) => /\.ts$/.test(file) && !/\.test\.ts$/.test(file));
  const found = [...features, ...cases, ...platform].flatMap((file) => {
    const text = readFileSync(path.join(ROOT, file), "utf8");
    if (file.startsWith("lib/platform/") && !/recordAudit|\baction: "/.test(text)) return [];
    return [...text.matchAll(/"([a-z_]+\.[a-z_]+)"/g)].map((match) => match[1] ?? "");
  });
  return [...new Set(found)].filter((action) => !/^(identity|business|service)\.(?!viewed)/.test(action));
}

describe("the audit speaks Indonesian", () => {
  it("has words for every act that the code writes", () => {
    const actions = writtenActions();
    expect(actions.length).toBeGreaterThan(30);
    expect(actions.filter((action) => actionWords(action) === action)).toEqual([]);
  });

  it("says details in words and keeps what it does not know", () => {
    expect(
      detailLines({
        command: "complete_duty",
        duty: "nib.4.jafung.review",
        decision: "waived",
        requirement: "surat_usaha",
        roles: ["kabid", "plt"],
        size: 34_201,
        because: "role_ended",
        novel: { a: 1 },
      }),
    ).toEqual([
      "Tugas: langkah 4, telaah (Pejabat Fungsional)",
      "Keputusan: dibebaskan",
      "Persyaratan: surat usaha",
      "Peran: Kepala Bidang, Plt",
      "Ukuran: 35 kB",
      "Sebab: perannya berakhir",
      'novel: {"a":1}',
    ]);
  });
});
