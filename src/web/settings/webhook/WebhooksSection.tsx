import { Button } from '@mantine/core';
import { useState } from 'react';
import { settingsWords } from '../../../words/web/settings-words.ts';
import { webhookWords } from '../../../words/web/webhook-words.ts';
import { useRead } from '../../data/queries.ts';
import { useReader, useSay } from '../../ui/reader.ts';
import { Section } from '../Section.tsx';
import classes from '../SettingsPage.module.css';
import { useWorkspaceReason, type Workspace } from '../workspace.ts';
import { SecretOnce } from './SecretOnce.tsx';
import { needsCare, standing } from './standing.ts';
import { WebhookDialog } from './WebhookDialog.tsx';
import { WebhookForm } from './WebhookForm.tsx';

/** The addresses outside that are told; for administrators, everybody else reads why not. */
export function WebhooksSection({ workspace }: { readonly workspace: Workspace }) {
  const say = useSay();
  const reason = useWorkspaceReason(workspace, 'teams');
  return (
    <Section id="webhooks" title={say(settingsWords.webhooks)} help={say(webhookWords.help)}>
      {reason ? <p className="soft">{reason}</p> : <Webhooks />}
    </Section>
  );
}

function Webhooks() {
  const say = useSay();
  const reader = useReader();
  const { webhooks } = useRead('webhook.list', {});
  const [adding, setAdding] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const [secret, setSecret] = useState<{ readonly name: string; readonly secret: string } | null>(null);
  const opened = webhooks.find(({ id }) => id === open);
  return (
    <>
      {webhooks.length === 0 ? (
        <p>{say(webhookWords.none)}</p>
      ) : (
        <ul className={classes.rows}>
          {webhooks.map((webhook) => (
            <li key={webhook.id}>
              <span>
                {webhook.name} <span className="soft small">{webhook.host}</span>
                <br />
                <span className="soft small">
                  {say(webhookWords.kinds, { count: webhook.types.length })} ·{' '}
                  <span style={needsCare(webhook) ? { color: 'var(--amber)' } : undefined}>
                    {standing(webhook, say, reader)}
                  </span>
                </span>
              </span>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={say(webhookWords.manageNamed, { name: webhook.name })}
                onClick={() => {
                  setSecret(null);
                  setOpen(webhook.id);
                }}
              >
                {say(webhookWords.manage)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {secret && <SecretOnce {...secret} />}
      <div>
        <Button variant="default" onClick={() => setAdding(true)}>
          {say(webhookWords.add)}
        </Button>
      </div>
      {adding && <WebhookForm onClose={() => setAdding(false)} onSecret={setSecret} />}
      {opened && <WebhookDialog webhook={opened} onClose={() => setOpen(null)} />}
    </>
  );
}
