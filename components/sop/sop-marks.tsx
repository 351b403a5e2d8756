import { Badge, type Tone } from "@/components/ui/badge";
import { Table, TableHead, Td, Th } from "@/components/ui/table";
import {
  type AnsweredMark,
  isOpenMark,
  SOP_ANSWER_WORDS,
  type SopAnswerKind,
  type SopMark,
} from "@/lib/domain/sop-mark";
import { formatShortDate } from "@/lib/domain/working-time";

const WORDS = {
  question: {
    title: "Pertanyaan terbuka tentang naskah",
    explain: "Naskah dicetak sebagaimana tertulis. Yang harus diubah ditetapkan kantor dengan menerbitkan versi baru.",
    none: "Tidak ada pertanyaan terbuka pada versi ini.",
  },
  proposal: {
    title: "Usulan",
    explain: "Naskah tidak mengatur hal ini. Portal memakai usulan sampai kantor mengonfirmasi atau mengubahnya.",
    none: "Tidak ada usulan pada versi ini.",
  },
};

/** What one version leaves open, the confirmed ones with who said so. */
export function SopMarks({ kind, marks }: { kind: SopMark["kind"]; marks: AnsweredMark[] }) {
  const words = WORDS[kind];
  const own = marks.filter((mark) => mark.kind === kind);
  const open = own.filter(isOpenMark).length;
  return (
    <section aria-labelledby={kind}>
      <h2 id={kind} className="text-h2">
        {words.title} ({own.length})
      </h2>
      <p className="mb-2 max-w-read text-ink-soft">
        {own.length === 0
          ? words.none
          : `${words.explain} ${open === 0 ? "Semua sudah dikonfirmasi." : `Belum dikonfirmasi: ${open}.`}`}
      </p>
      {own.length > 0 && (
        <Table caption={words.title} captionHidden>
          <TableHead>
            <Th>Tempat</Th>
            <Th>Tertulis</Th>
            <Th>Mengapa</Th>
            <Th>Keadaan</Th>
          </TableHead>
          <tbody>
            {own.map((mark) => (
              <tr key={`${mark.place} ${mark.wording} ${mark.why}`}>
                <Td>{mark.placeName}</Td>
                <Td className="whitespace-pre-line">
                  {mark.wording === "" ? <span className="text-ink-soft">(kosong)</span> : mark.wording}
                </Td>
                <Td>{mark.why}</Td>
                <Td>
                  <MarkState mark={mark} />
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}

const TONES: Record<SopAnswerKind, Tone> = { confirmed: "success", change: "info", left: "warning" };

/** Whether the office has said something to it, and who, when, what. */
export function MarkState({ mark: { answer } }: { mark: AnsweredMark }) {
  if (!answer) return <Badge tone="warning">belum dikonfirmasi</Badge>;
  return (
    <>
      <Badge tone={TONES[answer.kind]}>{SOP_ANSWER_WORDS[answer.kind].state}</Badge>
      <span className="mt-1 block text-small text-ink-soft wrap-anywhere">
        {answer.by}, {formatShortDate(answer.at)}
      </span>
      {answer.note && <span className="block text-small whitespace-pre-line wrap-anywhere">{answer.note}</span>}
    </>
  );
}
