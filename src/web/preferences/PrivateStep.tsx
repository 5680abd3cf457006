import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { negotiationWords } from '../../words/web/negotiation/negotiation-words.ts';
import { preferencesWords } from '../../words/web/negotiation/preferences-words.ts';
import { ownParty, useNegotiation } from '../negotiation/use-negotiation.ts';
import { paths } from '../paths.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useSay } from '../ui/reader.ts';
import { PrivateSheet } from './PrivateSheet.tsx';
import { ReadyMark } from './ReadyMark.tsx';
import { SealedSheet } from './SealedSheet.tsx';

/** What one's own side keeps private: how good each choice is, what matters, the least it would sign. */
export function PrivateStep() {
  const say = useSay();
  const view = useNegotiation();
  const own = ownParty(view);
  if (!own) return <Notice>{say(negotiationWords.onlyReader)}</Notice>;
  const closed = view.deal !== null || view.standing === 'not-yet' || view.standing === 'withdrawn';
  return (
    <div className="stack" style={{ gap: 20 }}>
      <h2>{say(preferencesWords.title)}</h2>
      <p className="row soft" style={{ maxInlineSize: 'none', flexWrap: 'nowrap', alignItems: 'flex-start' }}>
        <Icon name="lock" />
        <span>
          {say(preferencesWords.onlyYours)}{' '}
          {own.revision > 0 && say(preferencesWords.sealedTimes, { count: own.revision })}
        </span>
      </p>
      <ReadyMark view={view} own={own} />
      {view.issues.length === 0 ? (
        <EmptyState says={say(preferencesWords.noPoints)}>
          <Button component={Link} to={paths.step(view.id, 'options')} variant="default">
            {say(preferencesWords.toPoints)}
          </Button>
        </EmptyState>
      ) : closed ? (
        <SealedSheet view={view} closed={view.may.SealPreferences} />
      ) : (
        <PrivateSheet key={own.revision} view={view} own={own} />
      )}
    </div>
  );
}
