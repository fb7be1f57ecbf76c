/**
 * Runs before the first paint: what the reader prefers is known only to their browser, so that pages stay the same for
 * everyone, and it must not change what was already painted. `data-js` shows what needs JavaScript.
 *
 * Back and forward until navigation has taken over (`data-navigates`) load the page that the address then names: nobody
 * else does, and Next's router, which starts meanwhile, would write the address of the page at hand over it.
 */
export const EARLY_SCRIPT = `(()=>{const d=document.documentElement.dataset;d.js='';try{const s=localStorage;for(const k of['units','theme','filters']){const v=s.getItem(k);if(v)d[k]=v}}catch{}addEventListener('popstate',e=>{if(e.state&&!('navigates'in d))location.replace(location.pathname+location.search)})})()`;
