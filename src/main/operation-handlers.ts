import type { OperationHandlers, Query as SessionQuery } from '../api/operation-handlers.ts';
import { beginDecisionSignature, beginProposal, completeDecisionSignature } from '../app/agreement/sign-decision.ts';
import type { Ceremony } from '../app/ceremony.ts';
import { exportRfc, getRfc, getRfcDiff, getRfcVersions } from '../app/export/rfc-queries.ts';
import { publicKeys, verifyFile } from '../app/export/verify.ts';
import { issueFlagKey, listFlagKeys, revokeFlagKey, setFlagKeyOrigins } from '../app/flag/flag-keys.ts';
import { handleCommand } from '../app/handle-command.ts';
import { identityCeremonies } from '../app/identity/identity-ceremonies.ts';
import { keepDraft } from '../app/keep-draft.ts';
import { listClaims, sidesBefore } from '../app/ledger/claims-ledger.ts';
import { debtLedger } from '../app/ledger/debt-ledger.ts';
import { exportLedger } from '../app/ledger/export-ledger.ts';
import { overdueDebts } from '../app/ledger/overdue-debts.ts';
import type { SourceDeps } from '../app/metric/source-ceremonies.ts';
import { getFeed, issueFeed, revokeFeed } from '../app/notice/calendar-feed.ts';
import { chooseNotices, dismissNotice, listNotices, noticeChoices, seeNotices } from '../app/notice/own-notices.ts';
import type { ExportVerifier, MinutesWriter } from '../app/port/signing.ts';
import { getAgreement } from '../app/queries/agreement.ts';
import { agreementCalendar, listAgreements } from '../app/queries/agreement-list.ts';
import { getInbox } from '../app/queries/inbox.ts';
import { getHead } from '../app/queries/log-head.ts';
import { clientSentences, getMonday } from '../app/queries/monday.ts';
import { getNegotiation, listNegotiations } from '../app/queries/negotiation.ts';
import { ownDeals } from '../app/queries/own-deals.ts';
import { ownRobustness } from '../app/queries/own-robustness.ts';
import { disclosedPreferences, ownPreferences } from '../app/queries/preferences.ts';
import type { Query } from '../app/queries/query.ts';
import { getRecord } from '../app/queries/record.ts';
import { findInRecord } from '../app/queries/search.ts';
import { getWorkspace } from '../app/queries/workspace.ts';
import { getWorkspaceRecord } from '../app/queries/workspace-record.ts';
import { redactEntry } from '../app/redaction/redact-entry.ts';
import { openSample } from '../app/sample/install-sample.ts';
import { beginSigning, completeSigning, type SigningDeps } from '../app/sign.ts';
import {
  addWebhook,
  changeWebhook,
  removeWebhook,
  resumeWebhook,
  rotateWebhookSecret,
  type WebhookDeps,
} from '../app/webhook/manage-webhooks.ts';
import { replayDelivery, replayFailed, testWebhook } from '../app/webhook/send-again.ts';
import { listDeliveries, listWebhooks } from '../app/webhook/webhook-queries.ts';
import { invariant } from '../domain/invariant.ts';
import { documentWriter } from '../integration/document/document-writer.ts';
import { ledgerWriter } from '../words/ledger/ledger-files.ts';
import { sampleTexts } from '../words/sample.ts';
import { measurementCeremonies, measurementQueries } from './measurement-handlers.ts';

export interface HandlerParts extends SigningDeps, WebhookDeps, SourceDeps {
  readonly verifier: ExportVerifier;
  readonly minutes: MinutesWriter;
}

/** Binds every row of the operations table to the one who answers it. */
export function operationHandlers(parts: HandlerParts): OperationHandlers {
  const { app } = parts;
  const queries: Readonly<Record<string, Query>> = {
    'inbox.get': getInbox,
    'search.find': findInRecord,
    'negotiation.list': listNegotiations,
    'negotiation.get': getNegotiation,
    'negotiation.record': getRecord,
    'record.head': getHead(parts.instance),
    'negotiation.deals': ownDeals,
    'negotiation.robustness': ownRobustness,
    'preferences.mine': ownPreferences,
    'preferences.disclosed': disclosedPreferences,
    'agreement.get': getAgreement,
    'agreement.list': listAgreements,
    'agreement.calendar': agreementCalendar,
    'debt.ledger': debtLedger,
    'debt.overdue': overdueDebts,
    ...measurementQueries,
    'claim.list': listClaims,
    'claim.sides': sidesBefore,
    'ledger.export': exportLedger(ledgerWriter),
    'monday.get': getMonday,
    'client.sentences': clientSentences,
    'workspace.get': getWorkspace,
    'workspace.record': getWorkspaceRecord,
    'notice.list': listNotices,
    'notice.choices': noticeChoices(parts.mailer),
    'calendarFeed.get': getFeed,
    'webhook.list': listWebhooks,
    'webhook.deliveries': listDeliveries,
    'rfc.get': getRfc,
    'rfc.versions': getRfcVersions,
    'rfc.diff': getRfcDiff,
    'rfc.export': exportRfc({ ...parts, documents: documentWriter() }),
  };
  const ceremonies: Readonly<Record<string, Ceremony>> = {
    ...identityCeremonies(parts),
    'signing.begin': beginSigning(parts),
    'signing.complete': completeSigning(parts),
    'agreement.propose': beginProposal(parts),
    'agreement.sign': beginDecisionSignature(parts),
    'agreement.complete': completeDecisionSignature(parts),
    'verification.verify': verifyFile(parts),
    ...measurementCeremonies(parts),
    'preferences.keep': keepDraft(app),
    'record.redact': redactEntry(app),
    'flagKey.list': listFlagKeys(app),
    'flagKey.issue': issueFlagKey(app),
    'flagKey.origins': setFlagKeyOrigins(app),
    'flagKey.revoke': revokeFlagKey(app),
    'notice.see': seeNotices(app),
    'notice.dismiss': dismissNotice(app),
    'notice.choose': chooseNotices(app),
    'calendarFeed.issue': issueFeed(app),
    'calendarFeed.revoke': revokeFeed(app),
    'webhook.add': addWebhook(parts),
    'webhook.change': changeWebhook(parts),
    'webhook.rotate': rotateWebhookSecret(parts),
    'webhook.resume': resumeWebhook(parts),
    'webhook.remove': removeWebhook(parts),
    'webhook.test': testWebhook(app),
    'webhook.replay': replayDelivery(app),
    'webhook.replay-failed': replayFailed(app),
    'sample.open': openSample(app, sampleTexts),
  };
  return {
    command: (request) => handleCommand(app, request),
    ceremonies,
    queries: {
      ...Object.fromEntries(Object.entries(queries).map(([name, query]) => [name, forSession(app, query)])),
      'verification.keys': publicKeys(parts),
    },
  };
}

/** The table has let nobody in without a session, so there is one. */
function forSession(app: HandlerParts['app'], query: Query): SessionQuery {
  return (session, input) => {
    invariant(session, 'the table asks for a session');
    return query(app, session, input);
  };
}
