import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { SECURITY_NAMES, URGENCY_NAMES } from "@/lib/domain/letters/handling";
import { ownValue } from "@/lib/domain/own-value";
import { ROLE_NAMES } from "@/lib/domain/roles";
import { formatShortDate } from "@/lib/domain/working-time";
import type { AgendaLine, Holder } from "@/lib/features/incoming-letters/agenda.queries";
import { StageMark } from "./stage-mark";

export function AgendaTable({ letters }: { letters: AgendaLine[] }) {
  return (
    <Table caption="Surat masuk, yang terbaru di atas" captionHidden stacked className="mt-2">
      <TableHead>
        <Th>Agenda</Th>
        <Th>Diterima</Th>
        <Th>Dari</Th>
        <Th>Hal</Th>
        <Th>Nomor surat</Th>
        <Th>Keadaan</Th>
      </TableHead>
      <tbody>
        {letters.map((letter) =>
          letter.readable ? <Row key={letter.id} letter={letter} /> : <Shut key={letter.id} letter={letter} />,
        )}
      </tbody>
    </Table>
  );
}

function Row({ letter }: { letter: AgendaLine }) {
  return (
    <Tr>
      <Td label="Agenda" nowrap>
        <a href={`/petugas/surat/masuk/${letter.id}`} className="tabular-nums">
          {letter.agenda}
        </a>
      </Td>
      <Td label="Diterima" date>
        {formatShortDate(letter.receivedOn)}
      </Td>
      <Td label="Dari" className="md:min-w-40 xl:min-w-32">
        {letter.sender}
      </Td>
      <Td label="Hal" className="md:min-w-60 xl:min-w-48">
        <a href={`/petugas/surat/masuk/${letter.id}`}>{letter.subject}</a>
        <Marks letter={letter} />
      </Td>
      <Td label="Nomor surat" className="md:min-w-44">
        {letter.theirNumber || "–"}
        {letter.theirDate && (
          <span className="print-whole block text-small text-ink-soft">{formatShortDate(letter.theirDate)}</span>
        )}
      </Td>
      <Td label="Keadaan">
        <StageMark stage={letter.stage} />
        {letter.holders.length > 0 && (
          <span className="block text-small text-ink-soft">{letter.holders.map(holderName).join(", ")}</span>
        )}
        {letter.voidReason && <span className="block text-small text-ink-soft">{letter.voidReason}</span>}
      </Td>
    </Tr>
  );
}

/** The number is taken; what the letter says is for others. */
function Shut({ letter }: { letter: AgendaLine }) {
  return (
    <Tr>
      <Td label="Agenda" nowrap className="tabular-nums">
        {letter.agenda}
      </Td>
      <Td label="Diterima" date>
        {formatShortDate(letter.receivedOn)}
      </Td>
      <Td colSpan={3} className="text-ink-soft">
        {`Surat ${SECURITY_NAMES[letter.security].toLowerCase()}: isinya hanya untuk yang berwenang.`}
      </Td>
      <Td label="Keadaan">
        <StageMark stage={letter.stage} />
      </Td>
    </Tr>
  );
}

function Marks({ letter }: { letter: AgendaLine }) {
  const marks = [
    ...(letter.urgency === "biasa" ? [] : [URGENCY_NAMES[letter.urgency]]),
    ...(letter.security === "B" ? [] : [SECURITY_NAMES[letter.security]]),
    ...(letter.scans === 0 && letter.stage !== "void" ? ["belum dipindai"] : []),
  ];
  return marks.length > 0 ? <span className="mt-1 block text-small font-semibold">{marks.join(" · ")}</span> : null;
}

/** A person by name, else the role. */
export function holderName({ role, name }: Holder): string {
  return name ?? ownValue(ROLE_NAMES, role ?? "") ?? "";
}
