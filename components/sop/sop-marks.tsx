import { Badge } from "@/components/ui/badge";
import { Table, TableHead, Td, Th } from "@/components/ui/table";
import type { SopMark } from "@/lib/domain/sop-mark";

const WORDS = {
  question: {
    title: "Pertanyaan terbuka tentang naskah",
    explain: "Naskah dicetak sebagaimana tertulis. Yang benar ditetapkan kantor dengan menerbitkan versi baru.",
    none: "Tidak ada pertanyaan terbuka pada versi ini.",
  },
  proposal: {
    title: "Usulan yang belum dikonfirmasi",
    explain: "Naskah tidak mengatur hal ini. Portal memakai usulan sampai kantor menetapkannya dalam versi baru.",
    none: "Tidak ada usulan pada versi ini.",
  },
};

export function SopMarks({ kind, marks }: { kind: SopMark["kind"]; marks: SopMark[] }) {
  const words = WORDS[kind];
  const own = marks.filter((mark) => mark.kind === kind);
  return (
    <section aria-labelledby={kind}>
      <h2 id={kind} className="text-h2">
        {words.title} ({own.length})
      </h2>
      <p className="mb-2 max-w-read text-ink-soft">{own.length > 0 ? words.explain : words.none}</p>
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
                <Td>{mark.wording === "" ? <span className="text-ink-soft">(kosong)</span> : mark.wording}</Td>
                <Td>{mark.why}</Td>
                <Td nowrap>
                  <Badge tone="warning">belum dikonfirmasi</Badge>
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}
