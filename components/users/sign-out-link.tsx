import Link from "next/link";

/** To the page that asks: the rail stands twice on a page, and a form's ids may not. */
export function SignOutLink() {
  return (
    <Link href="/petugas/keluar" prefetch={false} className="inline-flex min-h-target items-center">
      Keluar
    </Link>
  );
}
