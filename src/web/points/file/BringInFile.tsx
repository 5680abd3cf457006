import { Button } from '@mantine/core';
import { Suspense, useRef, useState } from 'react';
import type { NegotiationView } from '../../../domain/negotiation/view.ts';
import type { FieldFault } from '../../../field-file/field-negotiation.ts';
import { type PointsOfFiles, pointsOfFiles } from '../../../field-file/points-of-files.ts';
import { fieldFaultWords } from '../../../words/field-file/fault-sentences.ts';
import { bringInWords } from '../../../words/web/negotiation/bring-in-words.ts';
import { ownParty } from '../../negotiation/use-negotiation.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useReader, useSay } from '../../ui/reader.ts';
import { FaultList } from './FaultList.tsx';
import { FilePoints } from './FilePoints.tsx';
import { roomIn } from './points-plan.ts';

/** Read on the page's own thread: more than any negotiation of people holds, less than what makes a page wait. */
const LARGEST = 5_000_000;

type Chosen =
  | { readonly found: PointsOfFiles; readonly key: number; readonly names: string; readonly view: NegotiationView }
  | { readonly faults: readonly FieldFault[]; readonly tooLarge: readonly string[] };

/** Points, choices and one's own ratings from a file: read here, looked at first, and all of it or nothing. */
export function BringInFile({ view, onClose }: { readonly view: NegotiationView; readonly onClose: () => void }) {
  const say = useSay();
  const { language } = useReader();
  const chooser = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen>();
  const [reads, setReads] = useState(0);
  const own = ownParty(view);
  const choose = async (list: FileList | null) => {
    const files = [...(list ?? [])];
    if (files.length === 0) return;
    const tooLarge = files.filter(({ size }) => size > LARGEST).map(({ name }) => name);
    if (tooLarge.length > 0) return setChosen({ faults: [], tooLarge });
    const read = pointsOfFiles(
      await Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() }))),
    );
    setReads(reads + 1);
    setChosen(
      'faults' in read
        ? { faults: read.faults, tooLarge: [] }
        : { found: read.value, key: reads, names: files.map(({ name }) => name).join(' · '), view },
    );
  };
  const { points, most } = roomIn(view);
  return (
    <Dialog title={say(bringInWords.title)} opened onClose={onClose} wide>
      <div className="stack">
        <p className="soft">{say(bringInWords.formats)}</p>
        <p className="soft">{say(bringInWords.staysHere)}</p>
        <p className="soft small">{say(bringInWords.limits, { room: points, most })}</p>
        <div>
          <input
            ref={chooser}
            type="file"
            multiple
            accept=".xml,.json,.yaml,.yml,.csv,.tsv"
            aria-label={say(bringInWords.choose)}
            className="hidden-visually"
            tabIndex={-1}
            onChange={(event) => {
              const { files } = event.currentTarget;
              void choose(files).finally(() => {
                if (chooser.current) chooser.current.value = '';
              });
            }}
          />
          <Button variant="default" data-autofocus onClick={() => chooser.current?.click()}>
            {say(chosen ? bringInWords.another : bringInWords.choose)}
          </Button>
        </div>
        {chosen && 'faults' in chosen && (
          <FaultList
            faults={[
              ...chosen.tooLarge.map((name) => say(bringInWords.tooLarge, { name })),
              ...chosen.faults.map((fault) => fieldFaultWords(fault, language)),
            ]}
          />
        )}
        {chosen && 'found' in chosen && own && (
          <Suspense>
            <FilePoints
              key={chosen.key}
              view={chosen.view}
              own={own}
              names={chosen.names}
              found={chosen.found}
              onClose={onClose}
            />
          </Suspense>
        )}
      </div>
    </Dialog>
  );
}
