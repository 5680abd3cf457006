import type { Acting } from '../decide/acting.ts';
import { canAmendAsk, canChangeMoment, canLogSentence } from '../decide/decide-ask.ts';
import {
  canAnswerUnderstood,
  canArchive,
  canEscalate,
  canGiveConsent,
  canSayNotYet,
  canTakeBackConsent,
  canUnarchive,
  canWithdrawAsk,
} from '../decide/decide-endings.ts';
import {
  canAddEvidence,
  canAskEstimate,
  canDeclareNothingSlips,
  canListDisplaced,
  canPostNote,
} from '../decide/decide-evidence.ts';
import { canStateContext, canStateInterest } from '../decide/decide-interests.ts';
import { canAnswerBetterDeal, canMakeOffer, canReopenDeal } from '../decide/decide-offers.ts';
import { canHandOver } from '../decide/decide-people.ts';
import { canEditPoints } from '../decide/decide-points.ts';
import {
  canAskRound,
  canDeclareReady,
  canSealPreferences,
  canSendTicks,
  canWithdrawReady,
} from '../decide/decide-preferences.ts';
import { currentRound } from '../standing/standing.ts';
import type { NegotiationState } from '../state.ts';
import type { May, NegotiationAction } from '../view.ts';

/** Every action on the whole, with the rule's own answer. */
export function mayDo(state: NegotiationState, acting: Acting): Readonly<Record<NegotiationAction, May>> {
  const points = canEditPoints(state, acting);
  return {
    AmendAsk: canAmendAsk(state, acting),
    ChangeMoment: canChangeMoment(state, acting),
    LogSentence: canLogSentence(state, acting),
    StateContext: canStateContext(state, acting),
    StateInterest: canStateInterest(state, acting),
    AddEvidence: canAddEvidence(state, acting),
    ListDisplaced: canListDisplaced(state, acting),
    DeclareNothingSlips: canDeclareNothingSlips(state, acting),
    AskEstimate: canAskEstimate(state, acting),
    AddIssue: points,
    RenameIssue: points,
    RemoveIssue: points,
    AddOption: points,
    RenameOption: points,
    RemoveOption: points,
    AddRule: points,
    RemoveRule: points,
    ApplyOptionTemplate: points,
    SealPreferences: canSealPreferences(state, acting),
    DeclareReady: canDeclareReady(state, acting),
    WithdrawReady: canWithdrawReady(state, acting),
    AskRound: canAskRound(state, acting),
    SendTicks: canSendTicks(state, acting, currentRound(state)),
    MakeOffer: canMakeOffer(state, acting),
    AnswerBetterDeal: canAnswerBetterDeal(state, acting),
    ReopenDeal: canReopenDeal(state, acting),
    SayNotYet: canSayNotYet(state, acting),
    Escalate: canEscalate(state, acting),
    WithdrawAsk: canWithdrawAsk(state, acting),
    Archive: canArchive(state, acting),
    Unarchive: canUnarchive(state, acting),
    HandOver: canHandOver(state, acting),
    PostNote: canPostNote(state, acting),
    AnswerUnderstood: canAnswerUnderstood(state, acting),
    GiveConsent: canGiveConsent(state, acting),
    TakeBackConsent: canTakeBackConsent(state, acting),
  };
}
