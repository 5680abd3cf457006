/** A column's word; of figures, which stand at the right; or one that only a screen reader says. */
export type Column = string | { readonly figures: string } | { readonly unseen: string };

/** The head of a table: one row of words, each the head of its column. */
export function TableHead({ columns }: { readonly columns: readonly Column[] }) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <Head key={typeof column === 'string' ? column : Object.values(column).join()} column={column} />
        ))}
      </tr>
    </thead>
  );
}

function Head({ column }: { readonly column: Column }) {
  if (typeof column === 'string') return <th scope="col">{column}</th>;
  if ('unseen' in column)
    return (
      <th scope="col">
        <span className="hidden-visually">{column.unseen}</span>
      </th>
    );
  return (
    <th scope="col" className="number">
      {column.figures}
    </th>
  );
}
