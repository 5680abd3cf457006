import { Button } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';

/** One of several things of a kind, as its fields get it. */
export interface OneOf<T> {
  /** From 1, as people count. */
  readonly number: number;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly onRemove: () => void;
}

/** Several things of a kind, each with its fields, and a button for one more. */
export function Several<T>(props: {
  readonly values: readonly T[];
  /** What the button says. */
  readonly add: string;
  readonly fresh: T;
  readonly onChange: (values: readonly T[]) => void;
  readonly row: (fields: OneOf<T>) => ReactNode;
}) {
  const { values, onChange } = props;
  return (
    <>
      {values.map((value, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are told apart by their place; their names are typed here
        <Fragment key={at}>
          {props.row({
            number: at + 1,
            value,
            onChange: (next) => onChange(values.map((one, index) => (index === at ? next : one))),
            onRemove: () => onChange(values.filter((_, index) => index !== at)),
          })}
        </Fragment>
      ))}
      <div>
        <Button variant="default" size="compact-sm" onClick={() => onChange([...values, props.fresh])}>
          {props.add}
        </Button>
      </div>
    </>
  );
}
