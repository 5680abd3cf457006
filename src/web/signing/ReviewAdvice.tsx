import { Button } from '@mantine/core';
import type { RfcRecord } from '../../domain/rfc/record.ts';
import type { RfcView } from '../../domain/rfc/view.ts';
import { reviewAdviceSentence } from '../../words/rfc/clocks.ts';
import { rfcWords } from '../../words/web/negotiation/rfc-words.ts';
import { useDraft } from '../data/drafts.ts';
import { usePerson } from '../data/session.ts';
import { useRfcEdit } from '../rfc/use-rfc.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { dateText } from '../ui/figures.ts';
import { Notice } from '../ui/Notice.tsx';
import { useReader, useSay } from '../ui/reader.ts';

/** «The review is Easter Sunday: … Move to Tuesday 7?»: advice with one press, and it can be waved away. */
export function ReviewAdvice({ rfc, record }: { readonly rfc: RfcView; readonly record: RfcRecord }) {
  const say = useSay();
  const reader = useReader();
  const { act, input } = useRfcEdit(rfc.negotiation);
  const [waved, setWaved] = useDraft(usePerson().id, `advice.${rfc.negotiation}.${record.review.on}`, false);
  const { advice } = rfc;
  if (!advice || waved) return null;
  const { moveTo } = advice;
  return (
    <Notice>
      <p>{reviewAdviceSentence(advice, reader.language)}</p>
      {moveTo && (
        <div className="row" style={{ marginBlockStart: 8 }}>
          {rfc.may.edit === null && (
            <Button
              variant="default"
              size="compact-sm"
              loading={act.isPending}
              onClick={() =>
                act.mutate(input(rfc.revision, 'review', { on: moveTo, graceDays: record.review.graceDays }))
              }
            >
              {say(rfcWords.moveReview, { day: dateText(reader, moveTo) })}
            </Button>
          )}
          <Button variant="subtle" size="compact-sm" onClick={() => setWaved(true)}>
            {say(rfcWords.leaveReview)}
          </Button>
        </div>
      )}
      <ProblemNotice problem={act.error} />
    </Notice>
  );
}
