/**
 * Preact, and the one convention for building elements that all modules here share:
 *
 *   h("button.primary", { onClick }, "Send")     a tag may carry classes after dots
 *   h("p.hint", "No messages yet")               the properties may be left out
 *   h(Message, { message })                      a component
 *
 * Children are text nodes and elements, never markup: nothing in this page sets innerHTML.
 *
 * index.html loads Preact as two plain scripts before this: its hooks module imports the bare name "preact", which
 * would want an import map, and that an exception from the Content-Security-Policy.
 */
const { createContext, Fragment, h: create, render } = globalThis.preact;
const { useCallback, useContext, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } = globalThis.preactHooks;

export { createContext, Fragment, render };
export { useCallback, useContext, useEffect, useId, useLayoutEffect, useMemo, useRef, useState };

export function h(type, ...rest) {
  const properties = isProperties(rest[0]) ? rest.shift() : {};
  if (typeof type !== "string") return create(type, properties, ...rest);
  const [tag, ...classes] = type.split(".");
  return create(tag, { ...properties, class: classNames(...classes, properties.class) }, ...rest);
}

/** Joins the names that are given and leaves out what is false, null or empty. */
export function classNames(...names) {
  return names.filter(Boolean).join(" ") || undefined;
}

/** A vnode is an object too, but its `constructor` is undefined. */
function isProperties(value) {
  return value != null && value.constructor === Object;
}
