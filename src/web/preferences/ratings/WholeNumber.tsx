import { NumberInput } from '@mantine/core';
import { useState } from 'react';

/** A whole number from 0 to 100; left empty it shows again what it was. */
export function WholeNumber(props: {
  readonly label: string;
  readonly value: number | undefined;
  readonly width: number;
  readonly wrong?: boolean;
  readonly onChange: (value: number) => void;
}) {
  const [emptied, setEmptied] = useState(false);
  return (
    <NumberInput
      aria-label={props.label}
      min={0}
      max={100}
      step={5}
      w={props.width}
      allowDecimal={false}
      allowNegative={false}
      error={props.wrong ?? false}
      value={emptied ? '' : (props.value ?? '')}
      onChange={(value) => {
        setEmptied(value === '');
        if (value !== '') props.onChange(Math.max(0, Math.min(100, Math.round(Number(value)))));
      }}
      onBlur={() => setEmptied(false)}
    />
  );
}
