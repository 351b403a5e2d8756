import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { HOSTILE_NAMES } from "@/lib/testing/hostile-names";
import { letterWith } from "@/lib/testing/sample-letters";
import { lettersZip } from "./letters-zip";
import { renderPdf } from "./pdf";

test("each letter is a file of its own, whoever it is for, the same as alone; who lacks something is named", async () => {
  const models = HOSTILE_NAMES.slice(0, 8).map((name) => letterWith([], { title: `Undangan, ${name}` }));
  const files = unzipSync(await lettersZip(models, [{ addressee: "Siti", words: "Jam kegiatan" }]));
  const names = Object.keys(files);
  expect(names).toHaveLength(models.length + 1);
  for (const name of names) expect(name).toMatch(/^(\d{3}-[A-Za-z0-9-]{1,80}\.pdf|belum-bisa-dibuat\.txt)$/);
  expect(strFromU8(files["belum-bisa-dibuat.txt"] ?? new Uint8Array())).toBe("Siti: Jam kegiatan");
  const [first] = models;
  if (!first) throw new Error("no letter");
  expect(Buffer.from(files[names[0] ?? ""] ?? [])).toEqual(Buffer.from(await renderPdf(first)));
});
