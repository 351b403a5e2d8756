import { Notice } from "@/components/ui/notice";
import { formatDateTime } from "@/lib/domain/working-time";

/** To whoever signed in with a password that came by an admin's link, while no role is in force. */
export function RestNote({ until }: { until: Date }) {
  return (
    <Notice title="Peran Anda belum berlaku" className="mb-6 max-w-read">
      <p>
        {`Kata sandi Anda dibuat lewat tautan dari admin. Demi keamanan, peran Anda berlaku ${formatDateTime(until)}, atau sesudah admin lain membenarkannya di Pengaturan → Pengguna.`}
      </p>
    </Notice>
  );
}
