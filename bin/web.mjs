import { command, say } from "./lib/command.mjs";
import { servePart } from "./lib/part.mjs";
import { refuseTakenPort, untilServing, webService } from "./lib/services.mjs";
import { localAddress } from "./lib/settings.mjs";

/** `npm run web`: one web process on an external PostgreSQL; as many as wished, each with a PORT of its own. */
await command((asked) =>
  servePart(asked, {
    name: "web",
    say,
    pages: true,
    async makeService({ settings, env, build }) {
      await refuseTakenPort(settings);
      return webService({ env, dist: build.dist, host: settings.host, port: settings.port });
    },
    async afterStart({ settings }, signal) {
      const ready = await untilServing(localAddress(settings), { stopped: () => signal.aborted });
      if (ready) say(`Web siap di ${settings.publicUrl ?? localAddress(settings)} (port ${settings.port}).`);
      else if (!signal.aborted) say(`Web berjalan, tetapi ${localAddress(settings)}/api/health belum menjawab 200.`);
    },
  }),
);
