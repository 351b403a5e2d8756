import Link from "next/link";
import type { ReactNode } from "react";
import { FoundCases } from "@/components/desk/queue/found-cases";
import { Breakable } from "@/components/ui/breakable";
import { Empty } from "@/components/ui/empty";
import { unreadNikInSearch } from "@/lib/domain/forms/unread-nik";
import { findVillage } from "@/lib/domain/regions";
import type { FoundEverywhere } from "@/lib/features/case-list/search-all.queries";

type Props = { typed: string; found: FoundEverywhere };

const MOST = 10;

/** What one word finds, kind by kind, each with the way to all of it. */
export function SearchEverything({ typed, found }: Props) {
  const { cases, businesses, programmes, letters, incoming } = found;
  const more = (path: string) => `${path}?${new URLSearchParams({ cari: typed })}`;
  const unread = unreadNikInSearch(typed);
  const kinds = [cases, businesses, programmes, letters, incoming].filter((kind) => kind !== null);
  return (
    <>
      <h1 className="text-h1">{typed ? `Pencarian “${typed}”` : "Pencarian"}</h1>
      {kinds.every((kind) => kind.length === 0) && (
        <div className="mt-6">
          <Empty
            title={kinds.length > 0 ? "Tidak ada yang cocok" : "Peran Anda tidak membuka permohonan, usaha, atau surat"}
          >
            {kinds.length > 0 && unread && <span className="mb-2 block">{unread}</span>}
            {kinds.length > 0 &&
              "Cari dengan sedikitnya tiga huruf dari nama, nomor permohonan, NIK lengkap, HP, NIB, judul kegiatan, atau nomor surat."}
          </Empty>
        </div>
      )}
      {cases && cases.length > 0 && (
        <Kind name="Permohonan" id="permohonan" count={cases.length} all={more("/petugas/tugas")}>
          <FoundCases found={cases.slice(0, MOST)} caption={`Permohonan untuk “${typed}”`} />
        </Kind>
      )}
      {businesses && businesses.length > 0 && (
        <Kind name="Register UMKM" id="register" count={businesses.length} all={more("/petugas/umkm")}>
          <FoundLines
            lines={businesses.slice(0, MOST).map(({ id, name, ownerName, villageCode }) => ({
              id,
              href: `/petugas/umkm/${id}`,
              words: name,
              beside: [ownerName, findVillage(villageCode)?.name].filter(Boolean).join(", "),
            }))}
          />
        </Kind>
      )}
      {programmes && programmes.length > 0 && (
        <Kind name="Kegiatan" id="kegiatan" count={programmes.length} all="/petugas/kegiatan">
          <FoundLines
            lines={programmes
              .slice(0, MOST)
              .map(({ id, title }) => ({ id, href: `/petugas/kegiatan/${id}`, words: title, beside: "" }))}
          />
        </Kind>
      )}
      {letters && letters.length > 0 && (
        <Kind name="Surat keluar tahun ini" id="surat" count={letters.length} all={more("/petugas/surat")}>
          <FoundLines
            lines={letters.slice(0, MOST).map(({ id, number, addressee, kindName, readable }) => ({
              id,
              href: readable ? `/petugas/surat/${id}` : null,
              words: number,
              beside: [kindName, readable ? addressee : ""].filter(Boolean).join(", "),
            }))}
          />
        </Kind>
      )}
      {incoming && incoming.length > 0 && (
        <Kind name="Surat masuk tahun ini" id="masuk" count={incoming.length} all={more("/petugas/surat/masuk")}>
          <FoundLines
            lines={incoming.slice(0, MOST).map(({ id, agenda, sender, subject, readable }) => ({
              id,
              href: readable ? `/petugas/surat/masuk/${id}` : null,
              words: readable ? subject : `Agenda ${agenda}`,
              beside: readable ? `agenda ${agenda}, dari ${sender}` : "hanya untuk yang berwenang",
            }))}
          />
        </Kind>
      )}
    </>
  );
}

type KindProps = { name: string; id: string; count: number; all: string; children: ReactNode };

function Kind({ name, id, count, all, children }: KindProps) {
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id} className="mb-2 text-h2">
        {name}
      </h2>
      {children}
      {count > MOST && (
        <p className="no-print mt-2">
          <Link prefetch={false} href={all}>
            Lihat semua di {name}
          </Link>
        </p>
      )}
    </section>
  );
}

type Line = { id: string; href: string | null; words: string; beside: string };

function FoundLines({ lines }: { lines: Line[] }) {
  return (
    <ul className="border-t border-line">
      {lines.map(({ id, href, words, beside }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-4 border-b border-line py-2">
          {href ? (
            <Link prefetch={false} href={href}>
              <Breakable text={words} />
            </Link>
          ) : (
            <Breakable text={words} />
          )}
          {beside && (
            <span className="text-small text-ink-soft">
              <Breakable text={beside} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
