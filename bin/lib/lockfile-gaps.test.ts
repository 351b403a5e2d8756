import { describe, expect, it } from "vitest";
import { lockfileGaps } from "./lockfile-gaps.mjs";

describe("gaps of the lockfile", () => {
  it("are filled with version, system and processor of each missing platform", () => {
    const packages = {
      "node_modules/tool": {
        version: "1.2.3",
        optionalDependencies: {
          "@tool/darwin-arm64": "1.2.3",
          "@tool/windows-x64": "^1.0.0",
          "@tool/linux-x64-musl": "1.2.3",
          "@tool/linux-x64": "1.2.3",
        },
      },
      "node_modules/@tool/linux-x64": { version: "1.2.3" },
    };
    expect(lockfileGaps(packages)).toEqual({
      "node_modules/@tool/darwin-arm64": { version: "1.2.3", os: ["darwin"], cpu: ["arm64"], optional: true },
      "node_modules/@tool/windows-x64": { version: "1.2.3", os: ["win32"], cpu: ["x64"], optional: true },
      "node_modules/@tool/linux-x64-musl": {
        version: "1.2.3",
        os: ["linux"],
        cpu: ["x64"],
        libc: ["musl"],
        optional: true,
      },
    });
  });

  it("are none where the package lies beside its dependent", () => {
    const packages = {
      "node_modules/a/node_modules/tool": { version: "1.0.0", optionalDependencies: { "@tool/linux-x64": "1.0.0" } },
      "node_modules/a/node_modules/@tool/linux-x64": { version: "1.0.0" },
    };
    expect(lockfileGaps(packages)).toEqual({});
  });
});
