import { TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useId, useState } from 'react';
import { mondayWords } from '../../words/monday.ts';
import { agreementWords } from '../../words/web/agreement/agreement-words.ts';
import { calendarWords } from '../../words/web/agreement/calendar-words.ts';
import { claimWords } from '../../words/web/agreement/claim-words.ts';
import { debtWords } from '../../words/web/agreement/ledger-words.ts';
import { shellWords } from '../../words/web/shell-words.ts';
import { verifyWords } from '../../words/web/verify-words.ts';
import { weekWords } from '../../words/web/week-words.ts';
import { useLookUp } from '../data/queries.ts';
import { paths } from '../paths.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { useSay } from '../ui/reader.ts';
import classes from './Palette.module.css';

interface Entry {
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  readonly to: string;
  /** Done in place of going somewhere. */
  readonly run?: () => void;
}

/** Ctrl or ⌘ K: pages first, then negotiations whose ask or client holds what is typed. */
export function Palette({ onClose, onSay }: { readonly onClose: () => void; readonly onSay: () => void }) {
  const say = useSay();
  const navigate = useNavigate();
  const list = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const found = useLookUp('negotiation.list', { words: typed.trim(), limit: 12 }, typed.trim().length > 1);
  const pages: readonly Entry[] = [
    { key: 'new', label: say(shellWords.newAsk), hint: 'C', to: paths.newAsk() },
    { key: 'inbox', label: say(shellWords.inbox), hint: 'G I', to: paths.inbox() },
    { key: 'week', label: say(mondayWords.title), hint: 'G W', to: paths.week() },
    { key: 'say', label: say(weekWords.maySay), hint: 'W', to: '', run: onSay },
    { key: 'negotiations', label: say(shellWords.negotiations), hint: 'G N', to: paths.negotiations() },
    { key: 'agreements', label: say(agreementWords.title), hint: 'G A', to: paths.agreements() },
    { key: 'calendar', label: say(calendarWords.ofReviews), hint: '', to: paths.calendar() },
    { key: 'debts', label: say(debtWords.title), hint: 'G L', to: paths.ledgers() },
    { key: 'claims', label: say(claimWords.title), hint: '', to: paths.claims() },
    { key: 'search', label: say(shellWords.search), hint: '/', to: paths.search(typed.trim()) },
    { key: 'settings', label: say(shellWords.settings), hint: 'G P', to: paths.settings() },
    { key: 'verify', label: say(verifyWords.title), hint: '', to: paths.verify() },
  ].filter(({ label }) => label.toLocaleLowerCase().includes(typed.trim().toLocaleLowerCase()));
  const entries = [
    ...pages,
    ...(found.data?.lines ?? []).map(
      (line): Entry => ({ key: line.id, label: line.title, hint: line.forWhom, to: paths.negotiation(line.id) }),
    ),
  ];
  const chosen = entries[Math.min(at, entries.length - 1)];
  const open = (entry: Entry | undefined) => {
    if (!entry) return;
    onClose();
    if (entry.run) entry.run();
    else void navigate({ to: entry.to });
  };
  const move = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, entries.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter') open(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={say(shellWords.palette)} opened onClose={onClose}>
      <TextInput
        role="combobox"
        aria-label={say(shellWords.palette)}
        aria-expanded
        aria-controls={list}
        aria-activedescendant={chosen && `${list}-${chosen.key}`}
        placeholder={say(shellWords.palettePlaceholder)}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={move}
        data-autofocus
      />
      <div role="listbox" id={list} aria-label={say(shellWords.palette)} className={classes.list}>
        {entries.map((entry) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus and hears the keys
          <div
            role="option"
            tabIndex={-1}
            key={entry.key}
            id={`${list}-${entry.key}`}
            aria-selected={entry === chosen}
            className={classes.entry}
            onClick={() => open(entry)}
          >
            <span>{entry.label}</span>
            <span className="soft small">{entry.hint}</span>
          </div>
        ))}
      </div>
      {entries.length === 0 && !found.isFetching && <p className="soft">{say(shellWords.paletteNothing)}</p>}
    </Dialog>
  );
}
