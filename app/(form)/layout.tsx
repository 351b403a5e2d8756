import type { ReactNode } from "react";
import { FormFooter, FormHeader } from "@/components/layout/form-frame";
import { MAIN_ID } from "@/components/layout/skip-link";

/** Somebody who fills in a form sees the form: a short line above it and one below. */
export default function FormLayout({ children }: { children: ReactNode }) {
  return (
    <div className="shell-public flex min-h-screen flex-col">
      <FormHeader />
      <main id={MAIN_ID} tabIndex={-1} className="mx-auto w-full max-w-page flex-1 px-4 pt-3 md:px-6 md:pt-6">
        {children}
      </main>
      <FormFooter />
    </div>
  );
}
