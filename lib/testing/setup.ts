import "server-only";
import { overrideEnv } from "@/lib/platform/env";
import { TEST_SETTINGS } from "./settings";

overrideEnv(TEST_SETTINGS);
