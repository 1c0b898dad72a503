/** The stand-in's doors for the app: the Web API, response_urls, uploads, files, and faults on demand. */
package app.laststraw.playground.http;
