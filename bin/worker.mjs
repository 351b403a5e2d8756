import { command, say } from "./lib/command.mjs";
import { servePart } from "./lib/part.mjs";
import { workerService } from "./lib/services.mjs";

/** `npm run worker`: one worker of the queue (mail, notices, nightly work) on an external PostgreSQL; as many as wished. */
await command((asked) =>
  servePart(asked, {
    name: "pekerja",
    say,
    pages: false,
    makeService: ({ env, build }) => workerService({ env, bundles: build.bundles }),
  }),
);
