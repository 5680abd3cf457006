import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ErrorPage } from './shell/ErrorPage.tsx';
import { NotFoundPage } from './shell/NotFoundPage.tsx';
import { Root } from './shell/Root.tsx';
import { SignedIn } from './shell/SignedIn.tsx';

const root = createRootRoute({ component: Root, errorComponent: ErrorPage, notFoundComponent: NotFoundPage });
/** Pages behind the sign-in; without a session they show signing in, or claiming on a first run. */
const signedIn = createRoute({ getParentRoute: () => root, id: 'signed-in', component: SignedIn });

/** A page with its own chunk. */
// biome-ignore lint/suspicious/noExplicitAny: the router infers components itself
type Page = () => Promise<Record<string, any>>;
function open(path: string, page: Page, name: string) {
  return createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(page, name) });
}
function behind(path: string, page: Page, name: string) {
  return createRoute({
    getParentRoute: () => signedIn,
    path,
    component: lazyRouteComponent(page, name),
    errorComponent: ErrorPage,
  });
}

const negotiation = createRoute({
  getParentRoute: () => signedIn,
  path: '/negotiations/$negotiation',
  component: lazyRouteComponent(() => import('./negotiation/NegotiationPage.tsx'), 'NegotiationPage'),
  errorComponent: ErrorPage,
});
function step(path: string, page: Page, name: string) {
  return createRoute({
    getParentRoute: () => negotiation,
    path,
    component: lazyRouteComponent(page, name),
    errorComponent: ErrorPage,
  });
}

/** Every page of Parley: its address, its file, its component. */
export const routeTree = root.addChildren([
  open('/sign-in', () => import('./identity/SignInPage.tsx'), 'SignInPage'),
  open('/sign-in/link', () => import('./identity/SignInLinkPage.tsx'), 'SignInLinkPage'),
  open('/invitation', () => import('./identity/InvitationPage.tsx'), 'InvitationPage'),
  open('/estimate', () => import('./estimate/EstimatePage.tsx'), 'EstimatePage'),
  open('/verify', () => import('./verify/VerifyPage.tsx'), 'VerifyPage'),
  signedIn.addChildren([
    behind('/', () => import('./inbox/InboxPage.tsx'), 'InboxPage'),
    behind('/week', () => import('./monday/WeekPage.tsx'), 'WeekPage'),
    behind('/negotiations', () => import('./inbox/NegotiationsPage.tsx'), 'NegotiationsPage'),
    behind('/agreements', () => import('./agreement/AgreementsPage.tsx'), 'AgreementsPage'),
    behind('/agreements/$agreement', () => import('./agreement/AgreementPage.tsx'), 'AgreementPage'),
    behind('/agreements/$agreement/brief', () => import('./executive/BriefPage.tsx'), 'BriefPage'),
    behind('/search', () => import('./inbox/SearchPage.tsx'), 'SearchPage'),
    behind('/new', () => import('./ask/NewAskPage.tsx'), 'NewAskPage'),
    behind('/settings', () => import('./settings/SettingsPage.tsx'), 'SettingsPage'),
    behind('/ledgers', () => import('./ledger/DebtLedgerPage.tsx'), 'DebtLedgerPage'),
    behind('/ledgers/claims', () => import('./ledger/claim/ClaimsLedgerPage.tsx'), 'ClaimsLedgerPage'),
    behind('/negotiations/$negotiation/print', () => import('./rfc/PrintPage.tsx'), 'PrintPage'),
    negotiation.addChildren([
      step('/', () => import('./negotiation/CurrentStep.tsx'), 'CurrentStep'),
      step('/ask', () => import('./ask/AskStep.tsx'), 'AskStep'),
      step('/interests', () => import('./why/WhyStep.tsx'), 'WhyStep'),
      step('/evidence', () => import('./evidence/EvidenceStep.tsx'), 'EvidenceStep'),
      step('/options', () => import('./points/PointsStep.tsx'), 'PointsStep'),
      step('/private', () => import('./preferences/PrivateStep.tsx'), 'PrivateStep'),
      step('/packages', () => import('./choose/ChooseStep.tsx'), 'ChooseStep'),
      step('/rfc', () => import('./rfc/RfcStep.tsx'), 'RfcStep'),
      step('/signatures', () => import('./signing/SignStep.tsx'), 'SignStep'),
      step('/record', () => import('./record/RecordStep.tsx'), 'RecordStep'),
    ]),
  ]),
]);
