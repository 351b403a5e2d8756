import Link from "next/link";
import { FactList } from "@/components/ui/fact-list";
import { formatPhone } from "@/lib/domain/identifiers";
import type { CaseView } from "@/lib/features/desk/case.queries";
import { SamePersonNote } from "../same-person";
import { RevealIdentityForm } from "./reveal-identity-form";

/** Prefix of the answer's key, and what the form calls that section. */
const SECTIONS = [
  ["identity.", "Pemohon"],
  ["business.", "Usaha"],
  ["service.", "Isian layanan"],
] as const;

/** Narrow on purpose: the term above its value, so that no number is broken. */
export function CaseFacts({ view }: { view: CaseView }) {
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
      {SECTIONS.map(([prefix, title]) => (
        <Facts key={prefix} title={title} facts={factsOf(view, prefix)} />
      ))}
      {view.mayIdentity && <RevealIdentityForm reference={view.reference} />}
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

type Fact = { key: string; label: string; value: string; note?: string };

function Facts({ title, facts }: { title: string; facts: Fact[] }) {
  if (facts.length === 0) return null;
  return (
    <>
      <h3 className="mt-3 text-h3">{title}</h3>
      <FactList facts={facts.map(({ label, value, note }) => ({ term: label, value, note }))} />
    </>
  );
}

function factsOf(view: CaseView, prefix: (typeof SECTIONS)[number][0]): Fact[] {
  const answers = view.answers
    .filter((answer) => answer.key.startsWith(prefix))
    .map((answer) => (answer.key === "identity.phone" ? { ...answer, value: formatPhone(answer.value) } : answer));
  if (prefix === "identity.")
    return [...(view.nikMasked ? [{ key: "nik", label: "NIK", value: view.nikMasked }] : []), ...answers];
  if (prefix !== "business.") return answers;
  return [...(view.nib ? [{ key: "terbit", label: "NIB terbit", value: view.nib }] : []), ...answers];
}
