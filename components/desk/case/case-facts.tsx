import Link from "next/link";
import { FactList } from "@/components/ui/fact-list";
import { formatPhone } from "@/lib/domain/identifiers";
import { formatShortDate } from "@/lib/domain/working-time";
import type { OpenedCase } from "@/lib/features/desk/opened-case.queries";
import { SamePersonNote } from "../same-person";
import { CorrectAnswerForm } from "./correct-answer-form";
import { type CaseFact, withBlanks, withChange } from "./corrected-facts";
import { RevealIdentityForm } from "./reveal-identity-form";

/** Prefix of the answer's key, and what the form calls that section. */
const SECTIONS = [
  ["identity.", "Pemohon"],
  ["business.", "Usaha"],
  ["service.", "Isian layanan"],
] as const;

type Props = {
  view: OpenedCase;
  /** The answer that is being corrected, by its key; "" for none. */
  edit: string;
  /** The paper that lies open beside. */
  paper?: string | undefined;
  wide?: boolean;
};

/** Narrow on purpose: the term above its value, so that no number is broken. `wide`: in columns, below the paper. */
export function CaseFacts({ view, edit, paper, wide }: Props) {
  const edited = view.correctable.find(({ key }) => key === edit);
  const back = `/petugas/permohonan/${view.reference}${paper ? `?berkas=${paper}` : ""}`;
  return (
    <section aria-labelledby="isian">
      <h2 id="isian" className="text-h2">
        Isian pemohon
      </h2>
      <SamePersonNote others={view.samePerson} />
      {view.wish && (
        <p className="mt-2">
          Kegiatan yang dipilih:{" "}
          <Link prefetch={false} href={`/petugas/kegiatan/${view.wish.id}`}>
            {view.wish.title}
          </Link>
        </p>
      )}
      {edited && (
        <CorrectAnswerForm key={edited.key} reference={view.reference} answer={edited} back={`${back}#isian`} />
      )}
      {SECTIONS.map(([prefix, title]) => (
        <Facts
          key={prefix}
          title={title}
          facts={factsOf(view, prefix).map((fact) => withChange(fact, view, back))}
          wide={wide}
        />
      ))}
      {view.mayIdentity && !view.identity && <RevealIdentityForm reference={view.reference} />}
      {view.businessId && (
        <p className="mt-2">
          <Link prefetch={false} href={`/petugas/umkm/${view.businessId}`}>
            Kartu usaha di register UMKM
          </Link>
        </p>
      )}
    </section>
  );
}

function Facts({ title, facts, wide }: { title: string; facts: CaseFact[]; wide: boolean | undefined }) {
  if (facts.length === 0) return null;
  return (
    <>
      <h3 className="mt-3 text-h3">{title}</h3>
      <FactList
        facts={facts.map(({ label, value, note, change }) => ({ term: label, value, note, change }))}
        wide={wide}
      />
    </>
  );
}

function factsOf(view: OpenedCase, prefix: (typeof SECTIONS)[number][0]): CaseFact[] {
  const answers = withBlanks(view)
    .filter((answer) => answer.key.startsWith(prefix))
    .map((answer) => (answer.key === "identity.phone" ? { ...answer, value: formatPhone(answer.value) } : answer));
  if (prefix === "identity.")
    return [...nikOf(view), ...answers.map((answer) => withNoKk(view, withBirthDate(view, answer)))];
  if (prefix !== "business.") return answers;
  const npwp = view.identity?.npwp;
  return [
    ...(view.nib ? [{ key: "terbit", label: "NIB terbit", value: view.nib }] : []),
    ...answers,
    ...(npwp ? [{ key: "npwp", label: "NPWP", value: npwp }] : []),
  ];
}

function nikOf({ identity, nikMasked }: OpenedCase): CaseFact[] {
  const value = identity?.nik ?? nikMasked;
  return value ? [{ key: "nik", label: "NIK", value, ...(identity?.note ? { note: identity.note } : {}) }] : [];
}

/** Of a sealed number of the household the answers tell the region alone. */
function withNoKk({ identity }: OpenedCase, fact: CaseFact): CaseFact {
  return fact.key === "identity.noKk" && identity?.noKk ? { ...fact, value: identity.noKk } : fact;
}

/** Of a sealed birth date the answers tell the year alone. */
function withBirthDate({ identity }: OpenedCase, fact: CaseFact): CaseFact {
  if (fact.key !== "identity.birthDate" || !identity) return fact;
  return { key: fact.key, label: fact.label, value: formatShortDate(identity.birthDate) };
}
