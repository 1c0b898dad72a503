/** The digest's picture, drawn by XChart. What XChart and AWT are stays in here: a PNG goes out. */
package app.laststraw.chart;
