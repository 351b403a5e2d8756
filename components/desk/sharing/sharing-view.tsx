import Link from "next/link";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { ROLE_NAMES, type SopRole } from "@/lib/domain/roles";
import type { Calendar } from "@/lib/domain/working-time";
import type { Assignee } from "@/lib/features/desk/assignees.queries";
import { assignManyAction } from "@/lib/features/desk/sharing.actions";
import type { SharedDuty } from "@/lib/features/desk/sharing.queries";
import type { SharingFilter } from "@/lib/features/desk/sharing.schema";
import { AssignFields } from "../hand-over-forms";
import { SharingTable } from "./sharing-table";

const PAGE = "/petugas/tugas/bagi";

type Props = {
  /** The roles whose duties the reader gives to others, and the one that is shown. */
  roles: readonly SopRole[];
  role: SopRole;
  page: { items: SharedDuty[]; next: string | null };
  people: readonly Assignee[];
  filter: SharingFilter;
  calendar: Calendar;
  now: Date;
};

/** Open duties of a role below, to be given to somebody; of one person: all that they hand over. */
export function SharingView({ roles, role, page, people, filter, calendar, now }: Props) {
  const holder = people.find(({ id }) => id === filter.pemegang);
  return (
    <>
      <h1 className="text-h1">{holder ? `Serah terima tugas ${holder.name}` : "Bagi tugas"}</h1>
      <p className="mt-1 text-small text-ink-soft">
        Pilih tugasnya, lalu petugas yang akan menanganinya; ia dan pemegang sebelumnya diberi tahu.
      </p>
      <p className="mt-1">
        <Link prefetch={false} href="/petugas/tugas">
          Kembali ke tugas saya
        </Link>
      </p>
      <div className="mt-4">
        <Tabs
          label="Peran"
          tabs={roles.map((name) => ({
            href: `${PAGE}?peran=${name}`,
            label: ROLE_NAMES[name],
            current: name === role,
          }))}
        />
      </div>
      <HolderFilter role={role} people={people} chosen={filter.pemegang ?? ""} />
      {/* The form stays when nothing is left: it says what was given. */}
      <ActionForm id="bagi" action={assignManyAction} className="mt-4">
        {page.items.length === 0 ? (
          <Empty title="Tidak ada tugas di sini">
            Tugas {ROLE_NAMES[role]} yang terbuka muncul di sini, siapa pun yang memegangnya.
          </Empty>
        ) : (
          <>
            <SharingTable items={page.items} calendar={calendar} now={now} />
            <div className="no-print mt-4 max-w-md">
              <AssignFields people={people.filter(({ id }) => id !== filter.pemegang)} />
              <SubmitButton className="mt-3">Berikan yang dipilih</SubmitButton>
            </div>
          </>
        )}
      </ActionForm>
      <Pagination
        previous={filter.sesudah ? linkTo(role, filter) : null}
        next={page.next && linkTo(role, filter, page.next)}
      />
    </>
  );
}

function HolderFilter({ role, people, chosen }: { role: SopRole; people: readonly Assignee[]; chosen: string }) {
  return (
    <form method="get" action={PAGE} className="no-print my-4 flex flex-wrap items-end gap-3" aria-label="Saring tugas">
      <input type="hidden" name="peran" value={role} />
      <label className="max-w-full min-w-0 text-small font-semibold">
        Dipegang
        <select
          name="pemegang"
          defaultValue={chosen}
          className="mt-1 block min-h-target max-w-full rounded-control border-2 border-line-strong bg-paper px-2"
        >
          <option value="">Siapa pun, atau belum ditangani</option>
          <option value="kosong">Belum ditangani</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" variant="secondary">
        Tampilkan
      </Button>
    </form>
  );
}

function linkTo(role: SopRole, { pemegang }: SharingFilter, after?: string): string {
  const kept = Object.entries({ peran: role, pemegang, sesudah: after }).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return `${PAGE}?${new URLSearchParams(kept)}`;
}
