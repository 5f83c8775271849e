/** A browser's own file system, in memory, with so many bytes of room. What `unreadable` names cannot be read. */
export class MemoryDisk {
  readonly folders = new Map<string, Map<string, Uint8Array>>();
  readonly unreadable = new Set<string>();
  readonly #room: number;

  constructor(room = Number.POSITIVE_INFINITY) {
    this.#room = room;
  }

  used(): number {
    const files = [...this.folders.values()].flatMap((folder) => [...folder.values()]);
    return files.reduce((sum, { length }) => sum + length, 0);
  }

  root(): FileSystemDirectoryHandle {
    const { folders } = this;
    const handle = {
      kind: 'directory',
      values: async function* (this: MemoryDisk) {
        for (const name of folders.keys()) yield this.#folder(name);
      }.bind(this),
      getDirectoryHandle: async (name: string, options?: FileSystemGetDirectoryOptions) => {
        if (!folders.has(name) && !options?.create) throw missing();
        if (!folders.has(name)) folders.set(name, new Map());
        return this.#folder(name);
      },
      removeEntry: async (name: string) => {
        if (!folders.delete(name)) throw missing();
      },
    };
    return handle as unknown as FileSystemDirectoryHandle;
  }

  #folder(name: string) {
    const files = this.folders.get(name) ?? new Map<string, Uint8Array>();
    return {
      kind: 'directory',
      name,
      getFileHandle: async (file: string, options?: FileSystemGetFileOptions) => {
        if (!files.has(file) && !options?.create) throw missing();
        return {
          getFile: async () => {
            if (this.unreadable.has(`${name}/${file}`)) throw new DOMException('locked', 'NotReadableError');
            return new Blob([(files.get(file) ?? new Uint8Array()) as Uint8Array<ArrayBuffer>]);
          },
          createWritable: async () => this.#writable(files, file),
        };
      },
      removeEntry: async (file: string) => {
        if (!files.delete(file)) throw missing();
      },
    };
  }

  #writable(files: Map<string, Uint8Array>, file: string) {
    const pieces: Uint8Array[] = [];
    const size = () => pieces.reduce((sum, { length }) => sum + length, 0);
    return {
      write: async (piece: Uint8Array) => {
        if (this.used() + size() + piece.length > this.#room)
          throw new DOMException('full', 'QuotaExceededError');
        pieces.push(piece);
      },
      close: async () => {
        files.set(file, new Uint8Array(Buffer.concat(pieces)));
      },
      abort: async () => {},
    };
  }
}

const missing = () => new DOMException('missing', 'NotFoundError');
