import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { kitWords } from '../../words/web/kit-words.ts';
import { useSay } from '../ui/reader.ts';

/** A password, which can be shown, by keyboard too; pasting is allowed. */
export function PasswordField(props: PasswordInputProps) {
  const say = useSay();
  return (
    <PasswordInput visibilityToggleButtonProps={{ 'aria-label': say(kitWords.showPassword), tabIndex: 0 }} {...props} />
  );
}
