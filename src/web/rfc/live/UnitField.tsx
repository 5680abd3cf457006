import { TextInput } from '@mantine/core';
import { amendWords } from '../../../words/web/agreement/amend-words.ts';
import { useSay } from '../../ui/reader.ts';

/** In which unit something is measured. */
export function UnitField(props: {
  readonly unit: string;
  readonly width: number;
  readonly onChange: (unit: string) => void;
}) {
  const say = useSay();
  return (
    <TextInput
      label={say(amendWords.unit)}
      required
      maxLength={20}
      w={props.width}
      value={props.unit}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}
