import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { kitWords } from '../../words/web/kit-words.ts';
import { useSay } from './reader.ts';

/** A window above the page; Esc returns where one was. */
export function Dialog(props: {
  readonly title: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  const say = useSay();
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={<strong>{props.title}</strong>}
      size={props.wide ? '56rem' : '32rem'}
      centered
      closeButtonProps={{ 'aria-label': say(kitWords.close) }}
    >
      {props.children}
    </Modal>
  );
}
