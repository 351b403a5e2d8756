import { strFromU8, unzipSync } from "fflate";
import { extractText, getDocumentProxy } from "unpdf";
import { expect, test } from "vitest";
import type { LetterModel } from "@/lib/domain/letters/model";
import { HOSTILE_NAMES, hostileNames } from "@/lib/testing/hostile-names";
import { invitationTo, letterWith } from "@/lib/testing/sample-letters";
import { type LetterToPut, lettersFile } from "./letters-file";
import { pdfPress, renderPdf } from "./pdf";

const put = (model: LetterModel, addressee = "Siti"): LetterToPut => ({ model, addressee, kept: null });
const whole = (letters: LetterToPut[], told: number[] = []) => ({
  title: "Undangan peserta",
  letters,
  lacking: [{ addressee: "Siti", words: "Jam kegiatan" }],
  tell: (made: number) => void told.push(made),
});

async function pagesOf(pdf: Uint8Array | null): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy((pdf ?? new Uint8Array()).slice()), { mergePages: false });
  return text;
}

function broken(name: string): LetterModel {
  const letter = invitationTo(name);
  const arms = { type: "image/png" as const, data: "AAAA" };
  return Object.assign({}, letter, { letterhead: letter.letterhead && Object.assign({}, letter.letterhead, { arms }) });
}

test("each letter is a file of its own, whoever it is for, the same as alone; who lacks something is named", async () => {
  const models = HOSTILE_NAMES.slice(0, 8).map((name) => letterWith([], { title: `Undangan, ${name}` }));
  const { bytes, leftOut } = await lettersFile("zip", whole(models.map((model) => put(model))));
  const files = unzipSync(bytes ?? new Uint8Array());
  const names = Object.keys(files);
  expect(names).toHaveLength(models.length + 1);
  for (const name of names) expect(name).toMatch(/^(\d{3}-[A-Za-z0-9-]{1,80}\.pdf|belum-bisa-dibuat\.txt)$/);
  expect(strFromU8(files["belum-bisa-dibuat.txt"] ?? new Uint8Array())).toBe("Siti: Jam kegiatan");
  expect(leftOut).toEqual([]);
  const [first] = models;
  if (!first) throw new Error("no letter");
  expect(Buffer.from(files[names[0] ?? ""] ?? [])).toEqual(Buffer.from(await renderPdf(first)));
});

test.each(["pdf", "zip"] as const)(
  "in a %s one that cannot be drawn is named, and the rest go on",
  async (form) => {
    const letters = [
      put(invitationTo("Amaq Udin")),
      put(broken("Inaq Sumi"), "Inaq Sumi"),
      put(invitationTo("Baiq Sari")),
    ];
    const { bytes, leftOut } = await lettersFile(form, whole(letters));
    expect(leftOut).toEqual([{ addressee: "Inaq Sumi", words: "Surat ini tidak dapat digambar" }]);
    if (form === "zip") return expect(Object.keys(unzipSync(bytes ?? new Uint8Array()))).toHaveLength(3);
    const text = (await pagesOf(bytes)).join("\n");
    expect([text.includes("Amaq Udin"), text.includes("Inaq Sumi"), text.includes("Baiq Sari")]).toEqual([
      true,
      false,
      true,
    ]);
  },
  30_000,
);

test("where none can be drawn there is no file, and each is named", async () => {
  const letters = [put(broken("Amaq"), "Amaq"), put(broken("Inaq"), "Inaq")];
  for (const form of ["pdf", "zip"] as const)
    expect(await lettersFile(form, whole(letters))).toMatchObject({ bytes: null, leftOut: [{}, {}] });
});

test("it says how far it is", async () => {
  const letters = Array.from({ length: 60 }, (_, index) => put(invitationTo(`Peserta ke-${index}`)));
  for (const [form, steps] of [
    ["pdf", [25, 50, 60]],
    ["zip", [25, 50]],
  ] as const) {
    const told: number[] = [];
    await lettersFile(form, whole(letters, told));
    expect(told).toEqual(steps);
  }
});

test("500 invitations within 20 seconds and 400 MB, whoever is called what, each page as in its own", async () => {
  const letters = hostileNames(500).map((name) => invitationTo(name));
  // A press ends what takes longer or more.
  const pages = await pagesOf(await pdfPress({ one: 20, many: 20, megabytes: 400 }).renderPdfs(letters));
  // A very long name makes a second page of its letter.
  expect(pages.filter((page) => page.includes("Yth."))).toHaveLength(500);
  for (const place of [0, 1, 24, 25, 260, 499]) {
    const own = await pagesOf(await renderPdf(letters[place] as LetterModel));
    expect(pages.join("\f")).toContain(own.join("\f"));
  }
}, 90_000);
