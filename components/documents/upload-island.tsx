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
  const stored = useRef(0);
  useEffect(() => setReady(true), []);

  async function send(files: File[]) {
    if (files.length === 0) return;
    const { sendFiles } = await import("./send-files");
    stored.current = 0;
    await sendFiles(files, fields, (all) => {
      setSending(all);
      // Also when a retry minutes later succeeds: the list above comes from the server.
      const done = all.filter((one) => one.state === "done").length;
      if (done > stored.current) router.refresh();
      stored.current = done;
    });
  }

  if (!ready) return children;
  const busy = sending.some((one) => one.state === "sending" || one.state === "waiting");
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
        {sending.map((one) => (
          <div key={one.id} className="mt-2">
            <p className={one.state === "failed" ? "font-semibold text-danger" : "text-small"}>
              {one.name}: {one.words}
            </p>
            {one.state === "sending" && (
              <ProgressBar value={one.sent} max={one.size} label={`${Math.round((one.sent / one.size) * 100)} %`} />
            )}
            {one.retry && (
              <button type="button" className={buttonClass("quiet")} onClick={one.retry}>
                Coba lagi
              </button>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}
