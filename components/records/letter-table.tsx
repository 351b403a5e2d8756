import Link from "next/link";
import { ActionForm } from "@/components/forms/action-form";
import { DateField } from "@/components/forms/date-field";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { TickBox } from "@/components/forms/tick-box";
import { VersionField } from "@/components/forms/version-field";
import { Slashed } from "@/components/ui/slashed";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { whatsAppLink } from "@/lib/domain/identifiers/whats-app";
import { OFFICE } from "@/lib/domain/office";
import { ownValue } from "@/lib/domain/own-value";
import { DELIVERY_WAYS, deliveryWords } from "@/lib/domain/programmes/deliveries";
import { formatReference } from "@/lib/domain/reference-number";
import { formatShortDate } from "@/lib/domain/working-time";
import { recordDeliveryAction } from "@/lib/features/records/records.actions";
import type { LetterItem, LettersView } from "@/lib/features/records/records.queries";

const KINDS: Record<string, string> = { participant: "Peserta", speaker: "Narasumber", place: "Pemilik tempat" };
const ANSWERS = { comes: "hadir", stays_away: "tidak hadir" } as const;

type Props = {
  programmeId: string;
  title: string;
  list: LettersView;
  today: string;
  /** Ticked beforehand. */
  all: boolean;
};

/** Only what did not arrive needs words. */
const WAY = { deliveredBy: ["note"] };

/** Several letters of a page are handed over at once; a later word replaces the earlier. */
export function LetterTable({ programmeId, title, list, today, all }: Props) {
  const writable = list.mayDeliver;
  const here = `/petugas/kegiatan/${programmeId}/surat?hal=${list.page}`;
  return (
    <ActionForm key={`${list.page}${all}`} id="serah" action={recordDeliveryAction} mends={WAY} className="mt-6">
      <input type="hidden" name="programmeId" value={programmeId} />
      <VersionField version={list.version} />
      {writable && (
        <p className="no-print">
          <Link prefetch={false} href={all ? here : `${here}&semua=ya`}>
            {all ? "Hapus semua centang" : "Centang semua yang belum dicatat"}
          </Link>
        </p>
      )}
      <Table caption="Surat per penerima" stacked>
        <TableHead>
          {writable && <Th className="no-print">Pilih</Th>}
          <Th>Penerima</Th>
          <Th>Surat</Th>
          <Th>Permohonan</Th>
          <Th>Penyerahan</Th>
        </TableHead>
        <tbody>
          {list.items.map((letter) => (
            <Tr key={letter.id}>
              {writable && (
                <Td className="no-print py-0">
                  <TickBox
                    name="letterId"
                    value={letter.id}
                    label={`Pilih surat ${letter.addressee}`}
                    checked={all && (!letter.deliveredOn || letter.renewed) && !letter.left}
                  />
                </Td>
              )}
              <Td>
                {letter.addressee}
                <span className="block text-small text-ink-soft">
                  {ownValue(KINDS, letter.kind)}
                  {letter.left && ", sudah keluar"}
                </span>
              </Td>
              <Td label="Surat">
                <Which letter={letter} />
              </Td>
              <Td nowrap>
                {letter.reference ? (
                  <Link prefetch={false} href={`/petugas/permohonan/${letter.reference}`} className="font-mono">
                    {formatReference(letter.reference)}
                  </Link>
                ) : (
                  "–"
                )}
              </Td>
              <Td label="Penyerahan">
                {deliveryWords(letter) || (letter.left ? "Tidak perlu" : "Belum dicatat")}
                {letter.renewed && (
                  <span className="block font-semibold">Itu surat yang lama; yang bernomor baru belum dicatat</span>
                )}
                {letter.answer && (
                  <span className="block text-small text-ink-soft">{`Menjawab: ${ANSWERS[letter.answer]}`}</span>
                )}
                <Proofs letter={letter} address={list.mayDeliver ? here : null} />
                {letter.phone && letter.reference && letter.letterId && !letter.voided && !letter.left && (
                  <a
                    href={whatsAppLink(letter.phone, inviteWords(title, letter.reference, list.portal))}
                    rel="noreferrer"
                    target="_blank"
                    className="no-print inline-flex min-h-target items-center text-small"
                  >
                    Kirim kabar lewat WhatsApp
                  </a>
                )}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      {writable && <DeliveryFields today={today} />}
    </ActionForm>
  );
}

function Which({ letter: { letterId, number, voided, madeAt } }: { letter: LetterItem }) {
  if (!letterId) return `Dibuat ${formatShortDate(madeAt)}`;
  return (
    <>
      <a href={`/petugas/surat/${letterId}`}>
        <Slashed text={number ?? ""} />
      </a>
      {voided && <span className="block text-small text-ink-soft">dibatalkan</span>}
    </>
  );
}

/** Each opens in a tab of its own, so that ticks stay; `address`: of the page, for whoever may add one. */
function Proofs({ letter: { id, addressee, proofs }, address }: { letter: LetterItem; address: string | null }) {
  return (
    <span className="flex flex-wrap gap-x-4 text-small">
      {proofs.map((proof, place) => (
        <a
          key={proof.id}
          href={`/api/files/${proof.id}?tampil`}
          target="_blank"
          rel="noreferrer"
          className="inline-flex min-h-target items-center"
        >
          {`Bukti ${place + 1}`}
          <span className="sr-only">{` penyerahan kepada ${addressee}`}</span>
        </a>
      ))}
      {address && (
        <a href={`${address}&bukti=${id}#bukti`} className="no-print inline-flex min-h-target items-center">
          {proofs.length > 0 ? "Ubah bukti" : "Unggah bukti"}
          <span className="sr-only">{` penyerahan kepada ${addressee}`}</span>
        </a>
      )}
    </span>
  );
}

/** Nothing in it that a stranger may not read: the case opens with the phone number alone. */
function inviteWords(title: string, reference: string, portal: string): string {
  return `Surat undangan Anda untuk ${title} sudah ada. Buka ${portal}/lacak/${reference} lalu masukkan nomor HP Anda. ${OFFICE.name} ${OFFICE.region}`;
}

function DeliveryFields({ today }: { today: string }) {
  return (
    <fieldset className="no-print mt-6 max-w-read">
      <legend className="text-h3 font-bold">Penyerahan surat yang dipilih</legend>
      <DateField name="deliveredOn" label="Tanggal" defaultValue={today} />
      <SelectField
        name="deliveredBy"
        label="Cara"
        options={Object.entries(DELIVERY_WAYS).map(([value, label]) => ({ value, label }))}
        requiredMessage="Pilih cara penyerahannya."
      />
      <TextField
        name="deliveredTo"
        label="Diterima oleh"
        hint="Dikosongkan: oleh penerimanya sendiri."
        optional
        maxLength={200}
      />
      <TextField name="note" label="Keterangan" hint="Wajib bila tidak sampai." optional maxLength={300} />
      <SubmitButton className="mt-4">Catat penyerahan</SubmitButton>
    </fieldset>
  );
}
