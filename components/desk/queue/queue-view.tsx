import Link from "next/link";
import type { ReactNode } from "react";
import { WaitingLines } from "@/components/incoming-letters/waiting-lines";
import { OwnNotices } from "@/components/notices/own-notices";
import { NotSetUp } from "@/components/set-up/not-set-up";
import { Empty } from "@/components/ui/empty";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { APPLICANT, isSopRole, type Role, roleWords, type StandsIn } from "@/lib/domain/roles";
import type { SetUpStep } from "@/lib/domain/set-up";
import { rolesGivenBy } from "@/lib/domain/workflow";
import type { Calendar } from "@/lib/domain/working-time";
import type { OfficeToday } from "@/lib/features/case-list/views.queries";
import type { ListedService } from "@/lib/features/catalogue/catalogue.queries";
import type { QueueCounts, QueueItem, QueuePage } from "@/lib/features/desk/queue.queries";
import type { QueueFilter } from "@/lib/features/desk/queue.schema";
import type { LettersWaiting } from "@/lib/features/incoming-letters/waiting.queries";
import type { OwnNotice } from "@/lib/features/notices/notices.queries";
import { OfficeTodayLine } from "./office-today-line";
import { QueueFilters } from "./queue-filters";
import { itemAddress, QueueTable } from "./queue-table";
import { RememberQueue } from "./remember-queue";

type Props = {
  page: QueuePage;
  counts: QueueCounts;
  /** Of everybody, as far as my roles may see it; mine are among them. */
  today: OfficeToday;
  /** What an admin still has to set up. */
  steps: SetUpStep[];
  /** What waits for me about letters that came in. */
  letters: LettersWaiting;
  /** What stands before the queue: OSS is down, and what only a head answers. */
  asked: ReactNode;
  notices: OwnNotice[];
  unread: number;
  filter: QueueFilter;
  /** What the queue may be narrowed to. */
  services: ListedService[];
  calendar: Calendar;
  now: Date;
  me: string;
  roles: Role[];
  standsIn: StandsIn | undefined;
};

/** Open duties of my roles, the most urgent first. */
export function QueueView({
  page,
  counts,
  today,
  steps,
  letters,
  asked,
  notices,
  unread,
  filter,
  services,
  calendar,
  now,
  me,
  roles,
  standsIn,
}: Props) {
  const shown = filter.tampil ?? "semua";
  const waiting = lettersFor(filter, letters.letters);
  return (
    <>
      <h1 className="text-h1">Tugas</h1>
      <p className="mt-1 text-small text-ink-soft">{explain(roles, standsIn)}</p>
      {rolesGivenBy(roles).length > 0 && (
        <p className="no-print mt-1">
          <Link prefetch={false} href="/petugas/tugas/bagi">
            Bagi tugas peran di bawah Anda
          </Link>
        </p>
      )}
      <NotSetUp steps={steps} />
      <div className="mt-4">
        <Tabs
          label="Pilihan tugas"
          tabs={[
            { href: "/petugas/tugas", label: "Semua", count: capped(counts.all), current: shown === "semua" },
            {
              href: "/petugas/tugas?tampil=saya",
              label: "Tugas saya",
              count: capped(counts.mine),
              current: shown === "saya",
            },
            {
              href: "/petugas/tugas?tampil=bebas",
              label: "Belum ditangani",
              count: capped(counts.free),
              current: shown === "bebas",
            },
            {
              href: "/petugas/tugas?tampil=lewat",
              label: "Lewat tenggat",
              count: capped(counts.late),
              current: shown === "lewat",
            },
            // Reached from Beranda; a tab of its own only while it is looked at.
            ...(shown === "tanda"
              ? [{ href: "/petugas/tugas?tampil=tanda", label: "Paraf dan tanda tangan", current: true }]
              : []),
          ]}
        />
      </div>
      {asked}
      <OfficeTodayLine today={today} />
      <WaitingLines letters={waiting} more={letters.more && waiting.length > 0} calendar={calendar} now={now} />
      <QueueFilters filter={filter} services={services} />
      {page.items.length === 0 ? (
        <Empty title={waiting.length > 0 ? "Tidak ada permohonan di sini" : "Tidak ada tugas di sini"}>
          Tugas muncul begitu ada permohonan yang menunggu peran Anda.
        </Empty>
      ) : (
        <>
          <QueueTable items={page.items} calendar={calendar} now={now} me={me} />
          <RememberQueue
            addresses={page.items.filter((item) => isDoable(item, me)).map(itemAddress)}
            more={page.next && linkTo(filter, { sesudah: page.next })}
          />
        </>
      )}
      <Pagination
        previous={page.previous && linkTo(filter, { sebelum: page.previous })}
        next={page.next && linkTo(filter, { sesudah: page.next })}
      />
      <OwnNotices notices={notices} unread={unread} />
    </>
  );
}

/** Letters belong to no service and no district; whoever narrows the queue down looks for cases. */
function lettersFor(
  { tampil, layanan, status, kecamatan, sesudah, sebelum }: QueueFilter,
  all: LettersWaiting["letters"],
) {
  if (layanan || status || kecamatan || sesudah || sebelum || tampil === "bebas" || tampil === "tanda") return [];
  return tampil === "lewat" ? all.filter(({ late }) => late) : all;
}

function isDoable(item: QueueItem, me: string): boolean {
  return item.role !== APPLICANT && (item.claimedById === null || item.claimedById === me);
}

function explain(roles: Role[], standsIn?: StandsIn): string {
  const names = roles.map((role) => roleWords(role, standsIn)).join(", ");
  if (roles.length === 0) return "Anda belum punya peran hari ini; minta admin kantor memberikannya.";
  return roles.some(isSopRole)
    ? `Untuk peran ${names}; yang paling mendesak di atas.`
    : `Peran ${names} tidak memegang tugas SOP.${roles.includes("auditor") ? " Cari permohonan untuk membacanya." : ""}`;
}

/** Counts stop at a thousand: "1.000+". */
export function capped(count: number): string {
  return count > 1000 ? "1.000+" : String(count);
}

function linkTo(filter: QueueFilter, cursor: { sesudah?: string; sebelum?: string }): string {
  const { sesudah: _after, sebelum: _before, ...kept } = filter;
  const entries = Object.entries({ ...kept, ...cursor }).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return `/petugas/tugas?${new URLSearchParams(entries)}`;
}
