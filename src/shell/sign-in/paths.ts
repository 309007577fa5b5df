// Every URL of sign-in, built once.
export const signInPaths = {
  signIn: '/sign-in',
  secondStep: '/sign-in/second-step',
  signOut: '/sign-out',
  forgotten: '/forgotten-password',
  newPassword: (token: string) => `/new-password/${token}`,
  partnerships: '/partnerships',
  invitation: (token: string) => `/invitation/${token}`,
  invitationSeat: (token: string) => `/invitation/${token}/seat`,
  invitationApp: (token: string) => `/invitation/${token}/authenticator-app`,
  firstAccount: (token: string) => `/first-account/${token}`,
  firstAccountApp: (token: string) => `/first-account/${token}/authenticator-app`,
  found: '/partnerships/found',
  continueAs: '/continue-as',
};
