"use client";

import { PlainPage } from "@/components/layout/plain-page";
import { Trouble } from "@/components/layout/trouble";
import "./globals.css";

/** Stands in for the root layout when that one failed. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="id">
      <body>
        <title>Portal sedang terganggu</title>
        <PlainPage title="Maaf, portal belum bisa dibuka">
          <Trouble digest={error.digest} retry={() => window.location.reload()} />
        </PlainPage>
      </body>
    </html>
  );
}
