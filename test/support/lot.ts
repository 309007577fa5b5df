// What properties draw by lot is drawn the same for everyone, so that a change turns a test red and luck never does.
// LOT=anew draws anew; LOT=12345 draws again what a failure printed as its seed.
import fc from 'fast-check';

const lot = process.env.LOT ?? '20261129';
if (lot !== 'anew') fc.configureGlobal({ seed: Number(lot) });
