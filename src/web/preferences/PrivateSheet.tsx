import { Button, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useRef, useState } from 'react';
import type { Sheet } from '../../domain/negotiation/sheet.ts';
import type { NegotiationView, PartyView } from '../../domain/negotiation/view.ts';
import { preferencesWords } from '../../words/web/negotiation/preferences-words.ts';
import { rangeWords } from '../../words/web/negotiation/range-words.ts';
import { useAct } from '../data/queries.ts';
import { MayButton } from '../negotiation/MayButton.tsx';
import { paths } from '../paths.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { toast } from '../shell/toasts.ts';
import { useSay } from '../ui/reader.ts';
import { ChoiceMarks } from './ChoiceMarks.tsx';
import { ImportanceTaps } from './ImportanceTaps.tsx';
import { completeSheet, ownSpace, unmarked } from './own-sheet.ts';
import { readRanges } from './ratings/own-ranges.ts';
import { SignQuestions } from './SignQuestions.tsx';
import { useSheetDraft } from './use-sheet-draft.ts';

const FullSheet = lazy(async () => ({ default: (await import('./FullSheet.tsx')).FullSheet }));

/** Quick questions or full preparation over one draft; «Seal my answers» at the end of both. */
export function PrivateSheet({ view, own }: { readonly view: NegotiationView; readonly own: PartyView }) {
  const say = useSay();
  const navigate = useNavigate();
  const { draft, change, forget, changed } = useSheetDraft(view, own);
  const [full, setFull] = useState(draft.weights !== undefined && draft.importance === undefined);
  const seal = useAct('preferences.seal');
  const sealButton = useRef<HTMLDivElement>(null);
  const missing = unmarked(view.issues, draft);
  const { outside } = readRanges(view.issues, draft, undefined);
  const space = ownSpace(view, draft);
  const starts = view.issues.some(({ options }) => options.some(({ start }) => start?.[own.kind] !== undefined));
  const sheet = completeSheet(view, draft);
  // Awaited as a promise: what is sealed is a new revision, and this form may be gone when the answer comes.
  const send = async (sealed: Sheet) => {
    await seal.mutateAsync({ negotiation: view.id, sealed, ready: true });
    forget();
    toast(say(preferencesWords.sealed));
    await navigate({ to: paths.step(view.id, 'packages') });
  };
  return (
    <div className="stack" style={{ gap: 24 }}>
      {changed.length > 0 && <strong>{say(preferencesWords.changedLines, { count: changed.length })}</strong>}
      <div className="row spread">
        <p className="soft">
          {say(starts ? preferencesWords.startHere : preferencesWords.noStart, { name: own.name })}
        </p>
        <Button variant="subtle" size="compact-sm" onClick={() => setFull(!full)}>
          {say(full ? preferencesWords.quick : preferencesWords.full)}
        </Button>
      </div>
      {full ? (
        <Suspense>
          <FullSheet view={view} draft={draft} onChange={change} />
        </Suspense>
      ) : (
        <>
          <ImportanceTaps
            issues={view.issues}
            draft={draft}
            onChange={(importance) => change({ importance, weights: undefined })}
          />
          <section className="stack">
            <h3>{say(preferencesWords.marks)}</h3>
            <p className="soft small">{say(preferencesWords.badIsNoVeto)}</p>
            <ChoiceMarks issues={view.issues} kind={own.kind} draft={draft} changed={changed} onChange={change} />
          </section>
        </>
      )}
      {space ? (
        <SignQuestions
          points={view}
          draft={draft}
          space={space}
          onChange={change}
          onDone={() => sealButton.current?.querySelector('button')?.focus()}
        />
      ) : (
        <p className="soft">{say(preferencesWords.signLater)}</p>
      )}
      <Textarea
        label={say(preferencesWords.noDeal)}
        autosize
        maxLength={2000}
        value={draft.alternative ?? ''}
        onChange={(event) => change({ alternative: event.currentTarget.value })}
      />
      <ProblemNotice problem={seal.error} />
      <div ref={sealButton} className="row" style={{ alignItems: 'flex-start' }}>
        <MayButton
          may={view.may.SealPreferences}
          disabled={!sheet}
          loading={seal.isPending}
          onClick={() => sheet && void send(sheet).catch(() => undefined)}
        >
          {say(preferencesWords.seal)}
        </MayButton>
        {!sheet && (
          <span className="soft small">
            {missing > 0
              ? say(preferencesWords.missingMarks, { count: missing })
              : outside > 0
                ? say(rangeWords.outsideCount, { count: outside })
                : say(preferencesWords.tapMost)}
          </span>
        )}
      </div>
    </div>
  );
}
