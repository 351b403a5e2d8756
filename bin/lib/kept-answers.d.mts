import type { RequestListener } from "node:http";

export function keepAnswers(listener: RequestListener, options?: { now?: () => number }): RequestListener;
