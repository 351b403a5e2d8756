/**
 * Expected outcomes are values, never exceptions: a refusal carries a code,
 * and its Indonesian sentence where somebody reads it (./refusal). An exception is a bug.
 */
export type Ok<T> = { ok: true; value: T };
export type Refused<R> = { ok: false } & R;
export type Result<T, R extends { code: string } = { code: string }> = Ok<T> | Refused<R>;

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

export function refuse<const R extends { code: string }>(refusal: R): Refused<R> {
  return { ok: false, ...refusal };
}
