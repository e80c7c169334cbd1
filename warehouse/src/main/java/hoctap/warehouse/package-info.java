/**
 * Keeps what was computed, and answers: the published DuckDB file, made whole beside the last one,
 * checked, and shown by a rename. It holds no row about a person.
 */
package hoctap.warehouse;
