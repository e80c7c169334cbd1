/**
 * The seam between the steps and what computes them: Spark by default, DuckDB on a small machine
 * and as the second opinion of every run.
 */
package hoctap.transform.engine;
