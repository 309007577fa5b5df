/** Shows the buttons that print the page. They are hidden in the page itself, because without script they would do nothing. */
export const offerPrinting = (page: Document): void => {
  for (const button of page.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => page.defaultView?.print());
  }
};
