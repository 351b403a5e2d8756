import type { Metadata } from "next";
import Link from "next/link";
import { MailText } from "@/components/demo/mail-text";
import { findDemoMail } from "@/lib/features/demo/demo.queries";
import { publicContext } from "@/lib/platform/context";
import { pageNotFound } from "@/lib/platform/refuse-page";

export const metadata: Metadata = { title: "Surat (data contoh)", robots: { index: false } };

export default async function DemoMailPage({ params }: { params: Promise<{ id: string }> }) {
  const mail = await findDemoMail(publicContext(), (await params).id);
  if (!mail) return pageNotFound();
  return (
    <>
      <p>
        <Link href="/demo/surat" className="inline-flex min-h-target items-center">
          Semua surat
        </Link>
      </p>
      <MailText mail={mail} />
    </>
  );
}
