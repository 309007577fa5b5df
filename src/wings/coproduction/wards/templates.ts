// Sets of questions to begin a view-seeking round from: about the ward round, the community meeting, leaving, feeling safe, visits, and
// talking with staff. Anyone who begins a round may change, add or leave out. Each question has easy words, and Welsh that is a draft
// until a translator has checked it. Pure.
import type { SymbolName } from '../../../pictures/symbol.ts';
import type { Answers } from '../rounds/sheet.ts';

export interface TemplateQuestion {
  readonly words: string;
  readonly easyWords: string;
  readonly welshWords: string;
  readonly answers: Extract<Answers, 'agreement' | 'words'>;
  /** Stands beside its easy words. */
  readonly picture: SymbolName;
}
export interface ViewTemplate {
  /** In the address. */
  readonly key: string;
  readonly name: string;
  readonly about: string;
  readonly welshName: string;
  readonly questions: readonly TemplateQuestion[];
}

export const viewTemplates: readonly ViewTemplate[] = [
  {
    key: 'ward-round',
    name: 'The ward round',
    about: 'How a ward round is for those it is about',
    welshName: 'Y rownd ward',
    questions: [
      {
        words: 'I know when my ward round is before it starts.',
        easyWords: 'I know when my meeting is.',
        welshWords: 'Rwy’n gwybod pryd mae fy rownd ward cyn iddi ddechrau.',
        answers: 'agreement',
        picture: 'clock',
      },
      {
        words: 'I can choose who is with me, a carer or an advocate for example.',
        easyWords: 'I can bring someone with me.',
        welshWords: 'Gallaf ddewis pwy sydd gyda mi, gofalwr neu eiriolwr er enghraifft.',
        answers: 'agreement',
        picture: 'people',
      },
      {
        words: 'People talk with me, and not about me.',
        easyWords: 'People talk with me.',
        welshWords: 'Mae pobl yn siarad gyda mi, ac nid amdanaf i.',
        answers: 'agreement',
        picture: 'talk',
      },
      {
        words: 'What I say changes what is decided.',
        easyWords: 'What I say makes a difference.',
        welshWords: 'Mae’r hyn rwy’n ei ddweud yn newid yr hyn a benderfynir.',
        answers: 'agreement',
        picture: 'change',
      },
      {
        words: 'I leave knowing what was decided, and I can have it on paper.',
        easyWords: 'I know what happens next.',
        welshWords: 'Rwy’n gadael gan wybod beth a benderfynwyd, a gallaf ei gael ar bapur.',
        answers: 'agreement',
        picture: 'paper',
      },
      {
        words: 'What would make ward rounds better here?',
        easyWords: 'What would make the meeting better?',
        welshWords: 'Beth fyddai’n gwneud rowndiau ward yn well yma?',
        answers: 'words',
        picture: 'pencil',
      },
    ],
  },
  {
    key: 'community-meeting',
    name: 'The community meeting',
    about: 'The meeting of everyone on the ward',
    welshName: 'Y cyfarfod cymunedol',
    questions: [
      {
        words: 'The community meeting happens when it should.',
        easyWords: 'The meeting happens when it should.',
        welshWords: 'Mae’r cyfarfod cymunedol yn digwydd pan ddylai.',
        answers: 'agreement',
        picture: 'clock',
      },
      {
        words: 'Anyone can bring something to it, also on paper.',
        easyWords: 'I can bring something to the meeting.',
        welshWords: 'Gall unrhyw un ddod â rhywbeth iddo, hefyd ar bapur.',
        answers: 'agreement',
        picture: 'hand',
      },
      {
        words: 'Staff listen as well as speak.',
        easyWords: 'Staff listen.',
        welshWords: 'Mae staff yn gwrando yn ogystal â siarad.',
        answers: 'agreement',
        picture: 'ear',
      },
      {
        words: 'We hear what became of what we brought.',
        easyWords: 'We are told what happened after.',
        welshWords: 'Rydyn ni’n clywed beth ddaeth o’r hyn a godwyd gennym.',
        answers: 'agreement',
        picture: 'change',
      },
      {
        words: 'What should the next meeting talk about?',
        easyWords: 'What should we talk about next?',
        welshWords: 'Am beth y dylai’r cyfarfod nesaf siarad?',
        answers: 'words',
        picture: 'pencil',
      },
    ],
  },
  {
    key: 'discharge',
    name: 'Leaving the ward',
    about: 'Discharge, or moving to another ward',
    welshName: 'Gadael y ward',
    questions: [
      {
        words: 'I was asked what I need before I leave.',
        easyWords: 'I was asked what I need.',
        welshWords: 'Gofynnwyd i mi beth sydd ei angen arnaf cyn i mi adael.',
        answers: 'agreement',
        picture: 'question',
      },
      {
        words: 'I know who will see me after I leave, and when.',
        easyWords: 'I know who will see me.',
        welshWords: 'Rwy’n gwybod pwy fydd yn fy ngweld ar ôl i mi adael, a phryd.',
        answers: 'agreement',
        picture: 'person',
      },
      {
        words: 'The people close to me were told what I wanted them to know.',
        easyWords: 'My people know what I want them to know.',
        welshWords: 'Cafodd y bobl sy’n agos ataf wybod yr hyn roeddwn i am iddyn nhw ei wybod.',
        answers: 'agreement',
        picture: 'people',
      },
      {
        words: 'I know what to do if things get worse.',
        easyWords: 'I know what to do if I feel worse.',
        welshWords: 'Rwy’n gwybod beth i’w wneud os bydd pethau’n gwaethygu.',
        answers: 'agreement',
        picture: 'heart',
      },
      {
        words: 'What would have made leaving easier?',
        easyWords: 'What would make leaving easier?',
        welshWords: 'Beth fyddai wedi gwneud gadael yn haws?',
        answers: 'words',
        picture: 'pencil',
      },
    ],
  },
  {
    key: 'safety',
    name: 'Feeling safe on the ward',
    about: 'What makes the ward feel safe, and what does not',
    welshName: 'Teimlo’n ddiogel ar y ward',
    questions: [
      {
        words: 'I feel safe here in the day.',
        easyWords: 'I feel safe in the day.',
        welshWords: 'Rwy’n teimlo’n ddiogel yma yn ystod y dydd.',
        answers: 'agreement',
        picture: 'safe',
      },
      {
        words: 'I feel safe here at night.',
        easyWords: 'I feel safe at night.',
        welshWords: 'Rwy’n teimlo’n ddiogel yma yn y nos.',
        answers: 'agreement',
        picture: 'safe',
      },
      {
        words: 'If something frightens me I know whom to tell.',
        easyWords: 'I know who to tell if I am scared.',
        welshWords: 'Os bydd rhywbeth yn fy nychryn, rwy’n gwybod wrth bwy i ddweud.',
        answers: 'agreement',
        picture: 'ear',
      },
      {
        words: 'When something goes wrong, people come together afterwards and talk.',
        easyWords: 'We talk after something goes wrong.',
        welshWords: 'Pan fydd rhywbeth yn mynd o’i le, mae pobl yn dod ynghyd wedyn ac yn siarad.',
        answers: 'agreement',
        picture: 'talk',
      },
      {
        words: 'What helps you feel safe here?',
        easyWords: 'What helps you feel safe?',
        welshWords: 'Beth sy’n eich helpu i deimlo’n ddiogel yma?',
        answers: 'words',
        picture: 'pencil',
      },
    ],
  },
  {
    key: 'visits',
    name: 'Visits and families',
    about: 'Visits, calls and the people close to us',
    welshName: 'Ymweliadau a theuluoedd',
    questions: [
      {
        words: 'I can see or call the people close to me.',
        easyWords: 'I can see or call my people.',
        welshWords: 'Gallaf weld neu ffonio’r bobl sy’n agos ataf.',
        answers: 'agreement',
        picture: 'people',
      },
      {
        words: 'Visitors are made welcome.',
        easyWords: 'Visitors feel welcome.',
        welshWords: 'Mae ymwelwyr yn cael croeso.',
        answers: 'agreement',
        picture: 'heart',
      },
      {
        words: 'There is a room where we can talk in private.',
        easyWords: 'We can talk in private.',
        welshWords: 'Mae ystafell lle gallwn siarad yn breifat.',
        answers: 'agreement',
        picture: 'home',
      },
      {
        words: 'Families and carers are told what they may be told, in time.',
        easyWords: 'My family is told things in time.',
        welshWords: 'Mae teuluoedd a gofalwyr yn cael gwybod mewn pryd yr hyn y cânt ei wybod.',
        answers: 'agreement',
        picture: 'clock',
      },
      {
        words: 'What would make visits better?',
        easyWords: 'What would make visits better?',
        welshWords: 'Beth fyddai’n gwneud ymweliadau’n well?',
        answers: 'words',
        picture: 'pencil',
      },
    ],
  },
  {
    key: 'talking',
    name: 'Talking with staff',
    about: 'How people here talk with each other',
    welshName: 'Siarad â staff',
    questions: [
      {
        words: 'There is somebody on each shift whom I can talk to.',
        easyWords: 'I can talk to someone on every shift.',
        welshWords: 'Mae rhywun ar bob shifft y gallaf siarad ag ef neu hi.',
        answers: 'agreement',
        picture: 'person',
      },
      {
        words: 'Staff use words that I understand.',
        easyWords: 'Staff use easy words.',
        welshWords: 'Mae staff yn defnyddio geiriau rwy’n eu deall.',
        answers: 'agreement',
        picture: 'ear',
      },
      {
        words: 'Things are done with me, and not to me.',
        easyWords: 'Things are done with me.',
        welshWords: 'Mae pethau’n cael eu gwneud gyda mi, ac nid i mi.',
        answers: 'agreement',
        picture: 'hands',
      },
      {
        words: 'When I ask something I get an answer, also when it is no.',
        easyWords: 'I get an answer when I ask.',
        welshWords: 'Pan ofynnaf rywbeth rwy’n cael ateb, hefyd pan mai na yw’r ateb.',
        answers: 'agreement',
        picture: 'question',
      },
      {
        words: 'When did talking with staff go well?',
        easyWords: 'When did talking with staff go well?',
        welshWords: 'Pryd aeth siarad â staff yn dda?',
        answers: 'words',
        picture: 'pencil',
      },
    ],
  },
];

export const findTemplate = (key: string | undefined): ViewTemplate | undefined =>
  viewTemplates.find((template) => template.key === key);

/** The question of a set that is asked in exactly these words, if there is one: its easy words and Welsh are known. */
export const readyQuestion = (words: string, answers: Answers): TemplateQuestion | undefined =>
  viewTemplates
    .flatMap(({ questions }) => questions)
    .find((question) => question.words === words && question.answers === answers);
