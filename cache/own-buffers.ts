/** A value with buffers of their own: a small one of Node's is cut from a pool of 64 kB, which it keeps alive. */
export function withOwnBuffers<Value>(value: Value): Value {
  return own(value) as Value;
}

const own = (value: unknown): unknown => (ArrayBuffer.isView(value) ? ownBuffer(value) : mapped(value, own));

/** The same bytes in a buffer that holds nothing else. */
export function ownBuffer(view: ArrayBufferView): Buffer {
  if (Buffer.isBuffer(view) && view.byteLength === view.buffer.byteLength) return view;
  return Buffer.from(new Uint8Array(view.buffer, view.byteOffset, view.byteLength).slice().buffer);
}

/** The same collection with each of its parts changed. */
export function mapped(value: unknown, change: (part: unknown) => unknown): unknown {
  if (value instanceof Map) return new Map([...value].map(([key, one]) => [key, change(one)]));
  if (Array.isArray(value)) return value.map(change);
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, change(one)]));
}
