import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { printWords } from '../../words/web/negotiation/print-words.ts';
import { call } from '../data/call.ts';
import { offerFile } from '../data/offer-file.ts';
import { asProblem, type Problem } from '../data/problem.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useSay } from '../ui/reader.ts';
import classes from './Exports.module.css';

/** What is read and edited; what proves stands beside it. */
const TO_READ = ['pdf', 'docx', 'markdown'] as const;
type Format = (typeof TO_READ)[number] | 'json' | 'verifier';

/** The same minutes to take along: to read, as the signed file, and the verifier that checks it without a network. */
export function Exports(props: {
  readonly negotiation: string;
  readonly language: 'en' | 'es';
  /** Before everybody has signed there is only what is read, and it says so. */
  readonly inked: boolean;
}) {
  const say = useSay();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [pending, setPending] = useState<Format | null>(null);
  const take = async (format: Format) => {
    setProblem(null);
    setPending(format);
    try {
      offerFile(await call('rfc.export', { negotiation: props.negotiation, format, language: props.language }));
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setPending(null);
    }
  };
  const inMenu: readonly Format[] = props.inked ? [...TO_READ, 'verifier'] : TO_READ;
  return (
    <>
      <Menu
        position="bottom-start"
        withinPortal={false}
        withInitialFocusPlaceholder={false}
        classNames={{ dropdown: classes.dropdown ?? '', item: classes.item ?? '' }}
      >
        <Menu.Target>
          <Button
            variant="default"
            loading={pending !== null && pending !== 'json'}
            rightSection={<Icon name="down" size={14} />}
          >
            {say(printWords.download)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {inMenu.map((format) => (
            <Menu.Item key={format} onClick={() => void take(format)}>
              {say(printWords[format])}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {props.inked && (
        <Button variant="default" loading={pending === 'json'} onClick={() => void take('json')}>
          {say(printWords.json)}
        </Button>
      )}
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
}
