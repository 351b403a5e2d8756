import "server-only";
import { overrideEnv } from "../env";
import { TEST_SETTINGS } from "./settings";

overrideEnv(TEST_SETTINGS);
