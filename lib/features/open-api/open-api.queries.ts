import "server-only";
import { z } from "zod";
import { ApiError } from "@/lib/domain/api-shapes";
import { SERVICE_SLUGS } from "@/lib/domain/services";
import { KbliCodes, ServiceCatalogue, ServiceInFull } from "@/lib/features/catalogue/api.schema";
import { ProgrammeInFull, ProgrammeList } from "@/lib/features/public-programmes/api.schema";
import { PUBLIC_SERVICES } from "@/lib/features/public-programmes/public-programmes.schema";
import { TrackedCase } from "@/lib/features/tracking/api.schema";
import type { Context } from "@/lib/platform/context";

const SCHEMAS = { TrackedCase, ServiceCatalogue, ServiceInFull, KbliCodes, ProgrammeList, ProgrammeInFull, ApiError };
type SchemaName = keyof typeof SCHEMAS;

/** The public API described by the very shapes its answers are typed with. */
export function getOpenApiDocument(_ctx: Context) {
  return {
    openapi: "3.1.0",
    info: {
      title: "API publik Portal Layanan UMKM Kabupaten Lombok Barat",
      version: "1.0.0",
      description:
        "Data yang sama dengan halaman Lacak, Layanan, dan Kegiatan, hanya dibaca. Waktu ditulis menurut ISO 8601 dalam UTC. Tidak ada kunci API.",
    },
    servers: [{ url: "/" }],
    paths: paths(),
    components: {
      schemas: Object.fromEntries(Object.entries(SCHEMAS).map(([name, schema]) => [name, jsonSchema(schema)])),
    },
  };
}

function paths() {
  return {
    "/api/v1/lacak/{ref}": operations({
      id: "lacak",
      summary: "Perkembangan satu permohonan",
      parameters: [
        parameter("ref", "Nomor permohonan, huruf besar atau kecil, dengan atau tanpa tanda hubung.", {
          type: "string",
          maxLength: 64,
        }),
      ],
      answer: "TrackedCase",
      refusals: { 404: "Nomor itu tidak ada.", 429: "Terlalu sering dicari; coba lagi nanti." },
    }),
    "/api/v1/layanan": operations({
      id: "layanan",
      summary: "Semua layanan",
      answer: "ServiceCatalogue",
    }),
    "/api/v1/layanan/{slug}": operations({
      id: "satuLayanan",
      summary: "Satu layanan: persyaratan, langkah, dan Standar Pelayanan",
      parameters: [parameter("slug", "Nama layanan.", { type: "string", examples: [...SERVICE_SLUGS] })],
      answer: "ServiceInFull",
      refusals: { 404: "Layanan itu tidak ada." },
    }),
    "/api/v1/kbli": operations({
      id: "kbli",
      summary: "Kode KBLI 2020 menurut kata atau angka depannya, paling banyak enam",
      parameters: [
        queryParameter("cari", "Kata dalam nama kegiatan usaha, atau angka depan kodenya.", { examples: ["roti"] }),
      ],
      answer: "KbliCodes",
    }),
    "/api/v1/kegiatan": operations({
      id: "kegiatan",
      summary: "Kelas pelatihan dan acara promosi, dengan sisa tempat; per halaman",
      parameters: [
        queryParameter("jenis", "Hanya kegiatan layanan ini.", { enum: [...PUBLIC_SERVICES] }),
        queryParameter("kecamatan", "Kode kecamatan tempat kegiatan.", { examples: ["52.01.01"] }),
        queryParameter("bulan", "Yang berlangsung pada bulan ini.", { examples: ["2026-12"] }),
        queryParameter("hari", "Yang berlangsung pada hari ini.", { format: "date" }),
        queryParameter("terbuka", "Hanya yang pendaftarannya dibuka.", { enum: ["ya"] }),
        queryParameter("waktu", "Yang akan datang (bila tidak diisi) atau yang sudah lewat.", { enum: ["lampau"] }),
        queryParameter("sesudah", "Halaman berikutnya dari yang akan datang: nilai `next`.", {}),
        queryParameter("lampau", "Halaman berikutnya dari yang sudah lewat: nilai `next`.", {}),
      ],
      answer: "ProgrammeList",
    }),
    "/api/v1/kegiatan/{id}": operations({
      id: "satuKegiatan",
      summary: "Satu kegiatan dengan keterangan dan narasumbernya",
      parameters: [parameter("id", "Tanda kegiatan.", { type: "string", format: "uuid" })],
      answer: "ProgrammeInFull",
      refusals: { 404: "Kegiatan itu tidak ada." },
    }),
  };
}

type Described = {
  id: string;
  summary: string;
  parameters?: object[];
  answer: SchemaName;
  refusals?: Record<number, string>;
};

const ALWAYS = { 500: "Gangguan di pihak portal.", 503: "Portal sedang sangat sibuk; coba lagi." };

/** HEAD answers as GET does, without the body. */
function operations({ id, summary, parameters = [], answer, refusals = {} }: Described) {
  const sentences = Object.entries({ ...refusals, ...ALWAYS });
  return {
    get: {
      operationId: id,
      summary,
      parameters,
      responses: {
        200: { description: summary, content: content(answer) },
        ...Object.fromEntries(
          sentences.map(([status, description]) => [status, { description, content: content("ApiError") }]),
        ),
      },
    },
    head: {
      operationId: `${id}Head`,
      summary: `${summary} (tanpa isi)`,
      parameters,
      responses: Object.fromEntries(
        [["200", summary], ...sentences].map(([status, description]) => [status, { description }]),
      ),
    },
  };
}

function parameter(name: string, description: string, schema: object) {
  return { name, in: "path", required: true, description, schema };
}

/** A value after the question mark; unknown ones are passed over. */
function queryParameter(name: string, description: string, schema: object) {
  return { name, in: "query", required: false, description, schema: { type: "string", ...schema } };
}

function content(name: SchemaName) {
  return { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } };
}

/** OpenAPI 3.1 speaks JSON Schema 2020-12; the dialect is the document's, not each schema's. */
function jsonSchema(schema: z.ZodType) {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: "draft-2020-12" });
  return rest;
}
