import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { UnitField } from "@/components/forms/unit-field";
import { ProgrammeHead } from "@/components/programmes/programme-head";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { freeWords, isPublicType, peopleOf } from "@/lib/domain/programmes";
import { witaDate } from "@/lib/domain/working-time";
import type { ProgrammeView } from "@/lib/features/desk/programme.queries";
import { gatherChosenAction, gatherFirstAction } from "@/lib/features/gathering/gathering.actions";
import type { WaitingPage } from "@/lib/features/gathering/gathering.queries";
import type { GatherFilter } from "@/lib/features/gathering/gathering.schema";
import { PassingReason } from "./passing-reason";
import { WaitingFilterForm } from "./waiting-filter-form";
import { WaitingTable } from "./waiting-table";

type Props = {
  view: ProgrammeView;
  page: WaitingPage;
  filter: GatherFilter;
  /** So many can be filled in at once. */
  most: number;
  /** So many further in front are left when the seats are filled from the line as it is narrowed; null: not counted on a later page. */
  passedOver: number | null;
  now: Date;
};

/** Who waits, in the rule's order, and the seats that are left. */
export function GatherPageView({ view, page, filter, most, passedOver, now }: Props) {
  const free = view.facts.quota - view.facts.seatsTaken;
  const barred = barredWords(view, free, now);
  const base = `/petugas/kegiatan/${view.programmeId}/kumpulkan`;
  const narrowed = Object.entries({ ...filter, sesudah: undefined }).flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : [[name, String(value)] as [string, string]],
  );
  return (
    <>
      <ProgrammeHead view={view} tab="kumpulkan" />
      <p className="mt-4">
        <strong>{freeWords(view.type, free)}</strong> dari {view.facts.quota}.
      </p>
      <p className="text-small">
        Urutan: yang belum pernah dilayani, lalu yang lebih dulu mengajukan, lalu nomor permohonan.
      </p>
      {barred && (
        <Notice tone="warning" title={barred} className="mt-4">
          {view.state.listApproved && (
            <p>
              <a href={`/petugas/kegiatan/${view.programmeId}/peserta`}>Ganti {peopleOf(view.type)}</a>
            </p>
          )}
        </Notice>
      )}
      <WaitingFilterForm filter={filter} action={base} />
      {/* The forms stay when the line has become empty: they say who got a seat and who did not. */}
      <ActionForm id="pertama" action={gatherFirstAction} className="no-print mt-6">
        {!barred && page.items.length > 0 && (
          <GatherFirst
            programmeId={view.programmeId}
            label={isPublicType(view.type) ? "Isi tempat menurut urutan" : "Masukkan menurut urutan"}
            narrowed={narrowed}
            most={most}
            passedOver={passedOver}
          />
        )}
      </ActionForm>
      <ActionForm id="pilihan" action={gatherChosenAction} className="mt-6">
        {page.items.length === 0 ? (
          <NobodyWaits service={view.service.name} narrowed={narrowed.length > 0} />
        ) : (
          <WaitingTable view={view} items={page.items} now={now} tickable={!barred} />
        )}
      </ActionForm>
      <Pagination next={page.next && `${base}?${new URLSearchParams([...narrowed, ["sesudah", page.next]])}`} />
    </>
  );
}

/** Others may well wait: outside what was narrowed to, or for another programme that they chose. */
function NobodyWaits({ service, narrowed }: { service: string; narrowed: boolean }) {
  if (narrowed) return <Empty title="Tidak ada yang cocok">Kosongkan pilihan di atas untuk melihat yang lain.</Empty>;
  return (
    <Empty title="Belum ada yang bisa masuk kegiatan ini">
      Permohonan {service} muncul di sini begitu berkasnya dinyatakan lengkap dan benar. Yang memilih kegiatan lain
      menunggu di kegiatan pilihannya.
    </Empty>
  );
}

type First = {
  programmeId: string;
  label: string;
  narrowed: [string, string][];
  most: number;
  passedOver: number | null;
};

function GatherFirst({ programmeId, label, narrowed, most, passedOver }: First) {
  return (
    <div className="border-l-4 border-primary bg-wash px-4 py-4">
      <UnitField
        name="count"
        label={label}
        hint={narrowed.length > 0 ? "Menurut pilihan di atas." : "Menurut urutan di atas."}
        unit="pemohon"
        size="short"
        defaultValue={String(most)}
      />
      <input type="hidden" name="programmeId" value={programmeId} />
      {narrowed.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {narrowed.length > 0 && passedOver !== 0 && (
        <PassingReason
          hint={`Pilihan di atas melewati ${passedOver === null ? "" : `${passedOver} `}pemohon yang lebih depan. Tersimpan dalam riwayat.`}
        />
      )}
      <SubmitButton className="mt-3">Kumpulkan</SubmitButton>
    </div>
  );
}

/** Why nobody can be gathered now; the command says the same. */
function barredWords(view: ProgrammeView, free: number, now: Date): string | null {
  if (view.status !== "open" && view.status !== "running") return "Kegiatan ini tidak menerima pemohon.";
  if (view.facts.firstDay && witaDate(now) >= view.facts.firstDay) return "Hari pertama sudah tiba.";
  if (view.state.listApproved) return `Daftar ${peopleOf(view.type)} sudah disahkan; sekarang hanya ada penggantian.`;
  return free <= 0 ? "Kegiatan ini sudah penuh." : null;
}
