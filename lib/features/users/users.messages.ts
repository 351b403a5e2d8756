import { defineActs } from "@/lib/domain/acts";
import { defineRefusals } from "@/lib/domain/refusal";
import { ROLE_NAMES, type Role } from "@/lib/domain/roles";
import { formatDate, formatDateTime } from "@/lib/domain/working-time";

export const refusals = defineRefusals({
  wrong_password: "Kata sandi yang sekarang tidak cocok.",
  invite_invalid: "Tautan ini sudah dipakai atau sudah lewat masanya. Minta tautan baru kepada admin.",
  email_taken: "Alamat e-mail itu sudah dipakai pengguna lain.",
  last_admin: "Ini admin aktif yang terakhir. Angkat admin lain dahulu.",
  role_overlap: "Peran itu sudah diberikan untuk tanggal yang sama.",
  own_role: "Peran untuk akun sendiri diberikan oleh admin lain, atau berlaku paling cepat lusa.",
  own_link: "Yang membuat tautannya tidak dapat membenarkannya. Minta admin lain.",
  not_resting: "Akun ini tidak sedang menunggu.",
  own_account: "Ini tidak bisa dilakukan pada akun sendiri.",
  account_disabled: "Akun ini nonaktif. Aktifkan dahulu.",
  people_empty: "Belum ada baris yang memuat orang. Tempel tabelnya: nama, e-mail, peran.",
  people_many: "Paling banyak 60 orang sekali tempel. Bagi tabelnya.",
  people_odd: "Ada baris yang belum bisa dibaca. Belum ada pengguna yang ditambahkan.",
});

export const PEOPLE_WORDS = { ready: "orang siap ditambahkan", known: "sudah punya akun dan tidak diubah" };

/** To the person, every admin and the Kadis: whoever had the link could have set this password. */
export function restWords({ name, by, until }: { name: string; by: string; until: Date }) {
  return {
    subject: `Kata sandi ${name} dibuat lewat tautan dari ${by}`,
    body: `Peran akun itu baru berlaku ${formatDateTime(until)}, atau sesudah admin selain ${by} membenarkannya. Bila bukan pemiliknya yang membuat kata sandi itu, minta admin menonaktifkan akun itu sebelum saat itu.`,
  };
}

/** To every admin and the Kadis: somebody gave themselves a role that reads or approves cases. */
export function ownRoleWords({ name, role, from }: { name: string; role: Role; from: string }) {
  return {
    subject: `${name} memberi peran ${ROLE_NAMES[role]} kepada dirinya sendiri`,
    body: `Peran itu berlaku mulai ${formatDate(from)}. Bila ini tidak benar, minta admin lain mengakhirinya sebelum hari itu.`,
  };
}

export const acts = defineActs({
  "session.ended": "Mengakhiri sesi",
  "staff.created": "Membuat pengguna",
  "staff.changed": "Mengubah data pengguna",
  "staff.enabled": "Mengaktifkan pengguna",
  "staff.disabled": "Menonaktifkan pengguna",
  "staff.invited": "Membuat tautan kata sandi",
  "staff.password_set": "Membuat kata sandi lewat tautan",
  "staff.confirmed": "Membenarkan pembuat kata sandi",
  "staff.notices_chosen": "Memilih pemberitahuan",
  "staff.password_changed": "Mengganti kata sandi",
  "staff.sessions_ended": "Mengakhiri semua sesi",
  "role.granted": "Memberi peran",
  "role.ended": "Mengakhiri peran",
  "role.decree_set": "Mencatat nomor surat penugasan",
});
