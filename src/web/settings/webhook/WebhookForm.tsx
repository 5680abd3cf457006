import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type WebhookType, webhookTypes } from '../../../domain/workspace/webhook.ts';
import { kitWords } from '../../../words/web/kit-words.ts';
import { webhookWords } from '../../../words/web/webhook-words.ts';
import { faultOf } from '../../data/problem.ts';
import { useAct } from '../../data/queries.ts';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useSay } from '../../ui/reader.ts';
import { useProveAgain } from '../ProveAgain.tsx';
import type { Webhook } from './standing.ts';
import { TypeChoice } from './TypeChoice.tsx';

/** Name, address and events of a webhook; without one it adds a new one and hands its secret over. */
export function WebhookForm(props: {
  readonly webhook?: Webhook | undefined;
  readonly onClose: () => void;
  readonly onSecret: (shown: { readonly name: string; readonly secret: string }) => void;
}) {
  const say = useSay();
  const { webhook, onClose } = props;
  const add = useAct('webhook.add');
  const change = useAct('webhook.change');
  const prove = useProveAgain();
  const [name, setName] = useState(webhook?.name ?? '');
  const [url, setUrl] = useState(webhook?.url ?? '');
  const [types, setTypes] = useState<readonly WebhookType[]>(webhook?.types ?? webhookTypes);
  const problem = add.error ?? change.error;
  const send = () => {
    const fields = { name: name.trim(), url: url.trim(), types: [...types] };
    if (webhook)
      change.mutate(
        { webhook: webhook.id, ...fields },
        { onSuccess: onClose, onError: (no) => prove.ifAsked(no, send) },
      );
    else
      add.mutate(fields, {
        onSuccess: ({ secret }) => {
          props.onSecret({ name: fields.name, secret });
          onClose();
        },
        onError: (no) => prove.ifAsked(no, send),
      });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <>
      <Dialog
        title={webhook ? say(webhookWords.changeTitle, { name: webhook.name }) : say(webhookWords.add)}
        opened
        onClose={onClose}
      >
        <form className="stack" onSubmit={submit}>
          <TextInput
            label={say(webhookWords.name)}
            required
            maxLength={60}
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={faultOf(problem, 'name')}
          />
          <TextInput
            type="url"
            label={say(webhookWords.address)}
            description={say(webhookWords.addressHelp)}
            placeholder="https://hooks.example.com/parley"
            required
            maxLength={2000}
            value={url}
            onChange={(event) => setUrl(event.currentTarget.value)}
            error={faultOf(problem, 'url')}
          />
          <TypeChoice chosen={types} onChange={setTypes} />
          <ProblemNotice problem={faultOf(problem, 'url') ? null : problem} shown={['name']} />
          <div className="row">
            <Button type="submit" loading={add.isPending || change.isPending} disabled={types.length === 0}>
              {webhook ? say(kitWords.save) : say(webhookWords.add)}
            </Button>
          </div>
        </form>
      </Dialog>
      {prove.dialog}
    </>
  );
}
