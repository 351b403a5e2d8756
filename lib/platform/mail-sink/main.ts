import "server-only";
import { startMailSink } from ".";

/** Entry of bin/: `mail-sink.mjs PORT`. */
const server = await startMailSink(Number(process.argv[2]));
const stop = () => server.close(() => process.exit(0));
for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, stop);
process.stdin.on("end", stop).resume();
