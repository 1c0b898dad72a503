/** The rules of Slack's Block Kit, as tables: which fields a block, an element or an object has, and within what limits. */
package app.laststraw.playground.blockkit;
