// The wing's site map: method, path, who may come this far, the highest tier met there, handler.
import { get, type InsideRoute, post } from '../../shell/route.ts';
import { showAbout } from './about/about.ts';
import { doAddGoal, showAddGoal } from './add-goal/add-goal.ts';
import { doAddHelp, showAddHelp } from './add-help/add-help.ts';
import { doAddInterface, showAddInterface } from './add-interface/add-interface.ts';
import { doAddMilestone, showAddMilestone } from './add-milestone/add-milestone.ts';
import { doAddPartner, showAddPartner } from './add-partner/add-partner.ts';
import { doAddPerspective, showAddPerspective } from './add-perspective/add-perspective.ts';
import { doAddPlace, showAddPlace } from './add-place/add-place.ts';
import { doAddReading, showAddReading } from './add-reading/add-reading.ts';
import { doChangeAbout, showChangeAbout } from './change-about/change-about.ts';
import { doChangeGoal, showChangeGoal } from './change-goal/change-goal.ts';
import { doChangeHelp, showChangeHelp } from './change-help/change-help.ts';
import { doChangeInterface, showChangeInterface } from './change-interface/change-interface.ts';
import { doChangeMilestone, showChangeMilestone } from './change-milestone/change-milestone.ts';
import { doChangePartner, showChangePartner } from './change-partner/change-partner.ts';
import { doChangePerspective, showChangePerspective } from './change-perspective/change-perspective.ts';
import { doChangePlaceWith, showChangePlace } from './change-place/change-place.ts';
import { doIssueCodes } from './codes/codes.ts';
import { doEndRole } from './end-role/end-role.ts';
import { doGiveRole, showGiveRole } from './give-role/give-role.ts';
import { showGoals } from './goals/goals.ts';
import { doHowShown, showHowShown } from './how-shown/how-shown.ts';
import { type SidesMet, showInterface } from './interface/interface.ts';
import { showInterfaces } from './interfaces/interfaces.ts';
import { doLetBackIn, doRenewInvitation, doWithdrawInvitation } from './invitation/invitation.ts';
import { doInvite, doSendInvitation, showInvite, showSendInvitation } from './invite/invite.ts';
import {
  doDeclineToLead,
  doEndCoLeadership,
  doSayYesToLeading,
  doStandDown,
  doWithdrawCoLead,
  showCoLeads,
} from './leading/co-leads/co-leads.ts';
import { doSayNo, doSayYes, doTakeDecisionBack, showDecision, showSayNo } from './leading/decision/decision.ts';
import type { JointActs } from './leading/joint-act.ts';
import { doNameCoLead, showNameCoLead } from './leading/name-co-lead/name-co-lead.ts';
import { showMilestones } from './milestones/milestones.ts';
import { showPartner } from './partner/partner.ts';
import { showPartners } from './partners/partners.ts';
import { paths } from './paths.ts';
import { showPeople } from './people/people.ts';
import { doPeopleCalled, showPeopleCalled } from './people-called/people-called.ts';
import { showPerson } from './person/person.ts';
import { showPerspectives } from './perspectives/perspectives.ts';
import { showPlace } from './place/place.ts';
import { showPlaces } from './places/places.ts';
import {
  mayGiveReading,
  mayInvite,
  mayKeepAbout,
  mayKeepInterfaces,
  mayKeepMilestones,
  mayKeepPartners,
  mayKeepPerspectives,
  mayKeepPlaces,
  mayNameCoLeads,
  mayRead,
  mayWriteGoals,
} from './policy.ts';
import type { StillOpenAt } from './still-open.ts';
import { doWhatYouBring, showWhatYouBring } from './what-you-bring/what-you-bring.ts';
import { showWhoHelps } from './who-helps/who-helps.ts';
import { doWhoStandsWhere, showWhoStandsWhere } from './who-stands-where/who-stands-where.ts';

const p = ':partnership';
const draft = (name: string) => ({ draft: name });

export const routesWith = (sidesMet: SidesMet, acts: JointActs, stillOpenAt: StillOpenAt): readonly InsideRoute[] => [
  get(paths.about(p), mayRead, 'partners', showAbout),
  get(paths.changeAbout(p), mayKeepAbout, 'partners', showChangeAbout),
  post(paths.changeAbout(p), mayKeepAbout, 'partners', doChangeAbout, draft('What is said of the partnership')),

  get(paths.partners(p), mayRead, 'partners', showPartners),
  get(paths.addPartner(p), mayKeepPartners, 'partners', showAddPartner),
  post(paths.addPartner(p), mayKeepPartners, 'partners', doAddPartner, draft('A new partner')),
  get(paths.partner(p, ':partner'), mayRead, 'partners', showPartner),
  get(paths.changePartner(p, ':partner'), mayRead, 'partners', showChangePartner),
  post(paths.changePartner(p, ':partner'), mayRead, 'partners', doChangePartner, draft('Changes to a partner')),

  get(paths.places(p), mayRead, 'partners', showPlaces),
  get(paths.addPlace(p), mayKeepPlaces, 'partners', showAddPlace),
  post(paths.addPlace(p), mayKeepPlaces, 'partners', doAddPlace, draft('A new place')),
  get(paths.place(p, ':place'), mayRead, 'partners', showPlace),
  get(paths.changePlace(p, ':place'), mayKeepPlaces, 'partners', showChangePlace),
  post(
    paths.changePlace(p, ':place'),
    mayKeepPlaces,
    'partners',
    doChangePlaceWith(stillOpenAt),
    draft('Corrections to a place'),
  ),
  get(paths.peopleCalled(p, ':place'), mayRead, 'partners', showPeopleCalled),
  post(paths.peopleCalled(p, ':place'), mayRead, 'partners', doPeopleCalled, draft('What people are called')),

  get(paths.people(p), mayRead, 'partners', showPeople),
  get(paths.howYouAreShown(p), mayRead, 'partners', showHowShown),
  post(paths.howYouAreShown(p), mayRead, 'partners', doHowShown, draft('How you are shown')),
  get(paths.invite(p), mayInvite, 'partners', showInvite),
  // an address typed here belongs to someone else, so it is never kept as a draft
  post(paths.invite(p), mayInvite, 'partners', doInvite),
  get(paths.person(p, ':person'), mayRead, 'partners', showPerson),
  get(paths.giveRole(p, ':person'), mayInvite, 'partners', showGiveRole),
  post(paths.giveRole(p, ':person'), mayInvite, 'partners', doGiveRole, draft('A role to give')),
  post(paths.endRole(p, ':person', ':role'), mayRead, 'partners', doEndRole),
  get(paths.sendInvitation(p, ':person'), mayInvite, 'partners', showSendInvitation),
  post(paths.sendInvitation(p, ':person'), mayInvite, 'partners', doSendInvitation),
  post(paths.renewInvitation(p, ':person'), mayInvite, 'partners', doRenewInvitation),
  post(paths.withdrawInvitation(p, ':person'), mayInvite, 'partners', doWithdrawInvitation),
  post(paths.issueCodes(p, ':person'), mayInvite, 'partners', doIssueCodes),
  post(paths.letBackIn(p, ':person'), mayInvite, 'partners', doLetBackIn),

  get(paths.perspectives(p), mayRead, 'partners', showPerspectives),
  get(paths.addPerspective(p), mayKeepPerspectives, 'partners', showAddPerspective),
  post(paths.addPerspective(p), mayKeepPerspectives, 'partners', doAddPerspective, draft('A new perspective')),
  get(paths.whatYouBring(p), mayRead, 'partners', showWhatYouBring),
  post(paths.whatYouBring(p), mayRead, 'partners', doWhatYouBring, draft('What you bring')),
  get(paths.changePerspective(p, ':perspective'), mayKeepPerspectives, 'partners', showChangePerspective),
  post(
    paths.changePerspective(p, ':perspective'),
    mayKeepPerspectives,
    'partners',
    doChangePerspective,
    draft('Changes to a perspective'),
  ),

  get(paths.interfaces(p), mayRead, 'partners', showInterfaces),
  get(paths.addInterface(p), mayKeepInterfaces, 'partners', showAddInterface),
  post(paths.addInterface(p), mayKeepInterfaces, 'partners', doAddInterface, draft('A new interface')),
  get(paths.interface(p, ':interface'), mayRead, 'partners', showInterface(sidesMet)),
  get(paths.changeInterface(p, ':interface'), mayKeepInterfaces, 'partners', showChangeInterface),
  post(
    paths.changeInterface(p, ':interface'),
    mayKeepInterfaces,
    'partners',
    doChangeInterface,
    draft('Changes to an interface'),
  ),
  get(paths.whoStandsWhere(p, ':interface'), mayKeepInterfaces, 'partners', showWhoStandsWhere),
  post(
    paths.whoStandsWhere(p, ':interface'),
    mayKeepInterfaces,
    'partners',
    doWhoStandsWhere,
    draft('Who stands where'),
  ),
  get(paths.addReading(p, ':interface'), mayGiveReading, 'partners', showAddReading),
  post(paths.addReading(p, ':interface'), mayGiveReading, 'partners', doAddReading, draft('A reading')),

  get(paths.goals(p), mayRead, 'partners', showGoals),
  get(paths.whoHelps(p), mayRead, 'partners', showWhoHelps),
  get(paths.addGoal(p), mayWriteGoals, 'partners', showAddGoal),
  post(paths.addGoal(p), mayWriteGoals, 'partners', doAddGoal, draft('A goal')),
  get(paths.changeGoal(p, ':goal'), mayWriteGoals, 'partners', showChangeGoal),
  post(paths.changeGoal(p, ':goal'), mayWriteGoals, 'partners', doChangeGoal, draft('Changes to a goal')),
  get(paths.addSupport(p, ':goal'), mayWriteGoals, 'partners', showAddHelp),
  post(paths.addSupport(p, ':goal'), mayWriteGoals, 'partners', doAddHelp, draft('Who helps with a goal')),
  get(paths.changeSupport(p, ':goal', ':help'), mayWriteGoals, 'partners', showChangeHelp),
  post(paths.changeSupport(p, ':goal', ':help'), mayWriteGoals, 'partners', doChangeHelp, draft('Whether it helped')),

  get(paths.milestones(p), mayRead, 'partners', showMilestones),
  get(paths.addMilestone(p), mayKeepMilestones, 'partners', showAddMilestone),
  post(paths.addMilestone(p), mayKeepMilestones, 'partners', doAddMilestone, draft('A milestone')),
  get(paths.changeMilestone(p, ':milestone'), mayKeepMilestones, 'partners', showChangeMilestone),
  post(
    paths.changeMilestone(p, ':milestone'),
    mayKeepMilestones,
    'partners',
    doChangeMilestone,
    draft('Changes to a milestone'),
  ),

  get(paths.coLeads(p), mayRead, 'partners', showCoLeads),
  get(paths.nameCoLead(p), mayNameCoLeads, 'partners', showNameCoLead),
  post(paths.nameCoLead(p), mayNameCoLeads, 'partners', doNameCoLead),
  post(paths.sayYesToLeading(p, ':lead'), mayRead, 'partners', doSayYesToLeading),
  post(paths.declineToLead(p, ':lead'), mayRead, 'partners', doDeclineToLead),
  post(paths.withdrawCoLead(p, ':lead'), mayRead, 'partners', doWithdrawCoLead),
  post(paths.endCoLeadership(p, ':leadership'), mayRead, 'partners', doEndCoLeadership),
  get(paths.decision(p, ':decision'), mayRead, 'partners', showDecision(acts)),
  post(paths.sayYes(p, ':decision'), mayRead, 'partners', doSayYes(acts)),
  get(paths.sayNo(p, ':decision'), mayRead, 'partners', showSayNo),
  post(paths.sayNo(p, ':decision'), mayRead, 'partners', doSayNo, draft('Why a decision is not for both')),
  post(paths.takeDecisionBack(p, ':decision'), mayRead, 'partners', doTakeDecisionBack),
  post(paths.standDown(p, ':lead'), mayRead, 'partners', doStandDown),
];
