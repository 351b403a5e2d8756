import { ActionForm } from "@/components/forms/action-form";
import { DateField } from "@/components/forms/date-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { BackLink } from "@/components/layout/back-link";
import { LinkButton } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Notice } from "@/components/ui/notice";
import { PrintButton } from "@/components/ui/print-button";
import type { Handling } from "@/lib/domain/letters/handling";
import type { LetterKind } from "@/lib/domain/letters/kind";
import { numbersOneLetter } from "@/lib/domain/letters/kinds";
import type { NumberingWay } from "@/lib/domain/letters/numbering-way";
import type { StaleDecree } from "@/lib/domain/letters/stale-decree";
import { ROLE_NAMES } from "@/lib/domain/roles";
import type { Draft } from "@/lib/features/letters/draft.queries";
import { numberPaperAction } from "@/lib/features/letters/letters.actions";
import type { PaperAddress } from "@/lib/features/letters/letters.schema";
import { HandlingFields } from "./handling-fields";
import { INSERTING, INSERTING_HINT, InsertedFields, InsertingElsewhere } from "./inserted-fields";
import { LackingList } from "./lacking-list";
import { LetterSheet } from "./letter-sheet";
import { StaleDecreeNotice } from "./stale-decree-notice";

type Props = {
  kind: LetterKind;
  draft: Draft;
  address: Partial<PaperAddress>;
  way: NumberingWay;
  /** The decree it refers to says another day or place: it is renewed first. */
  staleDecree: StaleDecree | null;
  mayNumber: boolean;
  /** Its number may stand behind one that is taken. */
  mayInsert: boolean;
  today: string;
};

/** A paper as it stands now: what it lacks, or its sheet with the files and, where it is theirs, the number. */
export function PaperView({ kind, draft, address, way, staleDecree, mayNumber, mayInsert, today }: Props) {
  const query = queryOf(address);
  const here = `/petugas/naskah/${kind.key}`;
  return (
    <>
      <BackLink href={backTo(address)}>Kembali</BackLink>
      <h1 className={cx("text-h1", draft.model && "no-print")}>
        {kind.name}
        {draft.addressee && <span className="block text-h3 font-normal">{draft.addressee}</span>}
      </h1>
      {kind.series !== null && (
        <p className="no-print mt-1 max-w-read text-ink-soft">
          <span>{stateOf(kind, way)}</span>
          {kind.record !== null && address.kegiatan && (
            <>
              {" "}
              <a href={`/petugas/kegiatan/${address.kegiatan}`}>Buka kegiatannya</a>
            </>
          )}
        </p>
      )}
      {staleDecree && <StaleDecreeNotice decree={staleDecree} what="Naskah ini" />}
      {draft.model === null ? (
        <Notice tone="warning" title="Belum bisa dibuat. Yang kurang:" className="mt-4 max-w-read">
          <LackingList lacking={draft.lacking} address={address} />
        </Notice>
      ) : (
        <>
          <div className="no-print mt-4 flex flex-wrap gap-3">
            <LinkButton href={`${here}/pdf${query}`}>Buka PDF</LinkButton>
            <LinkButton variant="secondary" href={`${here}/docx${query}`}>
              Unduh Word (DOCX)
            </LinkButton>
            <PrintButton />
          </div>
          {mayNumber && <NumberForm kind={kind} address={address} today={today} draft={draft} />}
          {mayNumber && mayInsert && <InsertForm kind={kind} address={address} today={today} draft={draft} />}
          {mayNumber && !mayInsert && <InsertingElsewhere />}
          <div className="mt-6">
            <LetterSheet model={draft.model} />
          </div>
        </>
      )}
    </>
  );
}

type NumberProps = Pick<Props, "kind" | "address" | "today"> & { draft: { handling: Handling; seen: string } };

function NumberForm({ kind, address, today, draft }: NumberProps) {
  return (
    <ActionForm id="nomor" action={numberPaperAction} className="no-print mt-6 max-w-read border-t border-line pt-4">
      <NumberedWhat kind={kind} address={address} today={today} draft={draft} />
      <SubmitButton className="mt-6" pendingLabel="Memberi nomor…">
        Setujui dan beri nomor
      </SubmitButton>
      <p className="mt-2 text-small text-ink-soft">
        Nomor berikutnya diambil dari buku nomor, dan isi surat tidak berubah lagi sesudah ini. Surat yang sudah berlaku
        untuk hal yang sama akan diganti.
      </p>
    </ActionForm>
  );
}

/** The same with an exceptional number; closed, for whoever approves needs it once a year. */
function InsertForm(props: NumberProps) {
  return (
    <ActionForm
      id="sisipan"
      action={numberPaperAction}
      mends={INSERTING}
      className="max-w-read"
      details={{
        summary: "Beri nomor sisipan",
        lead: <p className="mb-4 max-w-read text-ink-soft">{INSERTING_HINT}</p>,
        className: "no-print mt-4 max-w-read",
      }}
    >
      <NumberedWhat {...props} />
      <InsertedFields alone />
      <SubmitButton variant="secondary" className="mt-6" pendingLabel="Memberi nomor…">
        Setujui dengan nomor sisipan
      </SubmitButton>
    </ActionForm>
  );
}

function NumberedWhat({ kind, address, today, draft }: NumberProps) {
  return (
    <>
      <input type="hidden" name="kind" value={kind.key} />
      {Object.entries(address).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      <input type="hidden" name="seen" value={draft.seen} />
      <DateField name="date" label="Tanggal surat" defaultValue={today} />
      <HandlingFields handling={draft.handling} />
    </>
  );
}

function stateOf(kind: LetterKind, way: NumberingWay): string {
  if (way.by === "signer") {
    const role = ROLE_NAMES[way.role];
    if (way.outdated)
      return `Ini draf menurut data sekarang. Surat nomor ${way.outdated} masih menyebut waktu atau tempat yang lama; ${role} memberi nomor baru di halaman ini, dan surat lama tercatat diganti.`;
    if (way.voided && way.unreplaced)
      return `Ini draf menurut data sekarang. Nomor ${way.voided} dibatalkan, dan penggantinya dicatat tidak diperlukan. Bila ternyata perlu, ${role} memberi nomor baru di halaman ini.`;
    if (way.voided)
      return `Ini draf menurut data sekarang. Langkah SOP-nya sudah disetujui, tetapi nomor ${way.voided} dibatalkan; ${role} memberi nomor baru di halaman ini.`;
    return way.approved
      ? `Ini draf menurut data sekarang. Langkah SOP-nya sudah disetujui; bila isinya berubah sesudah itu, atau nomornya belum ada, ${role} memberi nomor di halaman ini.`
      : `Ini draf. Nomor diberikan setelah ${role} menyetujuinya di halaman ini.`;
  }
  const isAlone = kind.services?.some((slug) => numbersOneLetter(kind.record, slug));
  const inserted = isAlone ? ", juga bila nomornya disisipkan" : "";
  return `Ini draf. Nomor diberikan saat langkah SOP-nya disetujui di halaman kegiatan${inserted}.`;
}

function queryOf(address: Partial<PaperAddress>): string {
  const given = Object.entries(address).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length > 0 ? `?${new URLSearchParams(given)}` : "";
}

function backTo({ kegiatan, permohonan }: Partial<PaperAddress>): string {
  if (kegiatan) return `/petugas/kegiatan/${kegiatan}/surat`;
  return permohonan ? `/petugas/permohonan/${permohonan}` : "/petugas/surat";
}
