-- What the parts of a category look like: a name of lib/drawing/constructions/registry.ts; null draws nothing.
alter table catalog.category add column drawing text;
