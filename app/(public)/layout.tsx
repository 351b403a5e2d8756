import { headers } from "next/headers";
import type { ReactNode } from "react";
import { PublicFooter } from "@/components/layout/public-footer";
import { PublicHeader } from "@/components/layout/public-header";
import { MAIN_ID } from "@/components/layout/skip-link";
import { PATH_HEADER } from "@/lib/platform/refuse-page";

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const path = (await headers()).get(PATH_HEADER) ?? "";
  return (
    <div className="shell-public flex min-h-screen flex-col">
      <PublicHeader path={path} />
      <main
        id={MAIN_ID}
        tabIndex={-1}
        className="mx-auto w-full max-w-page flex-1 px-4 pt-6 md:px-6 md:pt-10 print:pt-0"
      >
        {children}
      </main>
      <PublicFooter />
    </div>
  );
}
