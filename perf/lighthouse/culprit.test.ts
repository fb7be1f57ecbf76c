import assert from 'node:assert/strict';
import { test } from 'node:test';
import { culpritOf } from './culprit.ts';
import type { Audit, Report } from './report.ts';

function reportOf(audits: Readonly<Record<string, Audit>>): Report {
  const auditRefs = Object.keys(audits).map((id) => ({ id, weight: id === 'dear' ? 10 : 1 }));
  return { finalUrl: 'http://localhost:3000/', categories: { seo: { score: 0.5, auditRefs } }, audits };
}

test('a category names what failed, dearest first, and the elements', () => {
  const image = { node: { snippet: '<img src="/a.png">' } };
  const report = reportOf({
    fine: { score: 1 },
    'image-alt': { score: 0, details: { items: [image] } },
    'not-told': { score: null },
    dear: { score: 0.5, displayValue: '3 links' },
  });
  assert.equal(culpritOf(report, 'categories:seo'), 'Failed: dear (3 links); image-alt: <img src="/a.png">');
});

test('a shift names what moved and why', () => {
  const moved = {
    node: { snippet: '<p>' },
    score: 0.25,
    subItems: { items: [{ cause: 'No size', extra: { snippet: '<img>' } }] },
  };
  const report = reportOf({ 'layout-shifts': { score: 0, details: { items: [moved] } } });
  assert.equal(culpritOf(report, 'cumulative-layout-shift'), 'Shifted: <p> by 0.2500 (No size: <img>)');
});

test('blocking time names the longest tasks', () => {
  const items = [60, 300, 90, 120].map((duration) => ({
    url: `http://localhost:3000/${duration}.js`,
    duration,
  }));
  const report = reportOf({ 'long-tasks': { score: 0, details: { items } } });
  assert.equal(
    culpritOf(report, 'total-blocking-time'),
    'Longest tasks: 300 ms of /300.js, 120 ms of /120.js, 90 ms of /90.js',
  );
});

test('third parties are named by their addresses', () => {
  const items = [
    { url: 'http://localhost:3000/own.js' },
    { url: 'https://tracker.example/t.js' },
    { url: 'data:,' },
  ];
  const report = reportOf({ 'network-requests': { score: 1, details: { items } } });
  assert.equal(
    culpritOf(report, 'resource-summary:third-party:count'),
    'Asked for: https://tracker.example/t.js',
  );
});

test('bytes of a type are of its largest requests', () => {
  const items = [
    { url: 'http://localhost:3000/small.js', resourceType: 'Script', transferSize: 100 },
    { url: 'http://localhost:3000/large.js', resourceType: 'Script', transferSize: 90_000 },
    { url: 'http://localhost:3000/photo.png', resourceType: 'Image', transferSize: 800_000 },
  ];
  const report = reportOf({ 'network-requests': { score: 1, details: { items } } });
  assert.equal(
    culpritOf(report, 'resource-summary:script:size'),
    'Asked for: /large.js 90,000 bytes, /small.js 100 bytes',
  );
  assert.match(culpritOf(report, 'resource-summary:total:size'), /^Asked for: \/photo\.png 800,000 bytes, /);
});
