import Link from "next/link";
import { RelatedNote } from "@/components/aid/related-note";
import { SubmitButton } from "@/components/forms/submit-button";
import { TickBox } from "@/components/forms/tick-box";
import { Breakable } from "@/components/ui/breakable";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { formatReference } from "@/lib/domain/reference-number";
import { findKecamatan } from "@/lib/domain/regions";
import { formatShortDate } from "@/lib/domain/working-time";
import type { ProgrammeView } from "@/lib/features/desk/programme.queries";
import type { WaitingPage } from "@/lib/features/gathering/gathering.queries";
import { PassingReason } from "./passing-reason";

type Props = { view: ProgrammeView; items: WaitingPage["items"]; now: Date; tickable: boolean };

const DAY = 86_400_000;

export function WaitingTable({ view, items, now, tickable }: Props) {
  return (
    <>
      <input type="hidden" name="programmeId" value={view.programmeId} />
      <Table caption="Yang menunggu, menurut urutan" stacked className="md:[&_:is(td,th)]:px-2">
        <TableHead>
          {tickable && <Th className="no-print">Pilih</Th>}
          <Th>Pemohon dan usaha</Th>
          <Th>Permohonan</Th>
          <Th>Bidang</Th>
          <Th>Kecamatan</Th>
          <Th>Diajukan</Th>
          <Th numeric>Menunggu</Th>
          <Th>Catatan</Th>
        </TableHead>
        <tbody>
          {items.map((item) => (
            <Tr key={item.applicationId}>
              {tickable && (
                <Td className="no-print py-0">
                  <TickBox name="applicationId" value={item.applicationId} label={`Pilih ${item.applicantName}`} />
                </Td>
              )}
              <Td className="md:min-w-36">
                <Breakable text={item.applicantName} />
                <span className="block text-small text-ink-soft">
                  <Breakable text={item.businessName} />
                </span>
              </Td>
              <Td nowrap>
                <Link prefetch={false} href={`/petugas/permohonan/${item.reference}`} className="font-mono">
                  {formatReference(item.reference)}
                </Link>
              </Td>
              <Td label="Bidang">{item.product}</Td>
              <Td nowrap label="Kecamatan">
                {findKecamatan(item.kecamatanCode)?.name ?? "–"}
              </Td>
              <Td date label="Diajukan">
                {formatShortDate(item.submittedAt)}
              </Td>
              <Td numeric nowrap label="Menunggu">
                {Math.floor((now.getTime() - item.submittedAt.getTime()) / DAY)} hari
              </Td>
              <Td className="md:min-w-40">
                {notesOf(item).join(", ")}
                <SecondAidNote of={item} />
                <RelatedNote reference={item.reference} related={item.related} most={3} />
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      {tickable && (
        <div className="no-print mt-4">
          <PassingReason hint="Hanya bila ada yang lebih depan tetapi tidak Anda pilih. Tersimpan dalam riwayat." />
          <SubmitButton className="mt-4">Kumpulkan yang dipilih</SubmitButton>
        </div>
      )}
    </>
  );
}

const SECOND_AID = {
  asked: "Sudah menerima bantuan ini; menunggu jawaban Kepala Bidang atau Kepala Dinas.",
  approved: "Sudah menerima bantuan ini; bantuan kedua disetujui.",
  refused: "Sudah menerima bantuan ini; bantuan kedua tidak disetujui.",
  none: "Sudah menerima bantuan ini; perlu alasan dan persetujuan Kepala Bidang atau Kepala Dinas.",
} as const;

/** Rule 18: whoever has the same aid already is seated only after another has agreed. */
function SecondAidNote({ of: { receivedBefore, secondAid, reference } }: { of: WaitingPage["items"][number] }) {
  if (!receivedBefore && !secondAid) return null;
  return (
    <span className="block text-small font-semibold">
      {SECOND_AID[secondAid ?? "none"]}{" "}
      {secondAid !== "approved" && (
        <Link prefetch={false} href={`/petugas/permohonan/${reference}/terkait`}>
          {secondAid === "asked" ? "Lihat" : "Minta persetujuan"}
        </Link>
      )}
    </span>
  );
}

function notesOf({ servedBefore, wished, leftBefore }: WaitingPage["items"][number]): string[] {
  return [
    ...(servedBefore ? ["pernah dilayani"] : []),
    ...(wished ? ["meminta kegiatan ini"] : []),
    ...(leftBefore ? ["pernah keluar dari kegiatan ini"] : []),
  ];
}
