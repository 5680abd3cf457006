import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { RfcField, RfcRecord } from '../../domain/rfc/record.ts';
import type { RfcView } from '../../domain/rfc/view.ts';
import { rfcClockSentences } from '../../words/rfc/clocks.ts';
import { rfcFieldWords } from '../../words/rfc/headings.ts';
import { rfcFaultWords } from '../../words/rfc/refusals.ts';
import { writtenInstant } from '../../words/rfc/written.ts';
import { listed, say as sayWords } from '../../words/sentence.ts';
import { rfcWords } from '../../words/web/negotiation/rfc-words.ts';
import { whyWords } from '../../words/web/negotiation/why-words.ts';
import { useAct } from '../data/queries.ts';
import { MayButton } from '../negotiation/MayButton.tsx';
import { partyNames, useNegotiation } from '../negotiation/use-negotiation.ts';
import { paths } from '../paths.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useReader, useSay } from '../ui/reader.ts';
import { Exports } from './Exports.tsx';
import { RfcBlanks } from './RfcBlanks.tsx';
import { RfcComments } from './RfcComments.tsx';
import { RfcDocument } from './RfcDocument.tsx';
import { RfcEditDialog } from './RfcEditDialog.tsx';
import { RfcVersions } from './RfcVersions.tsx';
import { useRfc } from './use-rfc.ts';

/** The chosen deal as a document: blanks first, then the text, comments beside it, versions below. */
export function RfcStep() {
  const say = useSay();
  const view = useNegotiation();
  const { language } = useReader();
  const rfc = useRfc(view.id);
  const [field, setField] = useState<RfcField | null>(null);
  const { record } = rfc;
  if (!record) return <EmptyState says={say(rfc.phase === 'abandoned' ? rfcWords.abandoned : rfcWords.none)} />;
  const tool = (one: RfcField, empty = false) => <EditTool field={one} empty={empty} onEdit={setField} />;
  return (
    <div className="stack" style={{ gap: 24 }}>
      <h2>{say(rfcWords.title)}</h2>
      <ClockSentence rfc={rfc} zone={record.review.zone} />
      {rfc.phase === 'draft' && <Draft rfc={rfc} record={record} />}
      {rfc.phase === 'comments' && <NothingToAdd rfc={rfc} />}
      {(rfc.phase === 'signing' || rfc.phase === 'inked') && (
        <div>
          <Button
            component={Link}
            to={paths.step(view.id, 'signatures')}
            variant={rfc.phase === 'inked' ? 'default' : 'filled'}
          >
            {say(rfc.phase === 'inked' ? rfcWords.toSignatures : rfcWords.toSign)}
          </Button>
        </div>
      )}
      <RfcDocument
        record={record}
        {...(rfc.may.edit === null ? { tool } : {})}
        margin={(section) => <RfcComments rfc={rfc} section={section} />}
      />
      <div className="row screen-only">
        <Exports negotiation={view.id} language={language} inked={rfc.inkedAt !== null} />
      </div>
      <RfcVersions negotiation={view.id} revision={rfc.revision} />
      {field && <RfcEditDialog rfc={rfc} record={record} field={field} onClose={() => setField(null)} />}
    </div>
  );
}

function ClockSentence({ rfc, zone }: { readonly rfc: RfcView; readonly zone: string }) {
  const say = useSay();
  const { language } = useReader();
  const at = rfc.clock.endsAt ? writtenInstant(rfc.clock.endsAt, language, zone) : '';
  return (
    <Notice tone={rfc.clock.rule === 'overdue' ? 'time' : 'plain'}>
      {sayWords(rfcClockSentences[rfc.clock.rule], language, { at })}
      {rfc.openedLate && ` ${say(rfcWords.openedLate)}`}
    </Notice>
  );
}

function EditTool(props: {
  readonly field: RfcField;
  readonly empty: boolean;
  readonly onEdit: (field: RfcField) => void;
}) {
  const say = useSay();
  const { language } = useReader();
  const name = sayWords(rfcFieldWords[props.field], language, {});
  return (
    <Button
      className="screen-only"
      variant="subtle"
      size="compact-xs"
      aria-label={props.empty ? undefined : say(rfcWords.edit, { field: name })}
      onClick={() => props.onEdit(props.field)}
    >
      {props.empty ? say(rfcWords.addSentence, { field: name }) : say(rfcWords.editShort)}
    </Button>
  );
}

function Draft({ rfc, record }: { readonly rfc: RfcView; readonly record: RfcRecord }) {
  const say = useSay();
  const { language } = useReader();
  const open = useAct('rfc.open');
  const blanks = rfc.faults.some((fault) => ['not-included', 'clean-up-giver', 'clean-up-sprint'].includes(fault));
  const others = rfc.faults.filter((fault) => !['not-included', 'clean-up-giver', 'clean-up-sprint'].includes(fault));
  return (
    <>
      <p>{say(rfcWords.written)}</p>
      {others.length > 0 && (
        <Notice tone="stop">
          {say(rfcWords.missing, {
            list: listed(
              others.map((fault) => sayWords(rfcFaultWords[fault], language, {})),
              language,
            ),
          })}
          {others.includes('slips') && (
            <p>
              <Link to={paths.step(rfc.negotiation, 'evidence')}>{say(whyWords.toEvidence)}</Link>
            </p>
          )}
        </Notice>
      )}
      {blanks && rfc.may.edit === null ? (
        <RfcBlanks rfc={rfc} record={record} opens={others.length === 0} />
      ) : (
        <div className="stack" style={{ gap: 8 }}>
          <MayButton
            may={rfc.may.open}
            loading={open.isPending}
            onClick={() => open.mutate({ negotiation: rfc.negotiation })}
          >
            {say(rfcWords.open)}
          </MayButton>
          <ProblemNotice problem={open.error} />
        </div>
      )}
    </>
  );
}

function NothingToAdd({ rfc }: { readonly rfc: RfcView }) {
  const say = useSay();
  const view = useNegotiation();
  const add = useAct('rfc.nothing-to-add');
  const said = rfc.nothingToAdd.map(({ party }) => party);
  return (
    <div className="stack" style={{ gap: 8 }}>
      {rfc.ownParty && (
        <MayButton
          may={rfc.may['nothing-to-add']}
          loading={add.isPending}
          onClick={() => add.mutate({ negotiation: rfc.negotiation })}
        >
          {say(rfcWords.nothingToAdd)}
        </MayButton>
      )}
      {said.length > 0 && (
        <p className="small soft">{say(rfcWords.saidNothingToAdd, { names: partyNames(view, said) })}</p>
      )}
      <ProblemNotice problem={add.error} />
    </div>
  );
}
