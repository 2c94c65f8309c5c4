/**
 * Owns how the fake Excel is talked to: objects that queue what is asked, carry it out when the context is synchronised,
 * and refuse what real ones refuse. What the objects are stands in the schema.
 */

/** A kind of client object: what can be read, set, called and listened to. `host` is the thing behind it. */
export interface Kind {
  readonly scalars?: { readonly [name: string]: Scalar };
  readonly links?: { readonly [name: string]: Link };
  readonly methods?: { readonly [name: string]: Method };
  readonly events?: { readonly [name: string]: { readonly since: string } };
  /** The objects of a collection; undefined where the program leaves them out. */
  readonly items?: {
    readonly kind: string;
    readonly get: (host: never) => readonly unknown[] | undefined;
  };
}

export interface Scalar {
  readonly since: string;
  readonly get: (host: never) => unknown;
  readonly set?: (host: never, value: never) => void;
}

export interface Link {
  readonly since: string;
  readonly kind: string;
  readonly get: (host: never) => unknown;
}

export interface Method {
  readonly since: string;
  /** Kind of the object that comes back; "value" for plain data; left out for nothing. */
  readonly returns?: string;
  /** What comes back; null where there is nothing. */
  readonly run: (host: never, ...args: never[]) => unknown;
}

export type Schema = { readonly [kind: string]: Kind };

/** Refuses as Office.js does. */
export class FakeOfficeError extends Error {
  constructor(
    readonly code: string,
    detail = "",
  ) {
    super(`${code} ${detail}`);
    this.name = "RichApi.Error";
  }
}

/** What a context needs of the program that it talks to. */
export interface Channel {
  readonly schema: Schema;
  /** The newest version of the interface, as "1.14". */
  readonly apiLevel: string;
  /** Asked before each batch is carried out; may wait, or refuse. */
  admit(requestBytes: number): Promise<void>;
  /** Asked before each step of a batch. */
  beforeStep(index: number): void;
  /** Told of the cells that went to or fro. */
  carried(cells: number): void;
  /** Told what was answered; may refuse. */
  answered(responseBytes: number): void;
  listen(host: unknown, event: string, handler: (args: unknown) => unknown): () => void;
}

/** A step of a batch returns how many bytes it answers. */
type Step = () => number;

interface Node {
  readonly kind: string;
  /** Finds the thing behind the object; null where there is none. */
  readonly find: () => unknown;
  host: unknown;
  isFound: boolean;
  readonly loaded: Map<string, unknown>;
  /** Null until they are loaded. */
  items: readonly object[] | undefined | null;
}

const OVERHEAD = 60;

export class FakeContext {
  private steps: Step[] = [];
  private requestBytes = 0;
  private readonly nodes = new WeakMap<object, Node>();
  readonly workbook: object;
  readonly application: object;

  constructor(
    private readonly channel: Channel,
    book: unknown,
    application: unknown,
  ) {
    this.workbook = this.object("Workbook", () => book);
    this.application = this.object("Application", () => application);
  }

  async sync(): Promise<void> {
    const steps = this.steps;
    const requestBytes = this.requestBytes;
    this.steps = [];
    this.requestBytes = 0;
    if (steps.length === 0) return;
    await this.channel.admit(requestBytes);
    let responseBytes = 0;
    steps.forEach((step, index) => {
      this.channel.beforeStep(index);
      responseBytes += step();
    });
    this.channel.answered(responseBytes);
  }

  private queue(asked: unknown, step: Step): void {
    this.requestBytes += OVERHEAD + JSON.stringify(asked).length;
    this.steps.push(step);
  }

  private object(kind: string, find: () => unknown): object {
    const node: Node = {
      kind,
      find,
      host: undefined,
      isFound: false,
      loaded: new Map(),
      items: null,
    };
    const proxy: object = new Proxy(Object.freeze({}), {
      get: (_target, name) => this.read(node, proxy, String(name)),
      set: (_target, name, value) => this.assign(node, String(name), value),
    });
    this.nodes.set(proxy, node);
    return proxy;
  }

  private kindOf(node: Node): Kind {
    const kind = this.channel.schema[node.kind];
    if (!kind) throw new TypeError(`the fake Excel has no ${node.kind}`);
    return kind;
  }

  private hostOf(node: Node): unknown {
    if (!node.isFound) {
      node.host = node.find();
      node.isFound = true;
    }
    return node.host;
  }

  private read(node: Node, proxy: object, name: string): unknown {
    if (name === "context") return this;
    if (name === "then" || name.startsWith("Symbol(")) return undefined;
    if (name === "isNullObject") return this.readIsNull(node);
    if (name === "load") return (wanted: unknown) => this.load(node, proxy, wanted);
    const { scalars, links, methods, events, items } = this.kindOf(node);
    if (scalars?.[name]) return readLoaded(node, name);
    const link = links?.[name];
    if (link) return this.link(node, name, link);
    const method = methods?.[name];
    if (method) return (...args: unknown[]) => this.call(node, name, method, args);
    if (events?.[name]) return this.event(node, name, events[name].since);
    if (name === "items" && items) {
      if (node.items === null) throw new FakeOfficeError("PropertyNotLoaded", `${node.kind}.items`);
      return node.items;
    }
    throw new TypeError(`the fake Excel has no ${node.kind}.${name}`);
  }

  private readIsNull(node: Node): boolean {
    if (!node.isFound) throw new FakeOfficeError("PropertyNotLoaded", `${node.kind}.isNullObject`);
    return node.host === null;
  }

  private link(node: Node, name: string, { kind, since, get }: Link): object {
    const known = node.loaded.get(name);
    if (known) return known as object;
    const linked = this.object(kind, () => {
      this.checkSet(since, `${node.kind}.${name}`);
      const host = this.hostOf(node);
      return host === null ? null : get(host as never);
    });
    node.loaded.set(name, linked);
    return linked;
  }

  private call(node: Node, name: string, method: Method, args: readonly unknown[]): unknown {
    const what = `${node.kind}.${name}`;
    const given = args.map((arg) => this.nodes.get(arg as object) ?? arg);
    const asked = [what, args.map((arg) => (this.nodes.has(arg as object) ? "#" : arg))];
    const run = (): unknown => {
      this.checkSet(method.since, what);
      const host = this.hostOf(node);
      if (host === null) return null;
      const plain = given.map((arg) => (isNode(arg) ? this.hostOf(arg) : arg));
      const result = method.run(host as never, ...(plain as never[]));
      if (result === null && method.returns && !/OrNullObject$/.test(name))
        throw new FakeOfficeError("ItemNotFound", what);
      return result;
    };
    if (method.returns === "value") return this.value(asked, run);
    if (method.returns === undefined) {
      this.queue(asked, () => (run(), 0));
      return undefined;
    }
    const object = this.object(method.returns, run);
    const made = this.nodes.get(object);
    this.queue(asked, () => (made && this.hostOf(made), 0));
    return object;
  }

  private value(asked: unknown, run: () => unknown): { readonly value: unknown } {
    let result: { readonly value: unknown } | null = null;
    this.queue(asked, () => {
      result = { value: run() };
      this.channel.carried(cellsIn(result.value));
      return JSON.stringify(result).length;
    });
    return {
      get value() {
        if (!result) throw new FakeOfficeError("ValueNotLoaded");
        return result.value;
      },
    };
  }

  private event(node: Node, name: string, since: string): object {
    return {
      add: (handler: (args: unknown) => unknown) => {
        let stop: (() => void) | null = null;
        this.queue([name, "add"], () => {
          this.checkSet(since, `${node.kind}.${name}`);
          stop = this.channel.listen(this.hostOf(node), name, handler);
          return 0;
        });
        return { context: this, remove: () => this.queue([name, "remove"], () => (stop?.(), 0)) };
      },
    };
  }

  private assign(node: Node, name: string, value: unknown): boolean {
    const scalar = this.kindOf(node).scalars?.[name];
    if (!scalar?.set) throw new TypeError(`the fake Excel cannot set ${node.kind}.${name}`);
    const { set, since } = scalar;
    this.queue([node.kind, name, value], () => {
      this.channel.carried(cellsIn(value));
      this.checkSet(since, `${node.kind}.${name}`);
      const host = this.hostOf(node);
      if (host !== null) set(host as never, value as never);
      return 0;
    });
    return true;
  }

  private load(node: Node, proxy: object, wanted: unknown): object {
    const paths = pathsOf(wanted);
    if (paths.length === 0) throw new FakeOfficeError("InvalidArgument", "load needs names");
    this.queue([node.kind, "load", paths], () => this.loadNow(node, paths));
    return proxy;
  }

  private loadNow(node: Node, paths: readonly string[]): number {
    const host = this.hostOf(node);
    if (host === null) return 2;
    return paths.reduce((bytes, path) => bytes + this.loadPath(node, host, path), 0);
  }

  private loadPath(node: Node, host: unknown, path: string): number {
    const { scalars, links, items } = this.kindOf(node);
    const [name = "", ...rest] = path.split("/");
    if (name === "items" && items) {
      if (node.items === null)
        node.items = items.get(host as never)?.map((item) => this.object(items.kind, () => item));
      const inner =
        rest.length > 0
          ? rest.join("/")
          : Object.keys(this.channel.schema[items.kind]?.scalars ?? {}).join(",");
      return (node.items ?? []).reduce((bytes, item) => {
        const own = this.nodes.get(item);
        return bytes + (own ? this.loadNow(own, pathsOf(inner)) : 0);
      }, 2);
    }
    const scalar = scalars?.[name];
    if (scalar && rest.length === 0) {
      this.checkSet(scalar.since, `${node.kind}.${name}`);
      const value = scalar.get(host as never);
      node.loaded.set(name, value);
      this.channel.carried(cellsIn(value));
      return name.length + JSON.stringify(value ?? null).length;
    }
    const link = links?.[name];
    const linked = link && this.nodes.get(this.link(node, name, link));
    if (linked && rest.length > 0) return this.loadNow(linked, [rest.join("/")]);
    throw new FakeOfficeError("InvalidArgument", `${node.kind} has no ${path} to load`);
  }

  private checkSet(since: string, what: string): void {
    if (isNewer(since, this.channel.apiLevel)) throw new FakeOfficeError("ApiNotFound", what);
  }
}

/** Cells of a table of them. */
const cellsIn = (value: unknown): number =>
  Array.isArray(value)
    ? value.reduce((sum: number, row) => sum + (Array.isArray(row) ? row.length : 0), 0)
    : 0;

function readLoaded(node: Node, name: string): unknown {
  if (!node.loaded.has(name))
    throw new FakeOfficeError("PropertyNotLoaded", `${node.kind}.${name}`);
  return node.loaded.get(name);
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "isFound" in value && "loaded" in value;

/** Whether a version of the interface is newer than another: "1.13" than "1.9". */
export function isNewer(version: string, than: string): boolean {
  const [a, b] = [version, than].map((each) => Number(each.split(".")[1]));
  return (a ?? 0) > (b ?? 0);
}

function pathsOf(wanted: unknown): readonly string[] {
  if (typeof wanted === "string")
    return wanted
      .split(",")
      .map((path) => path.trim())
      .filter(Boolean);
  if (Array.isArray(wanted)) return wanted.map(String);
  return Object.entries(wanted ?? {}).flatMap(([name, inner]) =>
    inner === true ? [name] : pathsOf(inner).map((path) => `${name}/${path}`),
  );
}
