import { refinedChangeRoute } from '#app/_routes/refined-change.ts';

export const GET = refinedChangeRoute('en');
