// pdf.js uses what every browser of the last years has and Node 20 has not.

interface Resolvers<T> {
  promise: Promise<T>;
  resolve: (value: T | PromiseLike<T>) => void;
  reject: (reason: unknown) => void;
}

if (!('withResolvers' in Promise)) {
  Object.assign(Promise, {
    withResolvers<T>(): Resolvers<T> {
      const made: Partial<Resolvers<T>> = {};
      const promise = new Promise<T>((resolve, reject) => Object.assign(made, { resolve, reject }));
      return Object.assign(made, { promise }) as Resolvers<T>;
    },
  });
}

if (!('transferToFixedLength' in ArrayBuffer.prototype)) {
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    value(this: ArrayBuffer, length = this.byteLength) {
      const other = new ArrayBuffer(length);
      new Uint8Array(other).set(new Uint8Array(this).subarray(0, length));
      return other;
    },
  });
}
