import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NarrowPage } from "@/components/users/narrow-page";
import { SignOutForm } from "@/components/users/sign-out-form";
import { findStaffContext } from "@/lib/platform/context";

export const metadata: Metadata = { title: "Keluar", robots: { index: false } };

/** A link alone signs nobody out: any page could carry it. */
export default async function SignOutPage() {
  const ctx = await findStaffContext();
  if (!ctx) redirect("/petugas/masuk");
  return (
    <NarrowPage title="Keluar dari portal?" intro={`Anda masuk sebagai ${ctx.actor.name}.`}>
      <div className="mt-6">
        <SignOutForm />
      </div>
    </NarrowPage>
  );
}
