"use client";

import { useState } from "react";
import { dropFile } from "./kept-files";
import type { Outgoing, Sending } from "./send-files";

type Setup = {
  fields: Record<string, string>;
  listed: string[];
  seen: Set<string>;
  maxFiles: number;
  place?: string | undefined;
};

/** Files on their way from one field: what is stored and not yet listed, what is open, and how many more fit. */
export function useSending({ fields, listed, seen, maxFiles, place }: Setup) {
  const [sending, setSending] = useState<Sending[]>([]);
  const fresh = sending.filter(({ stored }) => stored && !seen.has(stored.documentId));
  const open = sending.filter(isOpen);
  const room = maxFiles - listed.length - fresh.length - open.length;

  async function send(files: Outgoing[]) {
    if (files.length === 0) return;
    const isCalm = !sending.some(isMoving);
    const report = (all: Sending[]) =>
      setSending((before) => [...before.filter((item) => !all.some((other) => other.id === item.id)), ...all]);
    setSending((before) => before.filter((item) => isOpen(item) || !isCalm));
    const code = await sendingCode().catch(() => null);
    const fitting = files.slice(0, Math.max(room, 0));
    const others = files.slice(fitting.length);
    // What a page that has ended was sending, and has no room any more, has come: it is in the list.
    for (const { kept } of others) if (kept) void dropFile(kept.id);
    report(others.filter(({ kept }) => !kept).map(({ file }) => failed(file, noRoom(maxFiles))));
    if (code) await code.sendFiles(fitting, fields, report, place);
    else report(fitting.map(({ file }) => failed(file, NO_CODE)));
  }

  function forget(item: Sending) {
    if (item.keptId) void dropFile(item.keptId);
    setSending((before) => before.filter((other) => other.id !== item.id));
  }

  return { sending, fresh, open, room, send, forget, isMoving: sending.some(isMoving) };
}

export const sendingCode = () => import("./send-files");

const isMoving = (sending: Sending) => sending.state === "sending" || sending.state === "waiting";

/** On its way, or not sent and still here: it takes a place and is not passed over. */
const isOpen = (sending: Sending) => isMoving(sending) || sending.retry !== undefined;

let refusals = 0;

function failed(file: File, words: string): Sending {
  refusals += 1;
  return { id: -refusals, name: file.name, size: file.size, sent: 0, state: "failed", words };
}

/** The line was gone before the page was whole: nothing here can send or keep a file. */
const NO_CODE =
  "belum terkirim karena sambungan terputus. Muat ulang halaman ini bila sambungan sudah ada, lalu pilih lagi.";

const noRoom = (maxFiles: number) =>
  `tidak dikirim, karena di sini paling banyak ${maxFiles} berkas. Hapus salah satu dulu kalau berkas ini yang benar.`;
