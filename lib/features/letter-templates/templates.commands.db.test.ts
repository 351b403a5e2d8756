import { beforeEach, describe, expect, it } from "vitest";
import { numberLetters } from "@/lib/cases/letters/number-letters";
import { readTemplate } from "@/lib/cases/letters/office";
import { EMPTY_FORM } from "@/lib/domain/form-state";
import { fieldNames } from "@/lib/domain/letters/catalogue";
import { USUAL_HANDLING } from "@/lib/domain/letters/handling";
import { namingOf } from "@/lib/domain/letters/kind-naming";
import { LETTER_KINDS } from "@/lib/domain/letters/kinds";
import { LAPORAN_NIB } from "@/lib/domain/letters/kinds/laporan-nib";
import { type LetterModel, letterText } from "@/lib/domain/letters/model";
import { Template } from "@/lib/domain/letters/template";
import { printTemplate, toFields } from "@/lib/domain/letters/template-form";
import { ROLES } from "@/lib/domain/roles";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { asStaff, makeClock } from "@/lib/testing/office";
import { refusals } from "./letter-templates.messages";
import { findTemplatePage } from "./template-page.queries";
import { editTemplate, saveTemplate } from "./templates.commands";
import { findTemplateForEdit, listTemplates } from "./templates.queries";
import { EditTemplate } from "./templates.schema";

const SENTENCE = "Demikian laporan bulan ini kami sampaikan.";
const LAST = "b6.text";
const clock = makeClock();

/** The form of the shipped words, with changes, as a browser posts it. */
function posted(changes: Record<string, string> = {}, kind = LAPORAN_NIB) {
  const blocks = printTemplate(Template.parse(kind.template), fieldNames(namingOf(kind)));
  return EditTemplate.parse({ ...toFields(blocks), kind: kind.key, version: "0", step: "simpan", ...changes });
}

describe("the words of a kind", () => {
  useDatabase({ each: true });
  let admin: StaffContext;
  beforeEach(async () => {
    admin = await asStaff(["admin"], clock);
  });

  it("are changed by admin alone", async () => {
    for (const role of ROLES.filter((role) => role !== "admin")) {
      const ctx = await asStaff([role], clock);
      expect(await editTemplate(ctx, posted())).toMatchObject({ ok: false, code: "no_right" });
      expect(await editTemplate(ctx, posted({ step: "pratinjau" }))).toMatchObject({ ok: false, code: "no_right" });
      await expect(listTemplates(ctx)).rejects.toThrow();
    }
    expect(await db().letterTemplate.count()).toBe(0);
  });

  it("stand in the next letter and never in one that has its number", async () => {
    const kadis = await asStaff(["kadis"], clock);
    const report = async (month: number) => {
      const numbered = await db().$transaction((tx) =>
        numberLetters(tx, kadis, {
          kind: { ...LAPORAN_NIB, series: "surat" },
          targets: [{ subject: "report", year: 2026, month }],
          date: "2026-11-23",
        }),
      );
      if (!numbered.ok) throw new Error(numbered.sentence);
      return numbered.value[0]?.id ?? "";
    };
    const textOf = async (id: string) => {
      const { model } = await db().letter.findUniqueOrThrow({ where: { id }, select: { model: true } });
      return letterText(model as unknown as LetterModel);
    };
    const before = await report(9);
    const words = await textOf(before);
    expect(await saveTemplate(admin, posted({ [LAST]: SENTENCE, note: "Lebih singkat" }))).toMatchObject({ ok: true });
    const after = await textOf(await report(10));
    expect(after).toContain(SENTENCE);
    expect(words).not.toContain(SENTENCE);
    expect(await textOf(before)).toEqual(words);
    expect(await db().letter.findMany({ orderBy: { serial: "asc" }, select: { templateVersion: true } })).toEqual([
      { templateVersion: 0 },
      { templateVersion: 1 },
    ]);
  });

  it("keep every version with who saved it and why, and an older one is used again", async () => {
    await saveTemplate(admin, posted({ [LAST]: SENTENCE, note: "Lebih singkat" }));
    const shipped = await findTemplateForEdit(admin, LAPORAN_NIB, 0);
    await saveTemplate(admin, posted({ version: "1", note: "Kembali", ...toFields(shipped?.blocks ?? []) }));
    const found = await findTemplateForEdit(admin, LAPORAN_NIB);
    expect(found?.versions).toMatchObject([
      { version: 2, note: "Kembali", savedBy: admin.actor.name },
      { version: 1, note: "Lebih singkat" },
    ]);
    expect(await readTemplate(db(), LAPORAN_NIB)).toEqual({
      version: 2,
      template: Template.parse(LAPORAN_NIB.template),
      handling: USUAL_HANDLING,
    });
    expect((await findTemplateForEdit(admin, LAPORAN_NIB, 1))?.blocks.at(-2)?.values.text).toBe(SENTENCE);
    expect(await findTemplateForEdit(admin, LAPORAN_NIB, 7)).toBeNull();
    expect((await listTemplates(admin)).find(({ key }) => key === "laporan-nib")?.newest?.version).toBe(2);
    const audit = await db().auditEntry.findMany({
      where: { action: "letter_template.saved" },
      orderBy: { id: "asc" },
    });
    expect(audit.map(({ subjectId, detail }) => [subjectId, detail])).toEqual([
      ["laporan-nib", { version: 1 }],
      ["laporan-nib", { version: 2 }],
    ]);
  });

  it("that stand already make no version, of any kind", async () => {
    for (const kind of LETTER_KINDS) {
      const same = await editTemplate(admin, posted({ note: "Tanpa perubahan" }, kind));
      expect(same, kind.key).toMatchObject({ ok: true, value: { saved: "as_it_stood" } });
    }
    await saveTemplate(admin, posted({ [LAST]: SENTENCE }));
    expect(await saveTemplate(admin, posted({ [LAST]: SENTENCE, version: "1" }))).toMatchObject({
      value: { saved: "as_it_stood" },
    });
    expect(await saveTemplate(admin, posted({ [LAST]: SENTENCE, version: "1", urgency: "segera" }))).toMatchObject({
      value: { saved: 2 },
    });
    expect(await db().letterTemplate.count()).toBe(2);
  });

  it("of somebody who was overtaken are not saved, also at the same time", async () => {
    const answers = await Promise.all(
      [1, 2, 3].map((turn) => saveTemplate(admin, posted({ [LAST]: `Kalimat ${turn}.` }))),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.code === "changed_meanwhile")).toHaveLength(2);
    expect(await db().letterTemplate.count()).toBe(1);
    expect(await saveTemplate(admin, posted({ version: "9" }))).toMatchObject({ sentence: refusals.template_stale });
  });

  it("of two with them open: the later hears what changed, keeps what they typed, follows in the rest, and saves", async () => {
    await saveTemplate(admin, posted({ [LAST]: SENTENCE, "b0.align": "center", security: "T" }));
    const later = await saveTemplate(admin, posted({ "b1.text": "Kalimat saya.", urgency: "segera" }));
    if (later.ok || !("values" in later)) throw new Error("saved over what was changed");
    expect(later.sentence).toContain(`isi paragraf di bagian 7 (kini “${SENTENCE}”)`);
    expect(later.sentence).toContain("keamanan (kini terbatas)");
    expect(later.values).toMatchObject({ version: "1", turn: "1", [LAST]: SENTENCE, security: "T", urgency: "segera" });
    const { version: _, ...typed } = later.values as Record<string, string>;
    expect(await saveTemplate(admin, posted({ ...typed, version: "1" }))).toMatchObject({ ok: true });
    const { template, handling } = await readTemplate(db(), LAPORAN_NIB);
    expect(JSON.stringify(template)).toContain(SENTENCE);
    expect(JSON.stringify(template)).toContain("Kalimat saya.");
    expect(handling).toEqual({ security: "T", urgency: "segera" });
  });

  it("of two with another order: nothing is mixed, what changed is named by its place, and the next press replaces it", async () => {
    const shipped = printTemplate(Template.parse(LAPORAN_NIB.template), fieldNames(namingOf(LAPORAN_NIB)));
    const blocks = [{ type: "heading" as const, values: { text: "Ringkasan" } }, ...shipped];
    const first = { ...posted(), blocks };
    expect(await saveTemplate(admin, first)).toMatchObject({ ok: true });
    const later = await saveTemplate(admin, posted({ [LAST]: SENTENCE }));
    expect(later).toMatchObject({ code: "changed_meanwhile", values: { version: "1" } });
    expect(later.ok ? "" : later.sentence).toContain("versi 1, yang mengubah bagian 1 (Subjudul).");
    expect(await saveTemplate(admin, posted({ [LAST]: SENTENCE, version: "1" }))).toMatchObject({ ok: true });
  });

  it("with a placeholder that nobody knows are refused beside the field, and nothing is kept", async () => {
    for (const step of ["simpan", "pratinjau"]) {
      const answer = await editTemplate(admin, posted({ step, [LAST]: "Salam [Nama ketua RT]." }));
      expect(answer).toMatchObject({ ok: false, code: "template_unsound" });
      expect(!answer.ok && "errors" in answer && answer.errors?.[LAST]).toContain("[Nama ketua RT] tidak dikenal");
    }
    expect(await db().letterTemplate.count()).toBe(0);
  });

  it("change places without losing what was typed", async () => {
    const answer = await editTemplate(admin, posted({ step: "naik-1", "b1.text": "Belum [jadi" }));
    expect(answer).toMatchObject({
      ok: true,
      value: { values: { "b0.text": "Belum [jadi", "b1.type": "title", at: "0" } },
    });
    expect(await editTemplate(admin, posted({ step: "naik-77" }))).toMatchObject({ ok: false, code: "template_step" });
  });

  it("are drawn before they are kept, of invented data and of what there is", async () => {
    const draw = async (example: string) => {
      const answer = await editTemplate(admin, posted({ step: "pratinjau", example, [LAST]: SENTENCE }));
      if (!answer.ok || !("preview" in answer.value.values)) throw new Error("no preview");
      return JSON.parse(answer.value.values.preview as string);
    };
    expect(await draw("contoh")).toMatchObject({ lacking: "", real: false });
    const real = await draw("");
    expect(real).toMatchObject({ real: true, lacking: expect.stringContaining("menandatangani") });
    expect(JSON.stringify(real.model)).toContain(SENTENCE);
    expect(await draw("../../etc/passwd")).toMatchObject({ real: false });
    expect(await db().letterTemplate.count()).toBe(0);
  });

  it("open for every kind, with a preview", async () => {
    for (const { key } of await listTemplates(admin)) {
      const kind = (await import("@/lib/domain/letters/kinds")).findLetterKind(key);
      const page = kind && (await findTemplatePage(admin, kind));
      expect(page?.initial, key).toMatchObject({ ...EMPTY_FORM, values: { preview: expect.any(String) } });
    }
  });
});
