"use client";

import { type ChangeEvent, useState } from "react";
import { Notice, type NoticeTone } from "@/components/ui/notice";

type Said = { tone: NoticeTone; title: string; text: string };

const SAME: Said = {
  tone: "success",
  title: "Berkas ini sama persis",
  text: "Isinya sama dengan surat yang dikeluarkan dinas, sampai byte terakhir.",
};
const OTHER: Said = {
  tone: "danger",
  title: "Berkas ini lain",
  text: "Isinya tidak sama dengan surat yang dikeluarkan dinas: sudah diubah, atau disimpan ulang, difoto, atau dipindai.",
};
const UNABLE: Said = {
  tone: "warning",
  title: "Peramban ini tidak bisa membandingkan",
  text: "Buka halaman ini lewat alamat https, atau bandingkan sidik SHA-256 di atas dengan alat lain.",
};

/** Compares a file with the letter that went out, in the browser alone: the file is sent nowhere. */
export function CompareFile({ sha256 }: { sha256: string }) {
  const [said, setSaid] = useState<Said | null>(null);

  async function compare({ target }: ChangeEvent<HTMLInputElement>) {
    const [file] = target.files ?? [];
    if (!file) return;
    setSaid(globalThis.crypto?.subtle ? ((await hashOf(file)) === sha256 ? SAME : OTHER) : UNABLE);
  }

  return (
    <div className="needs-js mt-6">
      <label htmlFor="berkas-surat" className="block font-semibold">
        Bandingkan berkas PDF
      </label>
      <p className="text-small text-ink-soft">
        Berkas dibandingkan di HP atau komputer Anda dan tidak dikirim ke mana pun.
      </p>
      <input
        id="berkas-surat"
        type="file"
        accept="application/pdf"
        onChange={compare}
        className="mt-2 block w-full min-h-target"
      />
      <div role="status">
        {said && (
          <Notice tone={said.tone} title={said.title} className="mt-3">
            <p>{said.text}</p>
          </Notice>
        )}
      </div>
    </div>
  );
}

async function hashOf(file: File): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
