/**
 * What the shares of places will be in the coming years, and how sure that is. It knows counts by
 * year and nothing of databases. The model stands in {@code docs/forecast.md}.
 */
package hoctap.warehouse.forecast;
