"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { Sending } from "./send-files";

type Props = { id: string; label: string; fields: Record<string, string>; accept: string; children: ReactNode };

/**
 * Takes over from the plain form once the browser can: choosing a file sends it, with
 * progress, and goes on by itself after a dropped line. The sending code loads only then.
 */
export function UploadIsland({ id, label, fields, accept, children }: Props) {
  const router = useRouter();
  const [ready, setReady] = useState(false);
  const [sending, setSending] = useState<Sending[]>([]);
  const stored = useRef(new Set<number>());
  useEffect(() => {
    setReady(true);
    // Fetched while there is a line: it is what gets a file through when the line drops.
    sendingCode().catch(() => undefined);
  }, []);

  async function send(files: File[]) {
    if (files.length === 0) return;
    const code = await sendingCode().catch(() => null);
    if (!code) return setSending(files.map(unsent));
    await code.sendFiles(files, fields, (all) => {
      setSending((before) => [
        ...before.filter((item) => isOpen(item) && !all.some(({ id }) => id === item.id)),
        ...all,
      ]);
      // Also when a retry minutes later succeeds: the list above comes from the server.
      const news = all.filter((item) => item.state === "done" && !stored.current.has(item.id));
      for (const fresh of news) stored.current.add(fresh.id);
      if (news.length > 0) router.refresh();
    });
  }

  if (!ready) return children;
  const busy = sending.some(isMoving);
  return (
    <div className="mt-2">
      <label htmlFor={`${id}-pilih`} className={buttonClass("secondary", false, "has-focus-visible:outline-3")}>
        {busy ? "Mengunggah…" : "Pilih foto atau PDF"}
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
      <div aria-live="polite">
        {sending.map((item) => (
          <div key={item.id} className="mt-2">
            <p className={item.state === "failed" ? "font-semibold text-danger" : "text-small"}>
              {item.name}: {item.words}
            </p>
            {item.state === "sending" && (
              <ProgressBar value={item.sent} max={item.size} label={`${Math.round((item.sent / item.size) * 100)} %`} />
            )}
            {item.retry && (
              <button type="button" className={buttonClass("quiet")} onClick={item.retry}>
                Coba lagi
              </button>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

const sendingCode = () => import("./send-files");

const isMoving = (sending: Sending) => sending.state === "sending" || sending.state === "waiting";

/** A file of an earlier choice stays in the list while it is being sent or can be tried again. */
const isOpen = (sending: Sending) => isMoving(sending) || sending.retry !== undefined;

/** The line was gone before the page was whole; files cannot be kept over a reload, so it says what to do. */
function unsent(file: File, index: number): Sending {
  const words =
    "belum terkirim karena sambungan terputus. Muat ulang halaman ini bila sambungan sudah ada, lalu pilih lagi.";
  return { id: -1 - index, name: file.name, size: file.size, sent: 0, state: "failed", words };
}
