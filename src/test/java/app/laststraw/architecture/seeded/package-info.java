/** A house that breaks every rule once, so that each rule is seen to work. Nothing here is ever run. */
package app.laststraw.architecture.seeded;
