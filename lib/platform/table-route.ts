import "server-only";
import type { NextRequest } from "next/server";
import type { Worded } from "@/lib/domain/refusal";
import type { Result } from "@/lib/domain/result";
import type { Role } from "@/lib/domain/roles";
import type { FileFormat, TableFile } from "@/lib/domain/table-file";
import { type StaffContext, staffContext } from "./context";
import { gateRefused, letterRefused } from "./letters/letter-response";
import { tableResponse } from "./table-response";

type Asked = Record<string, string>;

/** A table that staff may take along, as its feature says it. */
export type TakenTable<F> = {
  readers: readonly Role[];
  /** The choices in the address; never throws. */
  read(ctx: StaffContext, asked: Asked): F;
  /** Writes down who takes what. */
  note(ctx: StaffContext, taken: { format: FileFormat; filter: F }): Promise<Result<unknown, Worded>>;
  file(ctx: StaffContext, filter: F): TableFile;
};

/** The route of such a table: gate, choices, audit; the first line leaves after it is noted. */
export function tableRoute<F>(format: FileFormat, { readers, read, note, file }: TakenTable<F>) {
  return async (request: NextRequest): Promise<Response> => {
    const gate = await staffContext(...readers);
    if (!gate.ok) return gateRefused(gate.code);
    const ctx = gate.value;
    const filter = read(ctx, Object.fromEntries(request.nextUrl.searchParams));
    const noted = await note(ctx, { format, filter });
    return noted.ok ? tableResponse(format, file(ctx, filter)) : letterRefused(503, noted.sentence);
  };
}
