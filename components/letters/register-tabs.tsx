import { Tabs } from "@/components/ui/tabs";

/** The two books of letters. */
export function RegisterTabs({ current }: { current: "keluar" | "masuk" }) {
  return (
    <div className="mt-4">
      <Tabs
        label="Buku surat"
        tabs={[
          { href: "/petugas/surat", label: "Surat keluar", current: current === "keluar" },
          { href: "/petugas/surat/masuk", label: "Surat masuk", current: current === "masuk" },
        ]}
      />
    </div>
  );
}
