import type { Metadata } from "next";
import Forbidden from "../forbidden";

export const metadata: Metadata = { title: "Tidak berwenang", robots: { index: false } };

/** The words of a 403 for a browser without JavaScript; see components/layout/without-script. */
export default function ForbiddenPage() {
  return <Forbidden />;
}
