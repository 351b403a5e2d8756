"use client";

import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { useFreshList } from "./fresh-list";
import type { Sending } from "./send-files";
import { SendingList } from "./sending-list";
import { useUnfinished } from "./unfinished";

type Props = {
  id: string;
  label: string;
  fields: Record<string, string>;
  accept: string;
  maxFiles: number;
  /** Ids of the files that the page lists and that count. */
  listed: string[];
  children: ReactNode;
};

/**
 * Takes over from the plain form once the browser can: choosing a file sends it, with
 * progress, and goes on by itself after a dropped line. The sending code loads only then.
 */
export function UploadIsland({ id, label, fields, accept, maxFiles, listed, children }: Props) {
  const [ready, setReady] = useState(false);
  const [sending, setSending] = useState<Sending[]>([]);
  const [blocked, setBlocked] = useState(false);
  // What the page has listed once is the page's: taken back there, it is gone here as well.
  const seen = useRef(new Set<string>());
  for (const one of listed) seen.current.add(one);
  useEffect(() => {
    setReady(true);
    // Fetched while there is a line: it is what gets a file through when the line drops.
    sendingCode().catch(() => undefined);
  }, []);

  const fresh = sending.filter(({ stored }) => stored && !seen.current.has(stored.documentId));
  const open = sending.filter(isOpen);
  const room = maxFiles - listed.length - fresh.length - open.length;
  useFreshList(fresh.length > 0 && open.length === 0);
  useUnfinished(
    open.length > 0,
    useCallback(() => setBlocked(true), []),
  );

  async function send(files: File[]) {
    if (files.length === 0) return;
    setBlocked(false);
    const isCalm = !sending.some(isMoving);
    const report = (all: Sending[]) =>
      setSending((before) => [...before.filter((item) => !all.some((other) => other.id === item.id)), ...all]);
    setSending((before) => before.filter((item) => isOpen(item) || !isCalm));
    const code = await sendingCode().catch(() => null);
    const fitting = files.slice(0, Math.max(room, 0));
    report(files.slice(fitting.length).map((file) => failed(file, noRoom(maxFiles))));
    if (code) await code.sendFiles(fitting, fields, report);
    else report(fitting.map((file) => failed(file, NO_CODE)));
  }

  if (!ready) return children;
  return (
    <div className="mt-2">
      {room > 0 && (
        <label htmlFor={`${id}-pilih`} className={buttonClass("secondary", false, "has-focus-visible:outline-3")}>
          <span>{sending.some(isMoving) ? "Mengunggah…" : "Pilih foto atau PDF"}</span>
          <span className="sr-only"> untuk {label}</span>
          <input
            id={`${id}-pilih`}
            type="file"
            multiple
            accept={accept}
            className="sr-only"
            onChange={(event) => {
              const files = [...(event.currentTarget.files ?? [])];
              event.currentTarget.value = "";
              void send(files);
            }}
          />
        </label>
      )}
      {blocked && open.length > 0 && (
        <p role="alert" className="mt-2 font-semibold text-danger">
          Berkas di bawah ini belum selesai diunggah. Tunggu sampai selesai, atau tekan Batalkan, lalu lanjutkan.
        </p>
      )}
      <SendingList
        sending={sending}
        fresh={fresh}
        forget={(item) => setSending((before) => before.filter((other) => other.id !== item.id))}
      />
    </div>
  );
}

const sendingCode = () => import("./send-files");

const isMoving = (sending: Sending) => sending.state === "sending" || sending.state === "waiting";

/** On its way, or not sent and still here: it takes a place and is not passed over. */
const isOpen = (sending: Sending) => isMoving(sending) || sending.retry !== undefined;

let refusals = 0;

function failed(file: File, words: string): Sending {
  refusals += 1;
  return { id: -refusals, name: file.name, size: file.size, sent: 0, state: "failed", words };
}

/** The line was gone before the page was whole; files cannot be kept over a reload, so it says what to do. */
const NO_CODE =
  "belum terkirim karena sambungan terputus. Muat ulang halaman ini bila sambungan sudah ada, lalu pilih lagi.";

const noRoom = (maxFiles: number) =>
  `tidak dikirim, karena di sini paling banyak ${maxFiles} berkas. Hapus salah satu dulu kalau berkas ini yang benar.`;
