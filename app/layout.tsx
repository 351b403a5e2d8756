import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { ToldForms } from "@/components/forms/form-context";
import { WithoutScript } from "@/components/layout/without-script";
import { problemTitle } from "@/lib/domain/problem-title";
import { findBroughtAnswer } from "@/lib/platform/brought-answer";
import { hasProblem } from "@/lib/platform/page-problem";
import { PAGE_ID_HEADER } from "@/lib/platform/refuse-page";
import "./globals.css";

// Every page carries a nonce of the CSP; a prerendered one would never hydrate.
export const dynamic = "force-dynamic";

/** The one place where a page is named after what is wrong on it, whichever of its forms was refused. */
export async function generateMetadata(): Promise<Metadata> {
  const isWrong = await hasProblem();
  return {
    title: { default: problemTitle(NAME, isWrong), template: problemTitle(`%s – ${NAME}`, isWrong) },
    description:
      "Ajukan dan lacak layanan usaha mikro dan kecil dari Dinas Koperasi dan UKM Kabupaten Lombok Barat. Gratis.",
    // Numbers on these pages are references and NIB, not telephone numbers.
    formatDetection: { telephone: false, email: false, address: false },
  };
}

const NAME = "Layanan UMKM Lombok Barat";

export const viewport: Viewport = { width: "device-width", initialScale: 1, themeColor: "#0b5d4e" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="id">
      <body>
        <WithoutScript page={(await headers()).get(PAGE_ID_HEADER)} />
        <ToldForms brought={await findBroughtAnswer()}>{children}</ToldForms>
      </body>
    </html>
  );
}
