/** What the playground's page asks for, as {@code docs/playground.md} describes it. */
package app.laststraw.playground.page;
