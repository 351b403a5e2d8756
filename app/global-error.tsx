"use client";

import { Trouble } from "@/components/layout/trouble";
import "./globals.css";

/** Stands in for the root layout when that one failed; kept small, for every page carries it. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="id">
      <body>
        <title>Portal sedang terganggu</title>
        <main className="shell-public mx-auto max-w-page px-4 py-8 md:px-6">
          <Trouble digest={error.digest} retry={() => window.location.reload()} />
        </main>
      </body>
    </html>
  );
}
