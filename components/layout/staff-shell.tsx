import Link from "next/link";
import type { ReactNode } from "react";
import { type Role, roleWords, type StandsIn } from "@/lib/domain/roles";
import { Button } from "../ui/button";
import { INPUT_CLASS } from "../ui/input-class";
import { KeyboardHints } from "./keyboard-hints";
import { Mark } from "./mark";
import { type RailItem, RailLink } from "./rail-link";
import { MAIN_ID, SkipLink } from "./skip-link";

type Props = {
  items: RailItem[];
  user: { name: string; roles: readonly Role[]; standsIn?: StandsIn };
  /** The form or link that signs out. */
  signOut?: ReactNode;
  children: ReactNode;
};

/** A left rail from 1024 px; below it the same list behind one button, opened without JavaScript. */
export function StaffShell({ items, user, signOut, children }: Props) {
  return (
    <div className="shell-staff min-h-screen lg:grid lg:grid-cols-[15rem_minmax(0,1fr)]">
      <SkipLink />
      <header className="no-print border-b border-line bg-wash lg:sticky lg:top-0 lg:flex lg:h-screen lg:flex-col lg:overflow-y-auto lg:border-r lg:border-b-0">
        <Link
          href="/petugas/tugas"
          prefetch={false}
          className="flex min-h-target items-center gap-2 px-4 py-3 text-ink no-underline"
        >
          <Mark className="size-7 shrink-0 text-primary" />
          <span className="leading-tight font-bold">
            Meja Kerja <span className="block text-small font-normal text-ink-soft">Layanan UMKM</span>
          </span>
        </Link>
        <SearchBox />
        <details className="border-t border-line lg:hidden">
          <summary className="flex min-h-target items-center px-4 font-semibold text-primary">Menu dan akun</summary>
          <Rail items={items} />
          <User user={user} signOut={signOut} />
        </details>
        <div className="hidden lg:flex lg:flex-1 lg:flex-col">
          <Rail items={items} />
          <div className="mt-auto px-2 pb-1">
            <KeyboardHints />
          </div>
          <User user={user} signOut={signOut} />
        </div>
      </header>
      <main id={MAIN_ID} tabIndex={-1} className="min-w-0 px-4 py-5 md:px-6 print:p-0">
        {children}
      </main>
    </div>
  );
}

/** Over everything that the roles open; the key / leads into it from every page. */
function SearchBox() {
  return (
    <search aria-label="Seluruh meja kerja">
      <form method="get" action="/petugas/cari" className="flex gap-2 px-4 pb-3 lg:flex-col lg:px-3">
        <label className="min-w-0 flex-1 text-small font-semibold">
          Cari di seluruh meja kerja
          <input
            name="cari"
            type="search"
            data-key="/"
            data-key-name="Cari permohonan, usaha, kegiatan, surat"
            required
            minLength={3}
            maxLength={100}
            autoComplete="off"
            className={INPUT_CLASS}
          />
        </label>
        <Button type="submit" variant="secondary" className="self-end lg:self-stretch">
          Cari<span className="sr-only"> di seluruh meja kerja</span>
        </Button>
      </form>
    </search>
  );
}

function Rail({ items }: { items: RailItem[] }) {
  return (
    <nav aria-label="Meja kerja">
      <ul className="py-2">
        {items.map((item) => (
          <li key={item.href}>
            <RailLink {...item} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function User({ user, signOut }: Pick<Props, "user" | "signOut">) {
  return (
    <div className="border-t border-line px-4 py-3">
      <p className="font-semibold">{user.name}</p>
      <p className="text-small text-ink-soft">
        {user.roles.map((role) => roleWords(role, user.standsIn)).join(", ") || "Belum ada peran"}
      </p>
      {signOut && <div className="mt-1">{signOut}</div>}
    </div>
  );
}
