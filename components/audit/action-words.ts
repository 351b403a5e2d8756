const WORDS: Record<string, string> = {
  "citizen.session_opened": "Pemohon membuka permohonannya",
  "session.opened": "Masuk",
  "session.closed": "Keluar",
  "session.ended": "Mengakhiri sesi",
  "staff.created": "Membuat pengguna",
  "staff.changed": "Mengubah data pengguna",
  "staff.enabled": "Mengaktifkan pengguna",
  "staff.disabled": "Menonaktifkan pengguna",
  "staff.invited": "Membuat tautan kata sandi",
  "staff.password_set": "Membuat kata sandi lewat tautan",
  "staff.password_changed": "Mengganti kata sandi",
  "staff.sessions_ended": "Mengakhiri semua sesi",
  "role.granted": "Memberi peran",
  "role.ended": "Mengakhiri peran",
  "setting.changed": "Mengubah pengaturan",
  "mail.retried": "Mencoba kirim surat lagi",
  "notice.read": "Membaca pemberitahuan",
  "application.submitted": "Mengirim permohonan",
  "application.resubmitted": "Mengirim perbaikan",
  "identity.viewed": "Melihat NIK lengkap",
  "nib.recorded": "Mencatat NIB",
  "note.added": "Menulis catatan internal",
  "register.updated": "Memperbarui register UMKM",
  "sop.published": "Menerbitkan versi SOP",
  "document.viewed": "Membuka berkas",
};

/** The code itself where no words were found: the audit shows everything. */
export function actionWords(action: string): string {
  return WORDS[action] ?? action;
}
