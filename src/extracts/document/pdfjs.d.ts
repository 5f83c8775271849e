/** The library's own worker, which is taken in beside it instead of started. It brings no types. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: object;
}
