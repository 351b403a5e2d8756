"use client";

import { PlainPage } from "@/components/layout/plain-page";
import { Trouble } from "@/components/layout/trouble";

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <PlainPage title="Maaf, halaman ini belum bisa dibuka">
      <Trouble digest={error.digest} retry={reset} />
    </PlainPage>
  );
}
