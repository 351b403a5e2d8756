import { expect, test } from "vitest";
import { holdsPassword } from "./no-password";

test.each([
  "password: sari1990",
  "Password OSS = Melati",
  "Kata sandi OSS pemohon adalah Gerung2026",
  "kata sandinya: inaqsari",
  "paswoad oss sari12345",
  "pw Keripik99",
  "PIN: 482913",
  "otp 4829ab",
  "user siti@contoh.id / pass: 'melati'",
  "Akunnya siti@contoh.id Sari#1990",
  "sandi->melati",
])("a note that holds a password: %s", (text) => {
  expect(holdsPassword(text)).toBe(true);
});

test.each([
  "Pemohon lupa kata sandi OSS; diatur ulang sendiri lewat e-mail.",
  "Kata sandi: tidak dicatat.",
  "Kata sandi OSS diganti sendiri oleh pemohon.",
  "Password sudah dibuat pemohon.",
  "Sandinya dipegang pemohon.",
  "NIB 1234567890123 terbit, KBLI 10793 risiko rendah.",
  "Nomor 26NK-P4P9-XQGQ, telepon 081234567890, e-mail siti@contoh.id.",
  "Lihat https://oss.go.id/portal#daftar2026.",
  "Pinggir jalan Gerung no. 12, Pinrang 5 kg.",
  "@Baiq Rina, tolong cek KTP (salah 1 angka).",
  "",
])("a note that only speaks of one, or of something else: %s", (text) => {
  expect(holdsPassword(text)).toBe(false);
});
