/** A draft on the command line: what fills it comes as JSON, and it goes out as JSON with what was found in it. */
package app.laststraw.draft;
