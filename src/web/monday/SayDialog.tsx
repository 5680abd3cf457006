import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useId, useState } from 'react';
import { clientWords } from '../../words/client-sentence.ts';
import { inboxWords } from '../../words/web/inbox-words.ts';
import { shellWords } from '../../words/web/shell-words.ts';
import { weekWords } from '../../words/web/week-words.ts';
import type { OutputOf } from '../data/operation-names.ts';
import { useLookUp } from '../data/queries.ts';
import { toast } from '../shell/toasts.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import { SegmentedMarks } from '../ui/SegmentedMarks.tsx';
import classes from './SayDialog.module.css';
import { useClientOfPage } from './use-client-of-page.ts';

type Told = OutputOf<'client.sentences'>['lines'][number];

/** «What may I say to Acme?»: W finds the client of the page one is on, Enter copies the sentence. */
export function SayDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const reader = useReader();
  const list = useId();
  const here = useClientOfPage();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [at, setAt] = useState(0);
  const [language, setLanguage] = useState(reader.language);
  const client = (typed ?? here.client).trim();
  const found = useLookUp('client.sentences', { client }, client.length > 1);
  const lines = client.length > 1 ? (found.data?.lines ?? []).toSorted(firstOf(here.id)) : [];
  const chosen = lines[Math.min(at, lines.length - 1)];
  const copy = async (one: Told | undefined) => {
    if (!one) return;
    const copied = await navigator.clipboard.writeText(clientWords(one.says, language)).then(
      () => true,
      () => false,
    );
    toast(copied ? say(weekWords.copied, { client: one.client }) : say(weekWords.notCopied));
    if (copied) onClose();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, lines.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter') void copy(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={say(weekWords.maySay)} opened onClose={onClose}>
      <div className="stack" style={{ gap: 12 }}>
        <TextInput
          role="combobox"
          aria-label={say(weekWords.client)}
          aria-expanded={lines.length > 0}
          aria-controls={list}
          aria-activedescendant={chosen && `${list}-${chosen.negotiation}`}
          placeholder={say(weekWords.clientPlaceholder)}
          value={typed ?? here.client}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={press}
          data-autofocus
        />
        <div role="listbox" id={list} aria-label={say(weekWords.maySay)} className={classes.list}>
          {lines.map((one) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus and hears the keys
            <div
              role="option"
              tabIndex={-1}
              key={one.negotiation}
              id={`${list}-${one.negotiation}`}
              aria-selected={one === chosen}
              className={classes.option}
              onClick={() => void copy(one)}
            >
              <span className="small soft">
                {one.sample && <span className={classes.sample}>{say(inboxWords.sample)}</span>} {one.client} ·{' '}
                {one.title}
              </span>
              <span lang={language}>«{clientWords(one.says, language)}»</span>
            </div>
          ))}
        </div>
        <p className="soft small" role="status">
          {client.length < 2 && say(weekWords.typeClient)}
          {client.length > 1 && lines.length > 0 && say(weekWords.onlyThis)}
          {client.length > 1 && found.isSuccess && lines.length === 0 && say(weekWords.nothingToSay)}
        </p>
        <SegmentedMarks
          legend={say(weekWords.languageOf)}
          legendHidden
          value={language}
          onChange={setLanguage}
          choices={[
            { value: 'en', label: say(shellWords.english) },
            { value: 'es', label: say(shellWords.spanish) },
          ]}
        />
      </div>
    </Dialog>
  );
}

/** The ask one is looking at comes first; the others stay in their order. */
function firstOf(id: string) {
  return (one: Told, other: Told) => Number(other.negotiation === id) - Number(one.negotiation === id);
}
