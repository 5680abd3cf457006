import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { rfcFieldWords } from '../../words/rfc/headings.ts';
import { say as sayWords } from '../../words/sentence.ts';
import { rfcWords } from '../../words/web/negotiation/rfc-words.ts';
import { useLookUp } from '../data/queries.ts';
import { instantText } from '../ui/figures.ts';
import { useReader, useSay } from '../ui/reader.ts';
import { WordDiff } from '../ui/WordDiff.tsx';

/** Every version, and what differs between any two, word by word. */
export function RfcVersions({ negotiation, revision }: { readonly negotiation: string; readonly revision: number }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say(rfcWords.versions)}</summary>
      {open && <Compare negotiation={negotiation} revision={revision} />}
    </details>
  );
}

function Compare({ negotiation, revision }: { readonly negotiation: string; readonly revision: number }) {
  const say = useSay();
  const reader = useReader();
  const { language } = reader;
  const [from, setFrom] = useState(Math.max(1, revision - 1));
  const [to, setTo] = useState(revision);
  const { data } = useLookUp('rfc.versions', { negotiation });
  const diff = useLookUp('rfc.diff', { negotiation, from, to, language }, from !== to);
  const versions = data?.versions ?? [];
  if (versions.length < 2) return <p className="soft">{say(rfcWords.oneVersion)}</p>;
  const choices = versions.map((version) => ({
    value: String(version.revision),
    label: say(rfcWords.version, {
      number: version.revision,
      by: version.by.name,
      at: instantText(reader, version.at, false),
    }),
  }));
  return (
    <div className="stack" style={{ paddingBlockStart: 12 }}>
      <div className="row" style={{ gap: 16 }}>
        <NativeSelect
          label={say(rfcWords.compareFrom)}
          data={choices}
          value={String(from)}
          onChange={(event) => setFrom(Number(event.currentTarget.value))}
        />
        <NativeSelect
          label={say(rfcWords.compareTo)}
          data={choices}
          value={String(to)}
          onChange={(event) => setTo(Number(event.currentTarget.value))}
        />
      </div>
      {(from === to || diff.data?.parts.length === 0) && <p className="soft">{say(rfcWords.noDifference)}</p>}
      {from !== to &&
        diff.data?.parts.map(({ part, words }) => (
          <section key={part}>
            <h4 style={{ marginBlock: 0 }}>{sayWords(rfcFieldWords[part], language, {})}</h4>
            <WordDiff parts={words} />
          </section>
        ))}
    </div>
  );
}
