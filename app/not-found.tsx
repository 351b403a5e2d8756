import type { Metadata } from "next";
import { MISSING_TITLE, Missing } from "@/components/layout/missing";
import { PlainPage } from "@/components/layout/plain-page";
import { missingSendsNoScript } from "@/lib/platform/no-script";

export const metadata: Metadata = { title: "Halaman tidak ditemukan" };

/** For addresses that lead nowhere; what a page of ours refuses stands in its own frame. */
export default function NotFound() {
  missingSendsNoScript();
  return (
    <PlainPage title={MISSING_TITLE}>
      <Missing />
    </PlainPage>
  );
}
