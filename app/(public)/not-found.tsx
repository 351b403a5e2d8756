import type { Metadata } from "next";
import { MISSING_TITLE, MissingWords } from "@/components/layout/missing";

export const metadata: Metadata = { title: "Halaman tidak ditemukan" };

/** React sends it along with every page, whether or not it is needed: words alone. */
export default function NotFound() {
  return (
    <div className="max-w-read">
      <h1 className="mb-3 text-h1">{MISSING_TITLE}</h1>
      <MissingWords />
    </div>
  );
}
