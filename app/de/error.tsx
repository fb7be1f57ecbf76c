'use client';

export { ErrorPage as default } from '#components/missing/error-page.tsx';
