import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { flagKeyWords } from '../../../words/web/flag-key-words.ts';
import { useAct } from '../../data/queries.ts';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useSay } from '../../ui/reader.ts';
import { useProveAgain } from '../ProveAgain.tsx';
import type { FlagKeyRow } from './FlagKeysSection.tsx';
import { originLines } from './origin-lines.ts';

/** Whose pages a browser key answers. */
export function OriginsDialog({ row, onClose }: { readonly row: FlagKeyRow; readonly onClose: () => void }) {
  const say = useSay();
  const change = useAct('flagKey.origins');
  const prove = useProveAgain();
  const [origins, setOrigins] = useState(row.origins.join('\n'));
  const save = () =>
    change.mutate(
      { key: row.id, origins: originLines(origins) },
      { onSuccess: onClose, onError: (problem) => prove.ifAsked(problem, save) },
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };
  return (
    <>
      <Dialog title={say(flagKeyWords.editOriginsNamed, { name: row.name })} opened onClose={onClose}>
        <form className="stack" onSubmit={submit}>
          <Textarea
            label={say(flagKeyWords.origins)}
            description={say(flagKeyWords.originsHelp)}
            required
            autosize
            minRows={3}
            data-autofocus
            value={origins}
            onChange={(event) => setOrigins(event.currentTarget.value)}
          />
          <p className="small soft">{say(flagKeyWords.saveHelp)}</p>
          <ProblemNotice problem={change.error} />
          <div>
            <Button type="submit" loading={change.isPending}>
              {say(flagKeyWords.save)}
            </Button>
          </div>
        </form>
      </Dialog>
      {prove.dialog}
    </>
  );
}
