/** Methods by prototype. */
export type Calls = readonly (readonly [object, readonly string[]])[];

/** Every call through which the library speaks with the database of the browser. */
export const DATABASE_CALLS: Calls = [
  [IDBFactory.prototype, ['open']],
  [IDBDatabase.prototype, ['transaction']],
  [
    IDBObjectStore.prototype,
    ['get', 'getKey', 'getAll', 'add', 'put', 'delete', 'count', 'openCursor'],
  ],
  [IDBIndex.prototype, ['getAllKeys', 'openKeyCursor', 'getAll', 'count']],
  [IDBCursor.prototype, ['advance', 'continue']],
];

/** Those through which its second copy speaks with the files. */
export const FILE_CALLS: Calls = [
  [FileSystemDirectoryHandle.prototype, ['getDirectoryHandle', 'getFileHandle', 'removeEntry']],
  [FileSystemFileHandle.prototype, ['getFile', 'createWritable']],
  [FileSystemWritableFileStream.prototype, ['write', 'close']],
];

/**
 * How a call fails. `thrown`: at once. `told`: it returns, and its request, or its promise, fails
 * later; with a request so does its transaction. `broken off`: its request is answered, and its
 * transaction ends in an abort all the same, as on a disk that is found to be full at the end.
 * `silent`: nothing ever comes.
 */
export type Way = 'thrown' | 'told' | 'broken off' | 'silent';

export interface Fault {
  /** Which call, counted from 0. */
  at: number;
  way: Way;
  /** Name of the `DOMException`. */
  error: string;
}

type Call = (this: unknown, ...args: unknown[]) => unknown;

/** Runs work with one call failing; resolves to how many calls there were. */
export async function withFault(
  calls: Calls,
  fault: Fault | undefined,
  run: () => Promise<unknown>,
): Promise<number> {
  let seen = 0;
  const originals = calls.flatMap(([prototype, names]) =>
    names.map((name) => {
      const original = (prototype as Record<string, Call>)[name] as Call;
      const isInherited = !Object.hasOwn(prototype, name);
      const replace = (value: Call) =>
        Object.defineProperty(prototype, name, { value, configurable: true, writable: true });
      replace(function (this: unknown, ...args: unknown[]) {
        const call = () => {
          const result = original.apply(this, args);
          // Moving a cursor answers through the request that gave it. `idb` would have asked there
          // itself, but knows the method by its identity.
          return this instanceof IDBCursor ? this.request : result;
        };
        return seen++ === fault?.at ? fail(call, fault) : call();
      });
      return () => {
        if (isInherited) Reflect.deleteProperty(prototype, name);
        else replace(original);
      };
    }),
  );
  try {
    await run();
  } finally {
    for (const putBack of originals) putBack();
  }
  return seen;
}

function fail(call: () => unknown, { way, error: name }: Fault): unknown {
  const error = new DOMException('injected', name);
  if (way === 'silent') return new Promise<never>(() => {});
  if (way === 'thrown') throw error;
  const result = call();
  if (result instanceof IDBRequest) {
    (way === 'told' ? tell : breakOff)(result, error);
    return result;
  }
  if (result instanceof IDBTransaction) {
    queueMicrotask(() => abort(result, error));
    return result;
  }
  return Promise.resolve(result).then(() => Promise.reject(error));
}

/** Heard before all others, and instead of them, since it was here first. */
function tell(request: IDBRequest, error: DOMException): void {
  const { transaction } = request;
  request.addEventListener(
    'success',
    (event) => {
      event.stopImmediatePropagation();
      if (request instanceof IDBOpenDBRequest) request.result.close();
      Object.defineProperty(request, 'error', { value: error, configurable: true });
      request.dispatchEvent(new Event('error', { bubbles: true, cancelable: true }));
      // As in a browser, the transaction bears its error only once it has ended.
      queueMicrotask(() => transaction && abort(transaction, error));
    },
    { once: true },
  );
}

function breakOff(request: IDBRequest, error: DOMException): void {
  const { transaction } = request;
  if (transaction) {
    request.addEventListener('success', () => abort(transaction, error), { once: true });
  } else tell(request, error);
}

function abort(transaction: IDBTransaction, error: DOMException): void {
  try {
    Object.defineProperty(transaction, 'error', { value: error, configurable: true });
    transaction.abort();
  } catch {
    // Whoever was told of the error has ended it.
  }
}
