import Link from "next/link";
import { ActionForm } from "@/components/forms/action-form";
import { DateField } from "@/components/forms/date-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { VersionField } from "@/components/forms/version-field";
import { INSERTING, InsertingElsewhere } from "@/components/letters/inserted-fields";
import { InsertingDetails } from "@/components/letters/inserting-details";
import { kindsMadeFrom, kindsNumberedBy, numbersOneLetter } from "@/lib/domain/letters/kinds";
import { type RecordKind, takesNumber } from "@/lib/domain/programmes";
import type { ProgrammeView } from "@/lib/features/desk/programme.queries";
import { completeProgrammeDutyAction } from "@/lib/features/records/records.actions";
import { OwedPapers } from "./owed-papers";
import { RecordPapers } from "./record-papers";

type Props = { view: ProgrammeView; duty: string; today: string; label: string | undefined; consequence: string };

/** Ends the duty; before it stands what the duty must write down, and where. */
export function CompleteDutyForm({ view, duty, today, label, consequence }: Props) {
  const record = view.duties.find((candidate) => candidate.id === duty)?.record ?? null;
  return (
    <div className="mt-4">
      {record ? <Asked record={record} view={view} /> : <ReadFirst view={view} duty={duty} />}
      <ActionForm id="selesaikan" action={completeProgrammeDutyAction} mends={INSERTING} className="mt-3">
        <input type="hidden" name="programmeId" value={view.programmeId} />
        <input type="hidden" name="duty" value={duty} />
        {view.papersVersion && <VersionField version={view.papersVersion} />}
        {takesNumber(record) && (
          <>
            {kindsNumberedBy(record, view.facts.service.slug).length === 0 && (
              <TextField
                name="number"
                label={`Nomor ${paperOf(record)}`}
                maxLength={80}
                autoComplete="off"
                requiredMessage="Tulis nomornya."
              />
            )}
            <DateField name="date" label={`Tanggal ${paperOf(record)}`} defaultValue={today} />
            {numbersOneLetter(record, view.facts.service.slug) &&
              (view.mayInsert ? <InsertingDetails /> : <InsertingElsewhere />)}
          </>
        )}
        {record === "committee" && (
          <TextField
            name="place"
            label="Tempat pelaksanaan"
            hint="Nama dan alamatnya, seperti akan tertulis di SK."
            maxLength={300}
            autoComplete="off"
            defaultValue={view.facts.place}
            requiredMessage="Tulis tempat pelaksanaan."
          />
        )}
        <OwedPapers owed={view.owed} />
        <TextArea name="note" label="Catatan" optional maxLength={1000} rows={2} />
        <SubmitButton wide className="mt-3">
          {label ?? "Selesaikan tugas"}
        </SubmitButton>
        <p className="mt-2 text-small text-ink-soft">{consequence}</p>
      </ActionForm>
    </div>
  );
}

/** What gets the number, as its fields name it. */
function paperOf(record: RecordKind | null): string {
  if (record === "proposal_signed") return "proposal";
  return record === "decree" ? "SK" : "surat";
}

type Where = { words: string; link?: { page: string; label: string } };

function numberOf(paper: string): string {
  return `Baca draf ${paper}, lalu pilih tanggalnya. Nomornya diambil portal dari buku nomor saat Anda menyetujui.`;
}

const ASKED: Record<RecordKind, Where> = {
  proposal: { words: "Tulis barang, jumlah, dan harganya; jumlah seluruhnya dihitung portal." },
  schedule: { words: "Tulis jadwal acaranya: tanggal, jam, dan acara." },
  proposal_signed: { words: numberOf("proposal") },
  schedule_signed: { words: numberOf("jadwal") },
  committee: { words: "Tulis panitia dan narasumber, lalu tempatnya." },
  decree: {
    words: numberOf("SK"),
    link: { page: "surat", label: "Buka naskah kegiatan" },
  },
  letters: {
    words: "Buat surat untuk semua peserta, narasumber, dan pemilik tempat.",
    link: { page: "surat", label: "Buka daftar surat" },
  },
  letters_signed: {
    words:
      "Baca naskah suratnya, lalu pilih tanggalnya. Surat-surat ini mendapat nomor berikutnya, berurutan, saat Anda menyetujui; nomor sisipan hanya untuk satu surat.",
    link: { page: "surat", label: "Buka naskah kegiatan" },
  },
  deliveries: {
    words: "Catat penyerahan setiap surat: kepada siapa, dengan cara apa, kapan.",
    link: { page: "surat", label: "Buka daftar surat" },
  },
  survey: { words: "Isi daftar periksa lokasi dan tambahkan fotonya." },
  attendance: {
    words: "Catat kehadiran setiap hari, nilai sebelum dan sesudah, dan masalah yang ditemui.",
    link: { page: "peserta?bagian=hadir", label: "Catat kehadiran" },
  },
};

function Asked({ record, view }: { record: RecordKind; view: ProgrammeView }) {
  const { words, link } = ASKED[record];
  const isTyped = takesNumber(record) && kindsNumberedBy(record, view.facts.service.slug).length === 0;
  const base = `/petugas/kegiatan/${view.programmeId}`;
  return (
    <div className="border-y border-line py-2">
      <p>{isTyped ? "Tulis nomor dan tanggal surat yang Anda setujui." : words}</p>
      {link && (
        <p>
          <Link prefetch={false} href={`${base}/${link.page}`}>
            {link.label}
          </Link>
        </p>
      )}
      <RecordPapers
        title="Naskah yang terisi dari langkah ini:"
        kinds={kindsMadeFrom([record], view.facts.service.slug)}
        programmeId={view.programmeId}
      />
    </div>
  );
}

/** Whoever reviews, initials or approves writes nothing down: here is what others wrote, on its papers. */
function ReadFirst({ view, duty }: { view: ProgrammeView; duty: string }) {
  const row = view.duties.find((candidate) => candidate.id === duty)?.row;
  const records = view.duties.flatMap((other) => (other.row === row && other.record ? [other.record] : []));
  return (
    <RecordPapers
      title="Baca dahulu naskah langkah ini:"
      kinds={kindsMadeFrom(records, view.facts.service.slug)}
      programmeId={view.programmeId}
    />
  );
}
