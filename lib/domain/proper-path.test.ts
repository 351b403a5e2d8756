import { expect, test } from "vitest";
import { properPath } from "./proper-path";

test.each([
  ["/", null],
  ["/layanan/nib", null],
  ["/Lacak", "/lacak"],
  ["/layanan/NIB", "/layanan/nib"],
  ["/LAYANAN/Nib/Ajukan", "/layanan/nib/ajukan"],
  ["/petugas", "/petugas/tugas"],
  ["/Petugas/", "/petugas/tugas"],
  ["/petugas/tugas", null],
  ["/lacak/26NK7F3Q9XMC", null],
  ["/Lacak/26NK7F3Q9XMC", "/lacak/26NK7F3Q9XMC"],
  ["/Lacak/Lupa", "/lacak/lupa"],
  ["/lacak/26NK7F3Q9XMC/Langkah", "/lacak/26NK7F3Q9XMC/langkah"],
  ["/petugas/Surat/Masuk/Baru", "/petugas/surat/masuk/baru"],
  ["/api/v1/Baru", null],
  ["/petugas/permohonan/26NK7F3Q9XMC", null],
  ["/petugas/undangan/aBcD_efg", null],
  ["/Verifikasi/7F3Q9XMC2KHT", "/verifikasi/7F3Q9XMC2KHT"],
  ["/verifikasi/7F3Q-9XMC-2KHT", null],
  ["/api/v1/lacak/26NK7F3Q9XMC", null],
  ["/_next/data/AbC", null],
  ["/layanan/nib%20", "/layanan/nib"],
  ["/layanan/nib.", "/layanan/nib"],
  ["/lacak/26NK7F3Q9XMC).", "/lacak/26NK7F3Q9XMC"],
  ["/Kegiatan,%20", "/kegiatan"],
  ["/layanan/..", null],
  ["/robots.txt", null],
  ["//Host.example/x", null],
  ["/\\Host.example", null],
])("%s leads to %s", (typed, proper) => {
  expect(properPath(typed)).toBe(proper);
});
