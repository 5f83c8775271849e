// Pages know the importer by these types and may not know the engine.
export type * from '@/extracts/mapping/importer';
