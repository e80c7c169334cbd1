/** What has arrived of what is expected, and what has to be done next; before any figure is. */
package hoctap.ingest.status;
