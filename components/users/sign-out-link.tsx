import Link from "next/link";

/** Leads to a page that asks. A form here would stand twice on the page with the same ids, as the rail does. */
export function SignOutLink() {
  return (
    <Link href="/petugas/keluar" prefetch={false} className="inline-flex min-h-target items-center">
      Keluar
    </Link>
  );
}
