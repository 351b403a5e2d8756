import Link from "next/link";
import { fileSize } from "@/components/documents/file-size";
import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/cx";
import { STATEMENT_KEY, STATEMENT_LABEL } from "@/lib/domain/counter";
import { formatShortDate, formatTime } from "@/lib/domain/working-time";
import type { CaseRequirement } from "@/lib/features/desk/case.queries";
import type { OpenedCase } from "@/lib/features/desk/opened-case.queries";
import type { ListedDocument } from "@/lib/features/documents/documents.queries";
import { AcceptRestForm } from "./accept-rest-form";
import type { Chosen } from "./choose-paper";
import { DecideForms } from "./decide-forms";
import { ProvedFacts } from "./proved-facts";
import { requirementWords } from "./requirement-words";

type Props = { view: OpenedCase; documents: ListedDocument[]; chosen: Chosen; me: string };

export function CaseRequirements({ view, documents, chosen, me }: Props) {
  const outputs = documents.filter((document) => document.kind === "output");
  const statements = documents.filter(({ requirementKey }) => requirementKey === STATEMENT_KEY);
  const opened = [chosen.paper?.id, chosen.beside?.id].filter((id) => id !== undefined);
  return (
    <section aria-labelledby="persyaratan">
      <h2 id="persyaratan" className="text-h2">
        Persyaratan dan berkas
      </h2>
      <ul className="mt-2">
        {view.requirements.map((requirement) => (
          <Requirement
            key={requirement.key}
            view={view}
            requirement={requirement}
            documents={documents.filter((document) => document.requirementKey === requirement.key)}
            opened={opened}
            isNext={requirement.key === chosen.requirement}
          />
        ))}
      </ul>
      <AcceptRestForm view={view} opened={opened} me={me} />
      {statements.length > 0 && (
        <>
          <h3 className="mt-4 text-h3">{STATEMENT_LABEL}</h3>
          <PaperLinks view={view} documents={statements} opened={opened} />
        </>
      )}
      {outputs.length > 0 && (
        <>
          <h3 className="mt-4 text-h3">Hasil langkah</h3>
          <PaperLinks view={view} documents={outputs} opened={opened} />
        </>
      )}
    </section>
  );
}

type RowProps = {
  view: OpenedCase;
  requirement: CaseRequirement;
  documents: ListedDocument[];
  opened: string[];
  /** The one in turn: its facts stand beside its paper, and the keys are its own. */
  isNext: boolean;
};

function Requirement({ view, requirement, documents, opened, isNext }: RowProps) {
  const { key, label, row, reason, value, masked } = requirement;
  const [word, tone] = requirementWords(requirement, view.status);
  const canDecide = view.commands.some((item) => item.type === "decide_requirement" && item.requirement === key);
  return (
    <li
      id={`syarat-${key}`}
      aria-current={isNext || undefined}
      className={cx("scroll-mt-4 border-t border-line py-2 last:border-b", isNext && "bg-primary-wash px-2")}
    >
      <p className="flex flex-wrap items-center gap-x-2 font-semibold">
        {label}
        <Badge tone={tone}>{word}</Badge>
        {row === null && <span className="text-small font-normal text-ink-soft">tidak wajib</span>}
      </p>
      {reason && <p className="text-small">{reason}</p>}
      {value && !isNext && <p>{value}</p>}
      {masked && !view.identity && (
        <p className="text-small text-ink-soft">
          Nomornya tersimpan tersandi
          {view.mayIdentity ? "; buka lewat “Lihat NIK, tanggal lahir, dan NPWP”." : "."}
        </p>
      )}
      <PaperLinks view={view} documents={documents} opened={opened} />
      {isNext && <ProvedFacts view={view} requirement={key} />}
      {canDecide && <DecideForms view={view} requirement={requirement} documents={documents} isNext={isNext} />}
    </li>
  );
}

/** What is in force first; what was replaced stands behind it. */
function PaperLinks({ view, documents, opened }: Pick<RowProps, "view" | "documents" | "opened">) {
  const sorted = [...documents].sort((a, b) => Number(a.superseded) - Number(b.superseded));
  return (
    <ul>
      {sorted.map(({ id, name, size, createdAt, superseded }) => (
        <li key={id} id={`berkas-${id}`} className="text-small">
          <Link
            prefetch={false}
            scroll={false}
            href={`/petugas/permohonan/${view.reference}?berkas=${id}`}
            aria-current={opened.includes(id) || undefined}
            className="break-all"
          >
            {name}
          </Link>{" "}
          <span className="text-ink-soft">
            {fileSize(size)}, {formatShortDate(createdAt)}, {formatTime(createdAt)}
            {superseded && ", versi lama"}
            {view.unopened.includes(id) && !opened.includes(id) && ", belum Anda buka"}
          </span>
        </li>
      ))}
    </ul>
  );
}
