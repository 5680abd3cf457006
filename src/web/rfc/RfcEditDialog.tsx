import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { plainLive, type RfcEdits, type RfcField, type RfcRecord } from '../../domain/rfc/record.ts';
import type { RfcView } from '../../domain/rfc/view.ts';
import { rfcFieldWords } from '../../words/rfc/headings.ts';
import { say as sayWords } from '../../words/sentence.ts';
import { kitWords } from '../../words/web/kit-words.ts';
import { rfcWords } from '../../words/web/negotiation/rfc-words.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { ConflictDialog } from '../ui/ConflictDialog.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import { RfcFieldInput } from './RfcFieldInput.tsx';
import { useRfcEdit } from './use-rfc.ts';

/** One field of the text; when somebody else changed it meanwhile, both texts are shown. */
export function RfcEditDialog(props: {
  readonly rfc: RfcView;
  readonly record: RfcRecord;
  readonly field: RfcField;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const { language } = useReader();
  const { rfc, field, onClose } = props;
  const [value, setValue] = useState(() => currentValue(props.record, field));
  const [basedOn] = useState(rfc.revision);
  const { act, input } = useRfcEdit(rfc.negotiation);
  const save = (next: RfcEdits[RfcField], revision: number) =>
    act.mutate(input(revision, field, next as never), { onSuccess: onClose });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(value, basedOn);
  };
  const conflict = act.error?.code === 'edited-meanwhile' ? act.error.values : null;
  if (conflict && typeof value === 'string')
    return (
      <ConflictDialog
        mine={value}
        theirs={String(conflict.theirs ?? '')}
        onSave={(together) => save(together as never, Number(conflict.revision))}
        onKeepTheirs={onClose}
      />
    );
  return (
    <Dialog
      title={say(rfcWords.edit, { field: sayWords(rfcFieldWords[field], language, {}) })}
      opened
      onClose={onClose}
    >
      <form className="stack" onSubmit={submit}>
        <RfcFieldInput field={field} value={value} onChange={setValue} />
        {rfc.signatures.length > 0 && <Notice tone="stop">{say(rfcWords.voids)}</Notice>}
        {conflict ? (
          <Notice tone="stop" live title={say(kitWords.conflictTitle)}>
            <p>
              {say(kitWords.theirText, { name: '' })}: {String(conflict.theirs ?? '')}
            </p>
            <Button variant="default" size="compact-sm" onClick={() => save(value, Number(conflict.revision))}>
              {say(kitWords.yourText)}: {say(rfcWords.save)}
            </Button>
          </Notice>
        ) : (
          <ProblemNotice problem={act.error} />
        )}
        <div className="row">
          <Button type="submit" loading={act.isPending}>
            {say(rfcWords.save)}
          </Button>
          <Button variant="default" onClick={onClose}>
            {say(kitWords.cancel)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function currentValue(record: RfcRecord, field: RfcField): RfcEdits[RfcField] {
  const values: RfcEdits = {
    title: record.title,
    outcome: { outcome: record.outcome, conditions: record.conditions },
    prevailing: record.prevailing,
    'change.summary': record.change.summary,
    'change.notIncluded': record.change.notIncluded,
    'impact.summary': record.impact.summary,
    'cost.summary': record.cost.summary,
    'cost.mitigations': record.cost.mitigations,
    'cost.cleanUp': record.cost.cleanUp,
    metric: record.metric,
    review: { on: record.review.on, graceDays: record.review.graceDays },
    live: record.live ?? plainLive,
  };
  return values[field];
}
