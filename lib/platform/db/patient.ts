import "server-only";

/** For what runs while everything starts: a slow machine gives its connection late, and another starter may hold the lock. */
export const PATIENT = { maxWait: 60_000, timeout: 120_000 };
