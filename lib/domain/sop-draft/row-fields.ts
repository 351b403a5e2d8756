import { SOP_ROLES, type SopRole } from "../roles";
import { type StandardTime, TIME_UNITS } from "../workflow/definition";
import type { DraftRow } from "./draft";
import { dutyFields, readDuties } from "./duty-fields";
import { type FormReader, joinLines, type ReadForm, reader, type Texts } from "./typed";

/** One row of the sheet and what the portal does with it, as its form shows it. */
export function rowFields({ sheet, run, services }: DraftRow): Texts {
  return {
    activity: sheet.activity,
    requirements: joinLines(sheet.requirements),
    time: sheet.time,
    output: joinLines(sheet.output),
    remarks: sheet.remarks,
    amount: String(run.standard.amount),
    unit: run.standard.unit,
    verifyAmount: run.verifyStandard ? String(run.verifyStandard.amount) : "",
    verifyUnit: run.verifyStandard?.unit ?? "working_day",
    clockFrom: run.clockFrom === "first_day" ? "first_day" : "",
    plainApplication: run.plain?.application ?? "",
    plainProgramme: run.plain?.programme ?? "",
    help: joinLines(run.help ?? []),
    informed: SOP_ROLES.filter((role) => run.informed.includes(role)).join(","),
    services: services.join(","),
    ...dutyFields(run.duties),
  };
}

/** In the words of the form, for whoever is told that somebody else changed it. */
export const ROW_LABELS = {
  activity: "Aktivitas",
  requirements: "Persyaratan",
  time: "Waktu",
  output: "Output",
  remarks: "Keterangan",
  amount: "Waktu baku",
  unit: "satuan waktu baku",
  verifyAmount: "waktu periksa berkas",
  verifyUnit: "satuan waktu periksa berkas",
  clockFrom: "mulai dihitung",
  plainApplication: "kalimat untuk pemohon",
  plainProgramme: "kalimat tentang kegiatan",
  help: "petunjuk bagi pemohon",
  informed: "yang diberi tahu",
  services: "layanan",
};

/** What the office may type for a row: bounds of SopDocument and SopPublication. */
export function readRow(row: DraftRow, texts: Texts, { sop, services, taken }: RowContext): ReadForm<DraftRow> {
  const form = reader(texts);
  const activity = form.line("activity", 2_000, "Tulis apa yang dikerjakan di langkah ini.");
  const requirements = form.lines(
    "requirements",
    2_000,
    "Tulis persyaratannya, satu per baris. Kalau tidak ada, tulis -.",
  );
  const time = form.line("time", 2_000, "Tulis waktunya seperti di naskah, misalnya 30 Menit.");
  const output = form.lines("output", 2_000, "Tulis hasilnya, satu per baris.");
  const remarks = form.line("remarks", 2_000);
  const standard = standardOf(form, "amount", "unit");
  const verifyStandard =
    form.textOf("verifyAmount").trim() === "" ? null : standardOf(form, "verifyAmount", "verifyUnit");
  const [application, programme] = [form.line("plainApplication", 200), form.line("plainProgramme", 200)];
  const help = form.lines("help", 400);
  if (help.length > MOST_HELP) form.wrong("help", `Paling banyak ${MOST_HELP} baris.`);
  const duties = readDuties(form, row, { sop, taken });
  if (Object.keys(form.errors).length > 0) return { ok: false, errors: form.errors };
  const { plain: _plain, help: _help, verifyStandard: _verify, clockFrom: _clock, ...run } = row.run;
  const wordsAre = row.sheet.activity === activity && joinLines(row.sheet.output) === joinLines(output);
  return {
    ok: true,
    value: {
      ...row,
      services: form.ticks("services", services),
      sheet: { ...row.sheet, activity, requirements, time, output, remarks },
      run: {
        ...run,
        // A version may say it to the portal in words of its own; they stay as long as the sheet's do.
        ...(wordsAre ? {} : { activity, output: output.join("; ").slice(0, 2_000) }),
        ...((application || programme) && {
          plain: { ...(application && { application }), ...(programme && { programme }) },
        }),
        ...(help.length > 0 && { help }),
        standard,
        ...(verifyStandard && { verifyStandard }),
        ...(form.textOf("clockFrom") === "first_day" && { clockFrom: "first_day" as const }),
        duties,
        informed: form.ticks<SopRole>("informed", SOP_ROLES),
      },
    },
  };
}

/** `services`: slugs of the SOP's services; `taken`: the ids of duties of its other rows. */
export type RowContext = { sop: string; services: readonly string[]; taken: ReadonlySet<string> };

const MOST_HELP = 10;
const MOST_TIME = 10_000;

function standardOf(form: FormReader, amountField: string, unitField: string): StandardTime {
  const typed = form.textOf(amountField).trim();
  const amount = Number(typed);
  if (!/^[0-9]{1,5}$/.test(typed) || amount < 1 || amount > MOST_TIME)
    form.wrong(amountField, "Tulis angka bulat, misalnya 30.");
  const unit = TIME_UNITS.find((one) => one === form.textOf(unitField));
  if (!unit) form.wrong(unitField, "Pilih satuannya.");
  return { amount, unit: unit ?? "working_day" };
}
