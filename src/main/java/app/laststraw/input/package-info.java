/** What commands are given to read, strictly: a fault names the line, the field and what was expected. */
package app.laststraw.input;
