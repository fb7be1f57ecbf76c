'use client';

export { WholePageError as default } from '#components/missing/whole-page-error.tsx';
