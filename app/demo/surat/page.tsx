import type { Metadata } from "next";
import { MailTable } from "@/components/demo/mail-table";
import { listDemoMails } from "@/lib/features/demo/demo.queries";
import { publicContext } from "@/lib/platform/context";
import { pageNotFound } from "@/lib/platform/refuse-page";

export const metadata: Metadata = { title: "Surat keluar (data contoh)", robots: { index: false } };

export default async function DemoMailsPage() {
  const mails = await listDemoMails(publicContext());
  if (!mails) return pageNotFound();
  return (
    <>
      <h1 className="text-h1">Surat keluar</h1>
      <p className="mt-3 max-w-read">
        Portal ini berisi data contoh. Surat elektroniknya tidak dikirim ke mana pun; semuanya terkumpul di sini.
      </p>
      <div className="mt-6">
        <MailTable mails={mails} />
      </div>
    </>
  );
}
