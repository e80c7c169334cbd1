/** x. */
package hoctap.ingest;
