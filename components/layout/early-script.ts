declare global {
  /** Clicks that nobody was there for yet; undefined once components/behaviour is. */
  var millraceClicks: MouseEvent[] | undefined;
}

/**
 * Runs before the first paint: what the reader prefers is known only to their browser, so that pages stay the same for
 * everyone, and it must not change what was already painted. Inputs say it as soon as they are there. `data-js` shows
 * what needs JavaScript.
 *
 * The page can be used before its scripts have come. A choice of a preference (`data-preference`, '' is the default)
 * holds at once; private windows may refuse to store it, and it holds for this page then. Clicks are noted for
 * components/behaviour. Both on their way down (`true`): React, waiting for its last script, stops them there.
 *
 * Back and forward until navigation has taken over (`data-navigates`) load the page that the address then names: nobody
 * else does, and Next's router, which starts meanwhile, would write the address of the page at hand over it.
 */
export const EARLY_SCRIPT =
  "(()=>{const d=document.documentElement.dataset;d.js='';" +
  "try{const s=localStorage;for(const k of['units','theme','filters']){const v=s.getItem(k);if(v)d[k]=v}}catch{}" +
  "addEventListener('change',({target:t})=>{const k=t.dataset?.preference;if(!k)return;" +
  "const v=t.type=='checkbox'&&!t.checked?'':t.value;" +
  'if(v)d[k]=v;else delete d[k];try{v?localStorage.setItem(k,v):localStorage.removeItem(k)}catch{}},true);' +
  "addEventListener('DOMContentLoaded',()=>{for(const i of document.querySelectorAll('[data-preference]'))" +
  "i.checked=(d[i.dataset.preference]??'')==i.value});" +
  "window.millraceClicks=[];addEventListener('click',e=>window.millraceClicks?.push(e),true);" +
  "addEventListener('popstate',e=>{if(e.state&&!('navigates'in d))location.replace(location.pathname+location.search)})})()";
