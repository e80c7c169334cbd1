/**
 * Pulls the tables of library and learning databases into landing, over JDBC, and writes the
 * embedded files that stand for such a database in the sample.
 */
package hoctap.ingest.database;
