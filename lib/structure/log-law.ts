import { isTest } from "./rooms";
import { isNode, type Node, type Source, walk } from "./source";

/** What a line of the log may be told: how many, which job, how often, what went wrong; nothing that somebody typed. */
const SAFE = ["attempt", "drafts", "err", "job", "known", "sessions", "task", "tries", "uploads", "workers"];
/** Of people, by the names our code gives to it; `name` is the name of too many other things. */
const OF_PEOPLE =
  /^(nik|npwp|noKk|phone|email|birthDate|applicantName|businessName|address|answers|typed|identity|password|token)$/;
const LOGGING = /^(app|components|lib)\/|^(proxy|instrumentation)\.ts$/;

/**
 * A line of the log is made of fields that are named here and of words that are written out: `logger.warn({ job }, "gave
 * up")`. The message of an error is logged too, so none is put together from what is known of people.
 */
export function logProblems({ file, program }: Source): string[] {
  if (!LOGGING.test(file) || isTest(file)) return [];
  return [...walk(program)].flatMap((node) => {
    if (node.type === "NewExpression") return ofPeople(node).map((name) => `${file}: an error's message tells ${name}`);
    if (node.type !== "CallExpression" || !isLogger(node.callee)) return [];
    const [fields, message] = node.arguments as Node[];
    return [
      ...fieldProblems(fields).map((problem) => `${file}: the logger is told ${problem}`),
      ...(message === undefined || isWords(message) ? [] : [`${file}: the logger's words must be written out`]),
    ];
  });
}

function isLogger(callee: unknown): boolean {
  const object = isNode(callee) && callee.type === "MemberExpression" ? (callee.object as Node) : null;
  return object?.type === "Identifier" && object.name === "logger";
}

function fieldProblems(fields: Node | undefined): string[] {
  if (fields?.type !== "ObjectExpression") return ["what is no list of named fields"];
  return (fields.properties as Node[]).flatMap((property) => {
    const key = property.type === "Property" && !property.computed ? (property.key as Node) : null;
    const name = String(key?.name ?? key?.value ?? "something without a name");
    return SAFE.includes(name) ? [] : [name];
  });
}

function isWords({ type, value }: Node): boolean {
  return type === "Literal" && typeof value === "string";
}

function ofPeople({ callee, arguments: given }: Node): string[] {
  if (!isNode(callee) || !/Error$/.test(String(callee.name ?? ""))) return [];
  return (given as Node[])
    .flatMap((argument) => [...walk(argument)])
    .flatMap((node) => (node.type === "TemplateLiteral" ? (node.expressions as Node[]) : []))
    .map((told) => String(told.name ?? (told.property as Node | undefined)?.name ?? ""))
    .filter((name) => OF_PEOPLE.test(name));
}
