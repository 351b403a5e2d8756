import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { buildBundles, runBundle } from "./bundles.mjs";
import { throwAwayServer } from "./postgres/throw-away.mjs";
import { inRoot } from "./root.mjs";

const SCHEMA = inRoot("prisma/schema");
const MIGRATIONS = inRoot("prisma/migrations");
const BUNDLES = inRoot(".build/migration");

/** Tables that are not Prisma's: the runner's own. graphile_worker lives in a schema of its own. */
const FOREIGN_TABLES = ["public._prisma_migrations"];

/**
 * The SQL that leads from the migrations, applied to a throw-away server, to prisma/schema.
 * Never a diff *from migrations*: that one runs on whatever database it is given as its shadow.
 */
export async function diffToSchema(migrations = MIGRATIONS) {
  const server = await throwAwayServer();
  try {
    await buildBundles(BUNDLES);
    mkdirSync(migrations, { recursive: true });
    await runBundle(BUNDLES, "migrate", { args: [server.url(), migrations] });
    const engine = await schemaEngine(server.url());
    const { stdout } = await engine.diff({
      from: { tag: "schemaDatasource", files: schemaFiles(), configDir: SCHEMA },
      to: { tag: "schemaDatamodel", files: schemaFiles() },
      script: true,
      exitCode: null,
      filters: { externalTables: FOREIGN_TABLES, externalEnums: [] },
    });
    return stdout?.includes("-- This is an empty migration.") ? "" : (stdout ?? "").trimStart();
  } finally {
    await server.stop();
  }
}

function schemaFiles() {
  return readdirSync(SCHEMA)
    .filter((name) => name.endsWith(".prisma"))
    .map((name) => ({ path: path.join(SCHEMA, name), content: readFileSync(path.join(SCHEMA, name), "utf8") }));
}

/**
 * The package loads its WASM by an import that Node does not know, so it is put together by hand.
 * @param {string} url
 */
async function schemaEngine(url) {
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const { bindMigrationAwareSqlAdapterFactory } = await import("@prisma/driver-adapter-utils");
  const wasm = await WebAssembly.compile(
    readFileSync(inRoot("node_modules/@prisma/schema-engine-wasm/schema_engine_bg.wasm")),
  );
  const { exports } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(exports);
  /** @type {() => void} */ (exports.__wbindgen_start)();
  const registry = { set_message: (/** @type {string} */ message) => console.error(message) };
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: registry });
  const datamodels = schemaFiles().map((file) => /** @type {[string, string]} */ ([file.path, file.content]));
  return glue.SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(await adapterFor(url)));
}

/**
 * The catalogue is full of the one-byte type "char". The engine wants it as a
 * character, the adapter knows only arrays of it: it goes in as one and comes out single.
 * @param {string} url
 */
async function adapterFor(url) {
  const CHAR = 18;
  const CHAR_ARRAY = 1002;
  const { PrismaPg } = await import("@prisma/adapter-pg");
  const { ColumnTypeEnum } = await import("@prisma/driver-adapter-utils");
  const { default: pg } = await import("pg");

  class CatalogueClient extends pg.Client {
    /**
     * @override
     * @param {any[]} given
     */
    query(...given) {
      const done = given.pop();
      /**
       * @param {Error | null} error
       * @param {import("pg").QueryResult} [result]
       */
      const changed = (error, result) => {
        for (const field of result?.fields ?? []) if (field.dataTypeID === CHAR) field.dataTypeID = CHAR_ARRAY;
        done(error, result);
      };
      return Reflect.apply(super.query, this, [...given, changed]);
    }
  }
  const pool = new pg.Pool({ connectionString: url, Client: CatalogueClient });
  pool.on("error", () => {});
  const factory = new PrismaPg(pool, { disposeExternalPool: true });
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      const single = (/** @type {import("@prisma/driver-adapter-utils").ColumnType} */ type) =>
        type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type;
      return { ...result, columnTypes: result.columnTypes.map(single) };
    };
    return adapter;
  };
  return factory;
}
