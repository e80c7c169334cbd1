/**
 * What is measured, promised and owed, as data: indicators, plans and rules, read and checked
 * before any row is touched.
 *
 * <p>{@link hoctap.transform.catalog.Catalog} holds them all; {@link
 * hoctap.transform.catalog.IndicatorQuery} is the one place where Java writes SQL.
 */
package hoctap.transform.catalog;
