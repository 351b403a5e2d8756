import "server-only";
import { afterAll, vi } from "vitest";
import { overrideEnv } from "@/lib/platform/env";
import { TEST_SETTINGS } from "./settings";

overrideEnv(TEST_SETTINGS);

// The files of one process share their modules: what one of them put in another's place goes with it.
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});
