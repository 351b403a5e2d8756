import { describe, expect, test } from "vitest";
import { composeLetter, type Numbered } from "./compose";
import type { LetterData } from "./fill";
import type { Handling } from "./handling";
import type { LetterKind } from "./kind";
import { LETTER_KINDS } from "./kinds";
import { lackingNames, lackingOf } from "./lacking";
import { DEFAULT_LETTER_OFFICE } from "./letter-office";
import { sampleFor } from "./sample-data";
import { Template } from "./template";

const NUMBERED: Numbered = { number: "7/2026", date: "2026-12-11", check: { code: "C", address: "https://x/C" } };

function compose(kind: LetterKind, numbered: Numbered, fields: LetterData["fields"] = {}) {
  const sample = sampleFor(kind);
  const data = Object.assign({ addressee: "Siti" }, sample, { fields: Object.assign({}, sample.fields, fields) });
  const template = Template.parse(kind.template);
  return composeLetter({ kind, template, data, office: DEFAULT_LETTER_OFFICE, numbered, today: "2026-12-10" });
}

function kindOf(key: string): LetterKind {
  const kind = LETTER_KINDS.find((one) => one.key === key);
  if (!kind) throw new Error(key);
  return kind;
}

describe("a certificate", () => {
  const certificate = kindOf("sertifikat-pelatihan");

  test("is for whoever attended", () => {
    expect(compose(certificate, NUMBERED, { hasil: "Hadir" }).ok).toBe(true);
  });

  test.each([
    [null, 'Hasil "Hadir"'],
    ["Tidak hadir", 'Hasil "Hadir" (sekarang "Tidak hadir")'],
  ])("and for nobody whose outcome is %s", (hasil, lacks) => {
    const composed = compose(certificate, NUMBERED, { hasil });
    if (composed.ok) throw new Error("It was drawn");
    expect(lackingNames(lackingOf({ subject: "participant", people: "participants" }, composed.lacking))).toBe(lacks);
  });
});

describe("a rejection", () => {
  const rejection = kindOf("surat-penolakan");

  test("is for a case that is rejected", () => {
    expect(compose(rejection, NUMBERED, { keadaan: "Ditolak" }).ok).toBe(true);
  });

  test("and no more for one that was reopened, though its reason is known", () => {
    const composed = compose(rejection, NUMBERED, { keadaan: "Diperiksa", alasan_tolak: "Di luar kabupaten." });
    if (composed.ok) throw new Error("It was drawn");
    expect(lackingNames(lackingOf({ subject: "application", people: "either" }, composed.lacking))).toBe(
      'Keadaan permohonan "Ditolak" (sekarang "Diperiksa")',
    );
  });
});

test.each(LETTER_KINDS.map((kind) => [kind.key, kind] as const))(
  "%s bears its number and day only when it is numbered",
  (_key, kind) => {
    const draft = compose(kind, null);
    const final = compose(kind, NUMBERED);
    if (!draft.ok || !final.ok) throw new Error("It was not drawn");
    expect(draft.model).toMatchObject({ draft: kind.series !== null, check: null });
    expect(JSON.stringify(draft.model.blocks)).not.toContain("11 Desember 2026");
    expect(final.model).toMatchObject({ draft: false, check: { code: "C" } });
    if (kind.series !== null) expect(JSON.stringify(final.model.blocks)).toContain("7/2026");
  },
);

test("letters to somebody say behind Sifat who may read them and how fast they are", () => {
  const kind = kindOf("surat-penolakan");
  const data = Object.assign({ addressee: "" }, sampleFor(kind));
  const [template, office] = [Template.parse(kind.template), DEFAULT_LETTER_OFFICE];
  const compose = (handling?: Handling) =>
    composeLetter({ kind, template, data, office, handling, numbered: NUMBERED, today: "2026-12-10" });
  expect(JSON.stringify(compose({ security: "R", urgency: "segera" }))).toContain('["Sifat","Rahasia, segera"]');
  expect(JSON.stringify(compose())).toContain('["Sifat","Biasa"]');
});

test("titles name the office as its letterhead does, sentences as people do", () => {
  const composed = compose(kindOf("keputusan-pelatihan"), NUMBERED);
  const said = JSON.stringify(composed);
  expect(said).toContain("KEPUTUSAN KEPALA DINAS KOPERASI DAN UKM");
  expect(said).toContain("di Kabupaten Lombok Barat");
  expect(said).not.toContain("PEMERINTAH KABUPATEN LOMBOK BARAT,");
});
