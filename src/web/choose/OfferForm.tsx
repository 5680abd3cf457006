import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { pointless } from '../../domain/negotiation/common-sense.ts';
import type { Package } from '../../domain/negotiation/issue.ts';
import { positionsOf, ruleName, rulesBroken } from '../../domain/negotiation/package.ts';
import type { SheetDraft } from '../../domain/negotiation/sheet.ts';
import type { NegotiationView, OfferView } from '../../domain/negotiation/view.ts';
import { textIn } from '../../domain/text.ts';
import { packageScore, scoreOf100 } from '../../math/bargaining/space.ts';
import { kitWords } from '../../words/web/kit-words.ts';
import { chooseWords } from '../../words/web/negotiation/choose-words.ts';
import { useAct, useRead } from '../data/queries.ts';
import { MayButton } from '../negotiation/MayButton.tsx';
import { ownSpace } from '../preferences/own-sheet.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import { ScoreBar } from '../ui/ScoreBar.tsx';

/** A deal put together point by point; a broken rule is named as it is broken, one's own score follows along. */
export function OfferForm(props: {
  readonly view: NegotiationView;
  readonly counters: OfferView | undefined;
  readonly onDone: () => void;
}) {
  const say = useSay();
  const { language } = useReader();
  const { view, counters } = props;
  const { sealed } = useRead('preferences.mine', { negotiation: view.id });
  const make = useAct('offer.make');
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<Package>(
    () =>
      counters?.chosen ??
      Object.fromEntries(
        view.issues.map((issue) => [issue.id, issue.options[Math.floor(issue.options.length / 2)]?.id ?? '']),
      ),
  );
  const broken = rulesBroken(view.issues, view.rules, chosen);
  const senseless = pointless(view.issues, chosen);
  const space = sealed ? ownSpace(view, sealed as SheetDraft) : undefined;
  const positions = positionsOf(view.issues, chosen);
  const party = space?.parties[0];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate(
      { negotiation: view.id, chosen, words: words.trim(), ...(counters ? { counters: counters.id } : {}) },
      { onSuccess: props.onDone },
    );
  };
  return (
    <form className="sheet stack" onSubmit={submit} style={{ maxInlineSize: 560 }}>
      <h4 style={{ margin: 0 }}>{say(counters ? chooseWords.counter : chooseWords.makeOffer)}</h4>
      {view.issues.map((issue) => (
        <NativeSelect
          key={issue.id}
          label={textIn(issue.text, language)}
          value={chosen[issue.id] ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setChosen((before) => ({ ...before, [issue.id]: value }));
          }}
          data={issue.options.map(({ id, text }) => ({ value: id, label: textIn(text, language) }))}
        />
      ))}
      {space && party && positions && (
        <ScoreBar label={say(chooseWords.forYou)} value={scoreOf100(space, packageScore(party, positions))} />
      )}
      {broken.length > 0 && (
        <Notice live tone="stop">
          {say(chooseWords.breaksRule, {
            rules: broken.map((rule) => ruleName(view.issues, rule, language)).join(' · '),
          })}
        </Notice>
      )}
      {senseless && broken.length === 0 && <Notice live>{say(chooseWords.nobodyWants)}</Notice>}
      <TextInput
        label={`${say(chooseWords.offerWords)} (${say(kitWords.optional)})`}
        maxLength={1000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <ProblemNotice problem={make.error} />
      <div className="row" style={{ alignItems: 'flex-start' }}>
        <MayButton
          may={view.may.MakeOffer}
          type="submit"
          disabled={broken.length > 0 || senseless}
          loading={make.isPending}
        >
          {say(chooseWords.sendOffer)}
        </MayButton>
        <Button variant="default" onClick={props.onDone}>
          {say(kitWords.cancel)}
        </Button>
      </div>
    </form>
  );
}
