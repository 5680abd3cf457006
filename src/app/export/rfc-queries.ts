import type { AgreementState } from '../../domain/agreement/state.ts';
import type { Id } from '../../domain/id.ts';
import { isRefused, type Refused, refuse } from '../../domain/refusal.ts';
import { exportFile } from '../../domain/rfc/export/export-format.ts';
import type { MinutesContent } from '../../domain/rfc/export/minutes-content.ts';
import { currentRecord, type RfcState, recordHash } from '../../domain/rfc/state.ts';
import { diffRecords } from '../../domain/rfc/text/word-diff.ts';
import { rfcView, signatureView } from '../../domain/rfc/view.ts';
import type { Language } from '../../domain/text.ts';
import { mayBeTrusted } from '../begun-signature.ts';
import type { DocumentFormat, DocumentWriter } from '../port/document.ts';
import type { Session } from '../port/identity.ts';
import type { ExportVerifier, InstanceSeal, MinutesWriter } from '../port/signing.ts';
import { type Query, reading, visibleNegotiation } from '../queries/query.ts';
import { rfcMaterialOf } from '../slices/rfc-material.ts';
import type { Work } from '../work.ts';
import { chainExcerpt, exportBundle } from './bundle.ts';

type About = { readonly negotiation: Id };

async function visibleRfc(work: Work, session: Session, id: Id): Promise<RfcState | Refused> {
  const visible = await visibleNegotiation(work, session, id);
  if (isRefused(visible)) return visible;
  return (await work.standing<RfcState>('rfc', id)).state;
}

/** The RFC as its viewer sees it now. */
export const getRfc: Query<About> = (app, session, { negotiation }) =>
  reading(app, session, async (work): Promise<unknown> => {
    const state = await visibleRfc(work, session, negotiation);
    if (isRefused(state)) return state;
    const material = await rfcMaterialOf(work, negotiation);
    if (!material) return refuse('unknown-thing');
    const viewer = { actor: session.actor, addressVerified: mayBeTrusted(session) };
    return rfcView(state, material, viewer, app.environment.now());
  });

/** Every revision of the text, oldest first, without the texts. */
export const getRfcVersions: Query<About> = (app, session, { negotiation }) =>
  reading(app, session, async (work): Promise<unknown> => {
    const state = await visibleRfc(work, session, negotiation);
    if (isRefused(state)) return state;
    return { versions: state.versions.map(({ revision, at, by, field }) => ({ revision, at, by, field })) };
  });

/** What differs between two revisions, word by word. */
export const getRfcDiff: Query<About & { readonly from: number; readonly to: number; readonly language: Language }> = (
  app,
  session,
  { negotiation, from, to, language },
) =>
  reading(app, session, async (work): Promise<unknown> => {
    const state = await visibleRfc(work, session, negotiation);
    if (isRefused(state)) return state;
    const [before, after] = [from, to].map((revision) => state.versions.find((one) => one.revision === revision));
    return before && after ? diffRecords(before.record, after.record, language) : refuse('revision-unknown');
  });

export interface ExportDeps {
  readonly instance: InstanceSeal;
  readonly verifier: ExportVerifier;
  readonly minutes: MinutesWriter;
  readonly documents: DocumentWriter;
}

type ExportFormat = 'markdown' | 'json' | 'verifier' | DocumentFormat;

/** Minutes to read, print or edit, also before ink (they say so); the sealed bundle after ink; the verifier always. */
export function exportRfc(
  deps: ExportDeps,
): Query<About & { readonly format: ExportFormat; readonly language: Language }> {
  return (app, session, { negotiation, format, language }) =>
    reading(app, session, async (work): Promise<unknown> => {
      const state = await visibleRfc(work, session, negotiation);
      if (isRefused(state)) return state;
      if (format === 'verifier') return textFile('verifier.mjs', 'text/javascript', deps.verifier.shipped);
      const content = minutesContent(state);
      if (!content) return refuse('rfc-not-drafted');
      const name = `${fileStem(content.record.title)}-${content.recordHash.slice(0, 8)}`;
      if (format === 'markdown')
        return textFile(`${name}.${language}.md`, 'text/markdown', deps.minutes(content, language));
      if (format === 'pdf' || format === 'docx') {
        const written = await deps.documents.write(content, language, format);
        if (isRefused(written)) return written;
        const fileName = `${name}.${language}.${format}`;
        return { fileName, mediaType: documentTypes[format], body: written.base64, encoding: 'base64' };
      }
      if (!state.ink) return refuse('agreement-not-inked');
      const minutes = { en: deps.minutes(content, 'en'), es: deps.minutes(content, 'es') };
      const chain = await chainExcerpt(work.transaction, negotiation);
      const { settled } = (await work.standing<AgreementState>('agreement', negotiation)).state;
      const bundle = await exportBundle(deps.instance, state.ink, minutes, chain, app.environment.now(), settled);
      return textFile(`${name}.json`, 'application/json', exportFile(bundle));
    });
}

const documentTypes: Readonly<Record<DocumentFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

function textFile(fileName: string, mediaType: string, body: string) {
  return { fileName, mediaType, body, encoding: 'utf-8' } as const;
}

/** What the minutes are written from: the inked text, or the text as it stands. */
export function minutesContent(state: RfcState): MinutesContent | undefined {
  const record = state.ink?.record ?? currentRecord(state);
  if (!record) return undefined;
  const signatures = state.ink?.signatures ?? state.signatures;
  return {
    record,
    recordHash: state.ink?.recordHash ?? recordHash(record),
    signatures: signatures.map(signatureView),
    inkedAt: state.ink?.sealedAt ?? null,
  };
}

function fileStem(title: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain.slice(0, 60) || 'agreement';
}
