/** The table that the link names, else the first. */
export const tableOf = <Table extends { readonly name: string }>(
  tables: readonly Table[],
  named: string | undefined,
): Table | undefined => tables.find(({ name }) => name === named) ?? tables[0];
