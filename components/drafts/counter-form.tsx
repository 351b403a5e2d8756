import { ActionForm } from "@/components/forms/action-form";
import { FormActions } from "@/components/forms/form-section";
import { KeptField } from "@/components/forms/kept-field";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import type { AskedQuestion } from "@/lib/domain/forms/asked";
import { byGroup } from "@/lib/domain/forms/asked";
import { mendsOf } from "@/lib/domain/forms/mends";
import { saveEntryAction } from "@/lib/features/drafts/counter-entry.actions";
import type { EntrySection, EntryView } from "@/lib/features/drafts/counter-entry.queries";
import type { PublicProgramme } from "@/lib/features/public-programmes/public-programmes.queries";
import { CounterKnown } from "./counter-known";
import { FocusEmpty } from "./focus-empty";
import { AskedField } from "./page-fields";

type Props = {
  entry: EntryView;
  /** Say what is missing: it was sent without a script, or comes back from the papers. */
  judged: boolean;
  mayLook: boolean;
};

/** Every question of the service on one page, section by section; nothing of it stays in this browser. */
export function CounterForm({ entry, judged, mayLook }: Props) {
  const { errors, confirms } = judged ? entry.lacks : { errors: {}, confirms: {} };
  const asked = Object.fromEntries(Object.entries(confirms).map(([name, says]) => [`${name}Is`, says]));
  const values = { ...entry.typed, ...asked, revision: String(entry.revision), wish: entry.wish?.id ?? "" };
  const message = Object.keys(errors).length > 0 ? { message: INCOMPLETE } : {};
  return (
    <ActionForm
      // What is shown is what lies there: filled in anew, or somebody else's.
      key={`${entry.id} ${entry.revision} ${judged}`}
      id="isian"
      action={saveEntryAction}
      initial={{ ok: false, errors, values, ...message }}
      mends={mendsIn(entry.sections)}
      forgetful
    >
      {Object.keys(errors).length === 0 && <FocusEmpty form="isian" />}
      <input type="hidden" name="entry" value={entry.id} />
      <KeptField name="revision" value={String(entry.revision)} />
      {/* The first button is the one that Enter presses. */}
      <SubmitButton name="press" value="lanjut" className="sr-only" tabIndex={-1} aria-hidden="true">
        Simpan
      </SubmitButton>
      {entry.known && <CounterKnown known={entry.known} />}
      {entry.sections.map((section) => (
        <Section key={section.key} section={section} entry={entry}>
          {section.key === "identity" && mayLook && (
            <SubmitButton name="press" value="cari" variant="quiet" pendingLabel="Mencari…">
              Simpan dan cari usaha yang sudah tercatat untuk NIK ini
            </SubmitButton>
          )}
          {section.key === "service" && <Wish entry={entry} />}
        </Section>
      ))}
      <FormActions>
        <SubmitButton name="press" value="lanjut" pendingLabel="Menyimpan…">
          Simpan dan lanjut ke berkas
        </SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

const INCOMPLETE = "Lengkapi yang ditandai, lalu lanjutkan.";

type SectionProps = { section: EntrySection; entry: EntryView; children?: React.ReactNode };

function Section({ section: { key, title, questions }, entry, children }: SectionProps) {
  return (
    <section aria-labelledby={`bagian-${key}`} className="mt-6 border-t border-line pt-4 first-of-type:border-t-0">
      <h2 id={`bagian-${key}`} className="text-h2">
        {TITLES[key] ?? title}
      </h2>
      {byGroup(questions).map((group) => (
        <Group key={group[0]?.question.key ?? ""} questions={group} prefix={`${key}.`} entry={entry} />
      ))}
      {children}
    </section>
  );
}

/** One that was closed since it was chosen stays to be chosen: the application keeps it. */
function Wish({ entry: { wish, wishable } }: { entry: EntryView }) {
  const offered = wish && !wishable.some(({ id }) => id === wish.id) ? [wish, ...wishable] : wishable;
  if (offered.length === 0) return null;
  return (
    <div className="mt-4 max-w-read">
      <SelectField
        name="wish"
        label="Kegiatan yang diinginkan"
        hint="Hanya bila pemohon menyebutnya. Giliran di daftar tunggu tetap menurut urutan."
        placeholder="Yang mana saja"
        options={offered.map((one) => ({ value: one.id, label: wishLabel(one) }))}
        optional
      />
    </div>
  );
}

function wishLabel({ title, when, seatsLeft, stage }: PublicProgramme): string {
  const room = seatsLeft > 0 ? `${seatsLeft} tempat tersisa` : "penuh, menunggu giliran";
  return [title, when, stage === "open" ? room : (SHUT[stage] ?? "pendaftaran ditutup")].filter(Boolean).join(", ");
}

const SHUT: Partial<Record<PublicProgramme["stage"], string>> = { cancelled: "dibatalkan" };

const TITLES: Partial<Record<EntrySection["key"], string>> = { service: "Yang diperlukan" };

/** A box that excuses the rest of its group hides it by CSS alone, as on the citizen's form. */
function Group({ questions, prefix, entry }: { questions: AskedQuestion[]; prefix: string; entry: EntryView }) {
  const [first] = questions;
  const hides = first?.question.kind === "tick" && first.question.hidesGroup;
  const facts = { today: entry.today, missing: {} };
  return (
    <div
      className={`mt-4 grid items-start gap-x-6 gap-y-4 md:grid-cols-2 xl:grid-cols-3 ${hides ? "[&:has(>.excuse_input:checked)>.excused]:hidden" : ""}`}
    >
      {questions.map((asked) => (
        <div
          key={asked.question.key}
          className={`min-w-0 empty:hidden ${hides ? (asked === first ? "excuse" : "excused") : ""}`}
        >
          <AskedField asked={asked} facts={facts} typed={entry.typed} prefix={prefix} />
        </div>
      ))}
    </div>
  );
}

function mendsIn(sections: EntrySection[]): Record<string, string[]> {
  return Object.fromEntries(
    sections.flatMap(({ key, questions }) =>
      Object.entries(mendsOf(questions.map(({ question }) => question))).map(([name, others]) => [
        `${key}.${name}`,
        others.map((other) => `${key}.${other}`),
      ]),
    ),
  );
}
