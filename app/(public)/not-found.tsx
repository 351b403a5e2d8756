import type { Metadata } from "next";
import { Missing } from "@/components/layout/missing";

export const metadata: Metadata = { title: "Halaman tidak ditemukan" };

export default function NotFound() {
  return <Missing inFrame />;
}
