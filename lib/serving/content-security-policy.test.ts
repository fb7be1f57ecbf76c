import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { contentSecurityPolicy } from './content-security-policy.ts';

const hashOf = (script: string): string => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

describe('contentSecurityPolicy', () => {
  it('allows the inline scripts of the page, and no others', () => {
    const html =
      '<head><script>let a = 1</script></head><script src="/x.js" async=""></script><script id="_R_">b("<p>")\n</script>';
    const scripts = contentSecurityPolicy(html, undefined).split(';')[0];
    assert.equal(scripts, `script-src 'self' ${hashOf('let a = 1')} ${hashOf('b("<p>")\n')}`);
  });

  it('names data blocks in no way: they do not run', () => {
    const policy = contentSecurityPolicy('<script type="application/ld+json">{"a":1}</script>', undefined);
    assert.equal(policy.includes('sha256'), false);
  });

  it('never allows all inline scripts or evaluation', () => {
    assert.doesNotMatch(contentSecurityPolicy('<script>1</script>', undefined), /unsafe-|\*|https?:/);
  });

  it('is worked out once for a digest', () => {
    const first = contentSecurityPolicy('<script>1</script>', 'digest-of-this-test');
    assert.equal(contentSecurityPolicy('', 'digest-of-this-test'), first);
  });
});
