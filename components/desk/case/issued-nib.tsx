import Link from "next/link";
import { FactList } from "@/components/ui/fact-list";
import { SERAH_TERIMA_NIB } from "@/lib/domain/letters/kinds/application-letters";
import { HAND_OVER_WAY_NAMES, NIB_RISK_NAMES } from "@/lib/domain/nib";
import { formatDate } from "@/lib/domain/working-time";
import type { CaseView } from "@/lib/features/desk/case.queries";
import type { ListedDocument } from "@/lib/features/documents/documents.queries";

type Props = {
  view: Pick<CaseView, "reference" | "issued" | "mayAct">;
  documents: ListedDocument[];
  /** Of which rank, by what stands above it. */
  heading?: "h2" | "h3";
};

/** What OSS issued, all that is reviewed of it together, and to whom it was given. */
export function IssuedNibFacts({ view: { reference, issued, mayAct }, documents, heading: Heading = "h3" }: Props) {
  if (!issued) return null;
  const { nib, issuedOn, kbli, risk, handedOver } = issued;
  const files = documents.filter(({ kind, superseded }) => kind === "output" && !superseded);
  return (
    <section aria-labelledby="nib-terbit" className="mt-3">
      <Heading id="nib-terbit" className={Heading === "h2" ? "text-h2" : "text-h3"}>
        NIB yang terbit
      </Heading>
      <FactList
        facts={[
          { term: "NIB", value: nib },
          { term: "Tanggal terbit", value: formatDate(issuedOn) },
          { term: "KBLI", value: kbli && `${kbli.code} (KBLI ${kbli.version})` },
          { term: "Tingkat risiko", value: risk && NIB_RISK_NAMES[risk] },
          {
            term: "Berkas",
            value: files.map(({ id, name }) => (
              <Link
                key={id}
                prefetch={false}
                scroll={false}
                href={`/petugas/permohonan/${reference}?berkas=${id}#meja`}
                className="block break-all"
              >
                {name}
              </Link>
            )),
          },
          ...(handedOver
            ? [
                {
                  term: "Diserahkan",
                  value: `${formatDate(handedOver.on)}, kepada ${handedOver.to}`,
                  note: HAND_OVER_WAY_NAMES[handedOver.how],
                },
              ]
            : []),
        ]}
      />
      {handedOver && mayAct && (
        <p className="no-print mt-2">
          <Link prefetch={false} href={`/petugas/naskah/${SERAH_TERIMA_NIB.key}?permohonan=${reference}`}>
            Cetak tanda serah terima
          </Link>
        </p>
      )}
    </section>
  );
}
