/** Said of guidance whose words stand. */
export const stands = 'It is agreed or withdrawn, so its words stand as they are.';
