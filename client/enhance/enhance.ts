// Every page works without this. With it, errors take the focus, boxes count down and a page can be printed from a button.
import {
  Button,
  CharacterCount,
  createAll,
  ErrorSummary,
  NotificationBanner,
  PasswordInput,
  SkipLink,
} from 'govuk-frontend';
import { offerPrinting } from './print.ts';

for (const part of [Button, CharacterCount, ErrorSummary, NotificationBanner, PasswordInput, SkipLink]) createAll(part);
offerPrinting(document);
