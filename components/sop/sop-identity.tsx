import { SummaryList } from "@/components/ui/summary-list";
import { SOP_IDENTITY_LABELS, type SopDocument } from "@/lib/domain/sop-document";

/** The identity block as the office wrote it: nothing corrected, blank cells said to be blank. */
export function SopIdentityBlock({ document }: { document: SopDocument }) {
  const { letterhead, identity } = document;
  return (
    <section aria-labelledby="identitas">
      <h2 id="identitas" className="mb-2 text-h2">
        Lembar identitas
      </h2>
      <p className="mb-4 font-semibold">
        {letterhead.government}
        <br />
        {letterhead.office}
        <br />
        <span className="font-normal">
          {letterhead.address}
          <br />
          {letterhead.email}
        </span>
      </p>
      <SummaryList
        empty="(kosong pada naskah)"
        items={KEYS.map((key) => ({ term: SOP_IDENTITY_LABELS[key], value: cell(identity[key]) }))}
      />
    </section>
  );
}

const KEYS = Object.keys(SOP_IDENTITY_LABELS) as (keyof SopDocument["identity"])[];

function cell(value: SopDocument["identity"][keyof SopDocument["identity"]]) {
  if (typeof value === "string") return value;
  if (!Array.isArray(value)) return [value.post, value.name, value.nip].filter(Boolean).join("\n");
  return value.length === 1 ? (
    value[0]
  ) : (
    <ol className="list-decimal pl-5">
      {value.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
  );
}
