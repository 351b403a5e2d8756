import Link from "next/link";

export function OwnerBusinesses({ businesses }: { businesses: { id: string; name: string }[] }) {
  return (
    <ul>
      {businesses.map(({ id, name }) => (
        <li key={id}>
          <Link href={`/petugas/umkm/${id}`} prefetch={false}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
