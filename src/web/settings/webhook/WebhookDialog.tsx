import { Button } from '@mantine/core';
import { useState } from 'react';
import { kitWords } from '../../../words/web/kit-words.ts';
import { webhookWords } from '../../../words/web/webhook-words.ts';
import { useAct } from '../../data/queries.ts';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { instantText } from '../../ui/figures.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useReader, useSay } from '../../ui/reader.ts';
import { useProveAgain } from '../ProveAgain.tsx';
import { Deliveries } from './Deliveries.tsx';
import { SecretOnce } from './SecretOnce.tsx';
import { standing, type Webhook } from './standing.ts';
import { WebhookForm } from './WebhookForm.tsx';

/** One webhook: how it is doing, what can be done with it, and what was sent. */
export function WebhookDialog({ webhook, onClose }: { readonly webhook: Webhook; readonly onClose: () => void }) {
  const say = useSay();
  const reader = useReader();
  const [changing, setChanging] = useState(false);
  const [removing, setRemoving] = useState(false);
  const test = useAct('webhook.test');
  const pause = useAct('webhook.pause');
  const resume = useAct('webhook.resume');
  const rotate = useAct('webhook.rotate');
  const remove = useAct('webhook.remove');
  const prove = useProveAgain();
  const about = { webhook: webhook.id };
  const turn = () =>
    rotate.mutate({ ...about, overlapHours: 24 }, { onError: (problem) => prove.ifAsked(problem, turn) });
  if (changing) return <WebhookForm webhook={webhook} onClose={() => setChanging(false)} onSecret={() => undefined} />;
  return (
    <>
      <Dialog title={webhook.name} opened onClose={onClose} wide>
        <div className="stack">
          <div>
            <p style={{ overflowWrap: 'anywhere' }}>{webhook.url}</p>
            <p className="soft small">{standing(webhook, say, reader)}</p>
            {webhook.overlapUntil && (
              <p className="soft small">
                {say(webhookWords.overlap, { at: instantText(reader, webhook.overlapUntil) })}
              </p>
            )}
          </div>
          <div className="row">
            {webhook.state === 'on' ? (
              <>
                <Button variant="default" loading={test.isPending} onClick={() => test.mutate(about)}>
                  {say(webhookWords.test)}
                </Button>
                <Button variant="default" loading={pause.isPending} onClick={() => pause.mutate(about)}>
                  {say(webhookWords.pause)}
                </Button>
              </>
            ) : (
              <Button loading={resume.isPending} onClick={() => resume.mutate(about)}>
                {say(webhookWords.resume)}
              </Button>
            )}
            <Button variant="default" onClick={() => setChanging(true)}>
              {say(kitWords.change)}
            </Button>
            <Button variant="default" loading={rotate.isPending} onClick={turn} title={say(webhookWords.rotateHelp)}>
              {say(webhookWords.rotate)}
            </Button>
            <Button variant="subtle" onClick={() => setRemoving(true)}>
              {say(webhookWords.remove)}
            </Button>
          </div>
          {removing && (
            <Notice live title={say(webhookWords.removeHelp)}>
              <div className="row">
                <Button loading={remove.isPending} onClick={() => remove.mutate(about, { onSuccess: onClose })}>
                  {say(webhookWords.removeNow)}
                </Button>
                <Button variant="default" onClick={() => setRemoving(false)}>
                  {say(kitWords.cancel)}
                </Button>
              </div>
            </Notice>
          )}
          {rotate.data && <SecretOnce name={webhook.name} secret={rotate.data.secret} />}
          <ProblemNotice problem={test.error ?? pause.error ?? resume.error ?? rotate.error ?? remove.error} />
          <Deliveries webhook={webhook} />
        </div>
      </Dialog>
      {prove.dialog}
    </>
  );
}
