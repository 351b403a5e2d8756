import { OFFICE } from "@/lib/domain/office";
import { dateInWords } from "../date-words";
import type { Signer } from "../model";
import type { SamplePart } from "./part";

export const SAMPLE_SIGNER: Omit<Signer, "above"> = {
  post: `Kepala ${OFFICE.name}`,
  name: "Nama Contoh, S.E., M.M.",
  rank: "Pembina Utama Muda",
  nip: "19700101 199503 1 001",
};

export const SAMPLE_OFFICE: SamplePart = {
  fields: {
    nomor: "500.3.6/012/DISKOPUKM/XI/2026",
    tanggal: "23 November 2026",
    tanggal_kata: dateInWords("2026-11-23"),
    sifat: "Biasa",
    tempat: "Gerung",
    dinas: OFFICE.name,
    kabupaten: OFFICE.region,
    kepala: SAMPLE_SIGNER.name,
    kepala_jabatan: SAMPLE_SIGNER.post,
    kepala_nip: SAMPLE_SIGNER.nip,
  },
  lists: {
    // As the SOPs of 1 January 2023 write them.
    dasar_hukum: [
      "Permenkop Usaha Kecil dan menengah Nomor 2 Tahun 2019",
      "PP Nomor 24 Tahun 2018 Tentang Pelayanan Terintegrasi Secara Elektronik",
      "Peraturan BKPM Nomor 1 Tahun 2020 Tentang Penerbitan Sistem OSS",
      "Peraturan Bupati Nomor 25 Tahun 2015 Tentang Pedoman Pembuatan IUMK",
      "Perda Nomor 4 Tahun 2016 Tentang Pemberdayaan Koperasi Dan Usaha Mikro",
    ],
  },
  tables: {},
};
